/**
 * Blocks of the whole document out of the groups of its pages: paragraphs divided and carried over columns and pages, and each named by what
 * it is. Tags name most of a tagged file; elsewhere size, weight and place do.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { isCaption } from '../text/headline.ts'
import type { LineGroup } from './line-groups.ts'
import { BULLET, divideLines, goesOn, startsItem } from './paragraphs.ts'
import type { TagNode } from './read-page.ts'
import type { TextLine } from './text-line.ts'

export interface PdfBlock {
  readonly kind: BlockPart['kind']
  readonly level: number | null
  /** Never empty. */
  readonly lines: readonly TextLine[]
  /** Of a row of a table. */
  readonly cells: readonly (readonly TextLine[])[] | null
  /** The tags that it stands in, from the root; null where the looks made it. */
  readonly path: readonly TagNode[] | null
}

export interface Style {
  /** Of the type that most of the text is set in. */
  readonly bodySize: number
}

export function readStyle(lines: readonly TextLine[]): Style {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) {
    const key = Math.round(size * 2)
    characters.set(key, (characters.get(key) ?? 0) + text.length)
  }
  const [key] = [...characters].sort((a, b) => b[1] - a[1])[0] ?? [20]
  return { bodySize: key / 2 }
}

export function makeBlocks(pages: readonly (readonly LineGroup[])[], style: Style): PdfBlock[] {
  const blocks = joinOver(pages.map((groups) => groups.flatMap((group) => toBlocks(group, style))))
  return nameItems(nameBoldLines(setLevels(blocks), style))
}

function toBlocks(group: LineGroup, style: Style): PdfBlock[] {
  const { kind, level, cells, path, lines } = group
  if (lines.length === 0) return []
  if (kind !== null && cells === null)
    return divideTagged(lines).map((part) => ({ kind, level, lines: part, cells, path }))
  if (kind !== null) return [{ kind, level, lines, cells, path }]
  return divideLines(lines).map((part) => ({
    ...nameByLooks(part, style),
    ...{ lines: part, cells: null, path },
  }))
}

/** A tag holds one block, but where its author left a line empty. */
function divideTagged(lines: readonly TextLine[]): TextLine[][] {
  const parts: TextLine[][] = []
  for (const line of lines) {
    const before = parts.at(-1)?.at(-1)
    const step =
      before === undefined || before.page !== line.page
        ? 0
        : (line.y - before.y) / Math.max(line.size, before.size)
    if (before === undefined || step > 2) parts.push([line])
    else parts.at(-1)!.push(line)
  }
  return parts
}

const LONGEST_HEADING = 250

function nameByLooks(lines: readonly TextLine[], { bodySize }: Style): Pick<PdfBlock, 'kind' | 'level'> {
  const first = lines[0]!
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const size = first.size
  const hasWords = lines.some(({ text }) => /\p{L}{2}/u.test(text))
  if (lines.length > 1 && lines.every(({ isMonospaced }) => isMonospaced))
    return { kind: 'preformatted', level: null }
  if (size >= bodySize * 1.15 && length <= LONGEST_HEADING && lines.length <= 6 && hasWords)
    return { kind: 'heading', level: null }
  if (BULLET.test(first.text)) return { kind: 'list-item', level: 0 }
  if (isFootnote(first, bodySize)) return { kind: 'footnote', level: null }
  if (isCaption(first.text) && size <= bodySize * 1.02 && length < 600)
    return { kind: 'caption', level: null }
  return { kind: 'paragraph', level: null }
}

/** Small type in the lower part of the page that begins with a mark. */
function isFootnote({ text, size, y, pageHeight }: TextLine, bodySize: number): boolean {
  return (
    size <= bodySize * 0.92 &&
    y > pageHeight * 0.5 &&
    /^(?:[*†‡§¹²³⁴-⁹]|\(?\d{1,3}[)\]]?)\s*\p{L}/u.test(text)
  )
}

/** What goes on behind a column's foot or on the next page, past notes and captions in between. */
function joinOver(pages: readonly (readonly PdfBlock[])[]): PdfBlock[] {
  const blocks: PdfBlock[] = []
  for (const page of pages)
    for (const block of page) {
      const at = blocks.findLastIndex(
        (each) => isFlow(each) || each.kind === 'heading' || each.kind === 'table-row',
      )
      const before = blocks[at]
      if (before !== undefined && isFlow(before) && isSameFlow(before, block) && isElsewhere(before, block))
        blocks[at] = { ...before, lines: [...before.lines, ...block.lines] }
      else blocks.push(block)
    }
  return blocks
}

function isFlow({ kind }: PdfBlock): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'quote'
}

function isSameFlow(before: PdfBlock, block: PdfBlock): boolean {
  const isKin =
    block.kind === before.kind ||
    (block.kind === 'paragraph' && before.kind === 'list-item' && block.path === null)
  return isKin && goesOn(before.lines.at(-1)!, block.lines[0]!)
}

/** On another page, or higher up in another column. */
function isElsewhere(before: PdfBlock, block: PdfBlock): boolean {
  const [a, b] = [before.lines.at(-1)!, block.lines[0]!]
  return a.page !== b.page || (block.path === null && b.y < a.y - a.size)
}

/** The largest type is of the first level; levels go down with it. */
function setLevels(blocks: readonly PdfBlock[]): PdfBlock[] {
  const sizes: number[] = []
  for (const { kind, level, lines } of blocks) {
    const size = lines[0]!.size
    if (kind === 'heading' && level === null && !sizes.some((each) => Math.abs(each - size) < size * 0.06))
      sizes.push(size)
  }
  sizes.sort((a, b) => b - a)
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== null) return block
    const size = block.lines[0]!.size
    const level = sizes.findIndex((each) => Math.abs(each - size) < size * 0.06) + 1
    return { ...block, level: Math.max(1, Math.min(6, level)) }
  })
}

/** A bold line of its own over running text is a heading, below all that are larger. */
function nameBoldLines(blocks: readonly PdfBlock[], { bodySize }: Style): PdfBlock[] {
  const deepest = Math.max(
    1,
    ...blocks.flatMap(({ kind, level }) => (kind === 'heading' ? [level ?? 1] : [])),
  )
  const isBold = ({ lines }: PdfBlock) => lines.every((line) => line.isBold)
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const text = block.lines.map((line) => line.text).join(' ')
    const isHeading =
      block.kind === 'paragraph' &&
      block.path === null &&
      isBold(block) &&
      text.length <= 150 &&
      block.lines.length <= 3 &&
      block.lines[0]!.size >= bodySize * 0.95 &&
      !/[.,;]$/.test(text) &&
      /\p{L}{2}/u.test(text) &&
      next?.kind === 'paragraph' &&
      !isBold(next)
    return isHeading ? { ...block, kind: 'heading', level: Math.min(6, deepest + 1) } : block
  })
}

/** "1. One", "2. Two": numbers make a list when they count. */
function nameItems(blocks: readonly PdfBlock[]): PdfBlock[] {
  const numberOf = (block: PdfBlock | undefined) =>
    block?.kind === 'paragraph' && startsItem(block.lines[0]!.text)
      ? (/\d+/.exec(block.lines[0]!.text)?.[0] ?? null)
      : null
  return blocks.map((block, index) => {
    const number = numberOf(block)
    if (number === null) return block
    const [before, after] = [numberOf(blocks[index - 1]), numberOf(blocks[index + 1])]
    const counts = Number(before ?? NaN) === Number(number) - 1 || Number(after ?? NaN) === Number(number) + 1
    return counts ? { ...block, kind: 'list-item', level: 0 } : block
  })
}
