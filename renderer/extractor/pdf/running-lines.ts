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
  const isNumbered = countsPages(margins)
  const running = new Set(
    margins
      .flat()
      .filter(
        (line) =>
          (seen.get(keyOf(line)) ?? 0) >= needed ||
          (isPageNumber(line) && (isNumbered || saysPage(line))) ||
          isPrintedAddress(line),
      ),
  )
  return pages.map((groups) =>
    groups.flatMap((group) => {
      const lines = group.lines.filter((line) => !running.has(line))
      if (lines.length === group.lines.length) return [group]
      if (lines.length === 0) return []
      return [
        {
          ...group,
          lines,
          cells: group.cells?.map((cell) => cell.filter((line) => !running.has(line))) ?? null,
        },
      ]
    }),
  )
}

function findMarginLines(lines: readonly TextLine[]): TextLine[] {
  const levels = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
  const [top, foot] = [levels[MAX_LINES - 1] ?? Infinity, levels.at(-MAX_LINES) ?? -Infinity]
  return lines.filter(
    ({ y, size, pageHeight }) =>
      (y - size < pageHeight * MARGIN && Math.round(y) <= top) ||
      (y > pageHeight * (1 - MARGIN) && Math.round(y) >= foot),
  )
}

/** The same words, whatever the number in them, at the same height. */
function keyOf({ text, y }: TextLine): string {
  return `${Math.round(y / 4)} ${text.toLowerCase().replace(/[\d٠-٩۰-۹]+|\b[ivxlc]+\b/g, '#')}`
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
