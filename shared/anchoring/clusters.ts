/**
 * Where a reader sees one character end and the next begin: grapheme clusters (UAX #29), so that no quote and no context is ever cut
 * through an emoji, a letter with its marks, or a surrogate pair. Looks at a small window around the offset: the whole of a long text
 * would take a tenth of a second to segment, and the answer depends on the neighbourhood alone.
 */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Clusters longer than this are not writing; cutting one there keeps the work bounded on hostile text. */
const WINDOW = 256

/** The nearest place at or before the offset where a cluster begins. */
export function clusterStart(text: string, offset: number): number {
  return isPlainBoundary(text, offset) ? clamp(text, offset) : findCluster(text, offset).start
}

/** The nearest place at or after the offset where a cluster ends. */
export function clusterEnd(text: string, offset: number): number {
  if (isPlainBoundary(text, offset)) return clamp(text, offset)
  const { start, end } = findCluster(text, offset)
  return start === offset ? offset : end
}

/** The cluster that holds the unit at the offset. */
function findCluster(text: string, offset: number): { start: number; end: number } {
  // Segmentation may begin between two plain characters. One is not enough: a sign such as U+0600 takes the letter behind it in.
  let from = offset - 1
  while (from > 0 && offset - from < WINDOW && !isPlainBoundary(text, from)) from--
  const window = text.slice(from, offset + WINDOW)
  const found = segmenter.segment(window).containing(offset - from)
  if (found === undefined) return { start: offset, end: offset }
  const start = from + found.index
  return { start, end: start + found.segment.length }
}

/** Latin letters, digits and signs below the combining marks; a boundary between two of them needs no segmenter. */
function isPlain(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit < 0x300 && unit !== 0x0a && unit !== 0xad
}

function isPlainBoundary(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || (isPlain(text, offset - 1) && isPlain(text, offset))
}

function clamp(text: string, offset: number): number {
  return Math.max(0, Math.min(offset, text.length))
}
