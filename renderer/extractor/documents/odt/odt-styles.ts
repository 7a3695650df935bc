/**
 * What the styles of an OpenDocument text mean. Paragraphs mostly name an automatic style ("P7"), which says what was set by hand and leads to
 * a common one, whose name in the file is English in every language of the program.
 */
import { attributeOf, childOf, findAll } from '../../xml/elements.ts'

export interface OdtStyle {
  /** In small letters, with those that it is based on behind it. */
  readonly names: readonly string[]
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isHidden: boolean
  readonly isRtl: boolean
  /** Drawn in on both sides. */
  readonly isDrawnIn: boolean
}

const plain: OdtStyle = {
  names: [],
  isBold: false,
  isItalic: false,
  isHidden: false,
  isRtl: false,
  isDrawnIn: false,
}

/** Styles based on styles, beyond this many, are a loop. */
const MAX_CHAIN = 12

export class OdtStyles {
  readonly #elements = new Map<string, Element>()
  readonly #read = new Map<string, OdtStyle>()

  /** Automatic styles are in the text's own part and win over common ones of the same name. */
  constructor(...roots: readonly (Element | null)[]) {
    for (const root of roots)
      for (const style of root === null ? [] : findAll(root, 'style')) {
        const key = keyOf(attributeOf(style, 'family'), attributeOf(style, 'name'))
        if (!this.#elements.has(key)) this.#elements.set(key, style)
      }
  }

  of(family: 'paragraph' | 'text' | 'section', name: string | null, chain = 0): OdtStyle {
    if (name === null) return plain
    const key = keyOf(family, name)
    const known = this.#read.get(key)
    if (known !== undefined) return known
    const element = this.#elements.get(key)
    if (chain > MAX_CHAIN) return plain
    const base = this.of(family, attributeOf(element, 'parent-style-name'), chain + 1)
    const text = childOf(element, 'text-properties')
    const paragraph = childOf(element, 'paragraph-properties')
    const weight = attributeOf(text, 'font-weight')
    const slant = attributeOf(text, 'font-style')
    const display = attributeOf(text, 'display')
    const mode = attributeOf(paragraph, 'writing-mode')
    const style: OdtStyle = {
      names: [readName(name), ...base.names],
      isBold: weight === null ? base.isBold : weight === 'bold' || Number(weight) >= 600,
      isItalic: slant === null ? base.isItalic : slant !== 'normal',
      isHidden: display === null ? base.isHidden : display === 'none',
      isRtl: mode === null || mode === 'page' ? base.isRtl : mode.startsWith('rl'),
      isDrawnIn: readDrawnIn(paragraph) ?? base.isDrawnIn,
    }
    this.#read.set(key, style)
    return style
  }
}

function keyOf(family: string | null, name: string | null): string {
  return `${family ?? ''} ${name ?? ''}`
}

/** `Text_20_body` is "text body". */
function readName(name: string): string {
  return name
    .replace(/_([\da-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .toLowerCase()
}

/** Half a centimetre on both sides. */
const QUOTE_INDENT = 0.5

function readDrawnIn(paragraph: Element | null): boolean | null {
  const left = attributeOf(paragraph, 'margin-left')
  const right = attributeOf(paragraph, 'margin-right')
  if (left === null && right === null) return null
  return centimetres(left) >= QUOTE_INDENT && centimetres(right) >= QUOTE_INDENT
}

const UNITS: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 0.0353, pc: 0.423 }

function centimetres(length: string | null): number {
  const match = /^(-?[\d.]+)(cm|mm|in|pt|pc)$/.exec(length ?? '')
  return match === null ? 0 : Number(match[1]) * UNITS[match[2]!]!
}
