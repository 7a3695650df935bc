/**
 * Divides a source text into chunks that the browser lays out only when they come near the screen. A chunk ends with a line; a line of a
 * hundred thousand characters, as programs write them, is parted. Marked words stay marked over the end of a chunk.
 */
import type { TextPositionSelector } from '../../../../shared/domain/excerpt.ts'

export interface SourceChunk {
  readonly start: number
  readonly text: string
  /** Within the chunk. */
  readonly mark: TextPositionSelector | null
  readonly estimatedLines: number
}

const CHUNK_CHARACTERS = 8_000
const MAX_LINE_CHARACTERS = 16_000
/** What fits a line of the pane, roughly; only the scroll bar hangs on it. */
const LINE_CHARACTERS = 120

export function chunkSource(text: string, mark: TextPositionSelector | null): SourceChunk[] {
  const chunks: SourceChunk[] = []
  for (let start = 0; start < text.length;) {
    const end = chunkEnd(text, start)
    const part = text.slice(start, end)
    const from = mark === null ? 0 : Math.max(mark.start, start) - start
    const to = mark === null ? 0 : Math.min(mark.end, end) - start
    chunks.push({
      start,
      text: part,
      mark: from < to ? { start: from, end: to } : null,
      estimatedLines: estimateLines(part),
    })
    start = end
  }
  return chunks
}

function chunkEnd(text: string, start: number): number {
  if (text.length - start <= CHUNK_CHARACTERS) return text.length
  const lineEnd = text.indexOf('\n', start + CHUNK_CHARACTERS)
  const end = lineEnd === -1 ? text.length : lineEnd + 1
  if (end - start <= MAX_LINE_CHARACTERS) return end
  const cut = start + MAX_LINE_CHARACTERS
  // Never between the two halves of a character.
  return /[\ud800-\udbff]/.test(text[cut - 1]!) ? cut - 1 : cut
}

function estimateLines(part: string): number {
  return part
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0)
}
