/**
 * Running heads, running feet and page numbers: what stands at the same place of page after page and is no part of the text. Two pages
 * facing each other may differ, so a line needs company on a few pages, not on the next one.
 */
import { median } from './columns.ts'
import type { LineGroup } from './line-groups.ts'
import type { TextLine } from './text-line.ts'

/** Of the height of the page, from the top and from the foot, where running lines may stand. */
const MARGIN = 0.13
/** Lines of a head or foot, counted from the edge. */
const MAX_LINES = 4

export function dropRunningLines(pages: readonly (readonly LineGroup[])[]): LineGroup[][] {
  const margins = pages.map((groups) => findMarginLines(groups.flatMap(({ lines }) => lines)))
  const seen = new Map<string, number>()
  for (const lines of margins)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const needed = Math.max(2, Math.min(4, Math.ceil(pages.length * 0.3)))
  const isNumbered = countsPages(margins.map((lines) => lines.map(({ line }) => line)))
  const isRunning = (each: MarginLine) =>
    (seen.get(keyOf(each)) ?? 0) >= needed ||
    (isPageNumber(each.line) && (isNumbered || saysPage(each.line))) ||
    isPrintedAddress(each.line)
  const running = new Set(
    margins
      .flat()
      .filter(isRunning)
      .map(({ line }) => line),
  )
  return pages.map((groups) =>
    groups.flatMap((group) => {
      const lines = group.lines.filter((line) => !running.has(line))
      if (lines.length === group.lines.length) return [group]
      if (lines.length === 0) return []
      const cells = group.cells?.map((cell) => cell.filter((line) => !running.has(line))) ?? null
      return [{ ...group, lines, cells }]
    }),
  )
}

interface MarginLine {
  readonly line: TextLine
  /** White space parts it from the text. */
  readonly isApart: boolean
}

function findMarginLines(lines: readonly TextLine[]): MarginLine[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const heads = takeMargin(sorted, ({ y, size, pageHeight }) => y - size < pageHeight * MARGIN)
  const feet = takeMargin(sorted.toReversed(), ({ y, pageHeight }) => y > pageHeight * (1 - MARGIN))
  return [...heads, ...feet]
}

/** The lines from an edge of the page on, with the widest gap between them and the text as their end. */
function takeMargin(lines: readonly TextLine[], isInMargin: (line: TextLine) => boolean): MarginLine[] {
  const taken: TextLine[] = []
  let levels = 0
  let apart = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const gap = before === undefined ? 0 : Math.abs(line.y - before.y) / Math.max(line.size, before.size)
    if (gap > 0.5 || before === undefined) levels++
    if (gap > WIDE_GAP) apart = taken.length
    if (levels > MAX_LINES || !isInMargin(line)) break
    taken.push(line)
  }
  return taken.map((line, index) => ({ line, isApart: index < apart }))
}

/** From baseline to baseline, in sizes of the type: more than the lines of a paragraph have between them. */
const WIDE_GAP = 1.6

/** The same words at the same height; where white space parts them from the text, whatever the number in them. */
function keyOf({ line: { text, y }, isApart }: MarginLine): string {
  const words = text.toLowerCase()
  return `${Math.round(y / 4)} ${isApart ? words.replace(/[\d٠-٩۰-۹]+|\b[ivxlc]+\b/g, '#') : words}`
}

const PAGE_NUMBER =
  /^[\s|·•–—-]*(?:(?:page|seite|página|pagina|pág\.|p\.|стр\.|صفحة|第)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|von|de|di|sur|из|من)\s*\d{1,4})?(?:\s*[页頁])?[\s|·•–—-]*$/iu

function isPageNumber({ text }: TextLine): boolean {
  return PAGE_NUMBER.test(text)
}

/** "Page 3", "3 / 10": a number that says what it counts needs no others beside it. */
function saysPage({ text }: TextLine): boolean {
  return /\p{L}{2}|\d\s*\/\s*\d/u.test(text)
}

/** Page numbers grow with the pages; a figure at the foot of a table does not. */
function countsPages(margins: readonly (readonly TextLine[])[]): boolean {
  const offsets = margins.flatMap((lines, index) =>
    lines.filter(isPageNumber).flatMap(({ text }) => {
      const number = /\d+/.exec(text)
      return number === null ? [] : [Number(number[0]) - index]
    }),
  )
  const usual = median(offsets)
  return offsets.length >= 2 && offsets.filter((offset) => offset === usual).length >= offsets.length * 0.6
}

/** What a browser prints on the edge: an address with "1/5" behind it, a date and the title before. Alone of its kind on a single page. */
function isPrintedAddress({ text, size, y, pageHeight }: TextLine): boolean {
  const isAtEdge = y < pageHeight * 0.05 || y > pageHeight * 0.95
  return (
    isAtEdge && size < 11 && /^(?:https?|file):\/\/\S+(?:\s+(?:page\s+)?\d+\s*(?:\/|of)\s*\d+)?$/i.test(text)
  )
}
