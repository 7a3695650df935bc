/**
 * What the styles of a Word document mean. Built-in styles keep their English name in every language of the program; a style of one's own
 * means what the style means that it is based on, and what its outline level says.
 */
import { attributeOf, childOf, childrenOf, follow } from '../../xml/elements.ts'

export interface DocxStyle {
  /** In small letters: "heading 1", "quote", "caption". Those it is based on come behind it. */
  readonly names: readonly string[]
  /** 0 to 8 makes a heading of the paragraph; 9 says that it is none. */
  readonly outlineLevel: number | null
  readonly numbering: Numbering | null
  readonly isHidden: boolean | null
  readonly isBold: boolean | null
  readonly isItalic: boolean | null
  readonly isRtl: boolean | null
}

export interface Numbering {
  readonly id: string | null
  readonly level: number | null
}

const plain: DocxStyle = {
  names: [],
  outlineLevel: null,
  numbering: null,
  isHidden: null,
  isBold: null,
  isItalic: null,
  isRtl: null,
}

/** Styles based on styles, beyond this many, are a loop. */
const MAX_CHAIN = 12

export class DocxStyles {
  readonly #elements = new Map<string, Element>()
  readonly #read = new Map<string, DocxStyle>()
  #default = plain

  constructor(root: Element | null) {
    for (const style of root === null ? [] : childrenOf(root, 'style')) {
      const id = attributeOf(style, 'styleId') ?? ''
      this.#elements.set(id, style)
      if (attributeOf(style, 'type') === 'paragraph' && isOn(attributeOf(style, 'default')))
        this.#default = this.of(id)
    }
  }

  /** A style by its id; the default one for paragraphs that name none. */
  of(id: string | null, chain = 0): DocxStyle {
    if (id === null) return this.#default
    const known = this.#read.get(id)
    if (known !== undefined) return known
    const element = this.#elements.get(id)
    if (element === undefined || chain > MAX_CHAIN) return { ...plain, names: [id.toLowerCase()] }
    const basedOn = attributeOf(childOf(element, 'basedOn'), 'val')
    const base = basedOn === null ? plain : this.of(basedOn, chain + 1)
    const name = (attributeOf(childOf(element, 'name'), 'val') ?? id).toLowerCase()
    const paragraph = childOf(element, 'pPr')
    const run = childOf(element, 'rPr')
    const style: DocxStyle = {
      names: [name, ...base.names],
      outlineLevel: readNumber(childOf(paragraph, 'outlineLvl')) ?? base.outlineLevel,
      numbering: readNumbering(paragraph) ?? base.numbering,
      isHidden: readToggle(run, 'vanish') ?? base.isHidden,
      isBold: readToggle(run, 'b') ?? base.isBold,
      isItalic: readToggle(run, 'i') ?? base.isItalic,
      isRtl: readToggle(paragraph, 'bidi') ?? base.isRtl,
    }
    this.#read.set(id, style)
    return style
  }
}

export function readNumbering(properties: Element | null): Numbering | null {
  const numbering = childOf(properties, 'numPr')
  if (numbering === null) return null
  return {
    id: attributeOf(childOf(numbering, 'numId'), 'val'),
    level: readNumber(childOf(numbering, 'ilvl')),
  }
}

/** An element that switches something on by being there, and off by saying so; null when it isn't there. */
export function readToggle(properties: Element | null, name: string): boolean | null {
  const element = childOf(properties, name)
  return element === null ? null : isOn(attributeOf(element, 'val') ?? 'true')
}

export function readNumber(element: Element | null): number | null {
  const value = Number(attributeOf(element, 'val') ?? NaN)
  return Number.isInteger(value) ? value : null
}

function isOn(value: string | null): boolean {
  return value !== null && !/^(?:0|false|off|none)$/i.test(value)
}

/** Which numberings are lists that show something; keys are `id level`. */
export function readSilentLevels(root: Element | null): ReadonlySet<string> {
  const silent = new Set<string>()
  if (root === null) return silent
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((each) => [attributeOf(each, 'abstractNumId'), each]),
  )
  for (const numbering of childrenOf(root, 'num')) {
    const abstract = abstracts.get(attributeOf(childOf(numbering, 'abstractNumId'), 'val'))
    for (const level of abstract === undefined ? [] : childrenOf(abstract, 'lvl'))
      if (attributeOf(follow(level, 'numFmt'), 'val') === 'none')
        silent.add(`${attributeOf(numbering, 'numId')} ${attributeOf(level, 'ilvl')}`)
  }
  return silent
}
