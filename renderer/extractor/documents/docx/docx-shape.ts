/** What kind of block a paragraph of a Word document is: by its outline level, its numbering and the names of its style. */
import type { BlockShape } from '../../block-collector.ts'
import { attributeOf, childOf } from '../../xml/elements.ts'
import { readNumber, readNumbering, readToggle, type DocxStyle, type DocxStyles } from './docx-styles.ts'

export interface ParagraphShape {
  readonly block: BlockShape
  readonly style: DocxStyle
  /** A line of the table of contents, which says the headings once more. */
  readonly isContents: boolean
  /** The first letter of the next paragraph, set large. */
  readonly isDropCap: boolean
}

/** Twentieths of a point: a paragraph drawn in on both sides by this much is a quotation. */
const QUOTE_INDENT = 360

export function readShape(
  paragraph: Element,
  styles: DocxStyles,
  silent: ReadonlySet<string>,
): ParagraphShape {
  const properties = childOf(paragraph, 'pPr')
  const style = styles.of(attributeOf(childOf(properties, 'pStyle'), 'val'))
  const isRtl = readToggle(properties, 'bidi') ?? style.isRtl ?? false
  const level = findHeadingLevel(properties, style)
  const kind = level === null ? kindOf(properties, style, silent) : ({ kind: 'heading', level } as const)
  return {
    block: { ...kind, ...(isRtl ? { direction: 'rtl' as const } : {}) },
    style,
    isContents: style.names.some((name) => /^(?:toc \d|table of figures)/.test(name)),
    isDropCap: attributeOf(childOf(properties, 'framePr'), 'dropCap') !== null,
  }
}

function findHeadingLevel(properties: Element | null, style: DocxStyle): number | null {
  const outline = readNumber(childOf(properties, 'outlineLvl')) ?? style.outlineLevel
  if (outline !== null && outline >= 0 && outline < 9) return Math.min(6, outline + 1)
  for (const name of style.names) {
    const number = /^heading ?(\d)$/.exec(name)?.[1]
    if (number !== undefined) return Math.min(6, Math.max(1, Number(number)))
    if (name === 'title') return 1
  }
  return null
}

function kindOf(properties: Element | null, style: DocxStyle, silent: ReadonlySet<string>): BlockShape {
  const has = (pattern: RegExp) => style.names.some((name) => pattern.test(name))
  if (has(/^caption$|^(?:table|image|figure) caption$/)) return { kind: 'caption' }
  if (has(/^html preformatted$|^source code$|^verbatim|^preformatted/)) return { kind: 'preformatted' }
  const numbering = mergeNumbering(properties, style)
  if (numbering !== null && !silent.has(`${numbering.id} ${numbering.level}`))
    return { kind: 'list-item', level: Math.min(20, numbering.level) }
  if (has(/^(?:intense |block )?quot(?:e|ation)s?$|^block ?text$/) || isDrawnIn(properties))
    return { kind: 'quote' }
  return has(/^(?:foot|end)note text$/) ? { kind: 'footnote' } : { kind: 'paragraph' }
}

/** Numbering 0 takes the style's numbering away. */
function mergeNumbering(properties: Element | null, style: DocxStyle): { id: string; level: number } | null {
  const own = readNumbering(properties)
  const id = own?.id ?? style.numbering?.id ?? null
  if (id === null || id === '0') return null
  return { id, level: Math.max(0, own?.level ?? style.numbering?.level ?? 0) }
}

function isDrawnIn(properties: Element | null): boolean {
  const indent = childOf(properties, 'ind')
  const side = (...names: readonly string[]) =>
    Math.max(...names.map((name) => Number(attributeOf(indent, name) ?? 0)))
  return indent !== null && side('left', 'start') >= QUOTE_INDENT && side('right', 'end') >= QUOTE_INDENT
}
