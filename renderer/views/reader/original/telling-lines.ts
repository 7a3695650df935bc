/**
 * The words of a source by which one sees whether a charset is right: lines with letters beyond ASCII, which all charsets share, without the
 * markup around them.
 */
export interface TellingLines {
  readonly lines: readonly string[]
  /** Characters that the charset has no letter for. */
  readonly brokenCount: number
}

const MAX_LINES = 8
const MAX_LINE_LENGTH = 160

export function pickTellingLines(source: string): TellingLines {
  const lines: string[] = []
  for (const line of source.replace(/<[^<>]*>/g, '\n').split('\n')) {
    const at = line.search(/[^\p{ASCII}]/u)
    if (at === -1) continue
    const words = line.slice(Math.max(0, at - MAX_LINE_LENGTH), at + MAX_LINE_LENGTH).trim()
    lines.push(words.replace(/\s+/gu, ' ').slice(-MAX_LINE_LENGTH).toWellFormed())
    if (lines.length === MAX_LINES) break
  }
  return { lines, brokenCount: source.match(/\ufffd/g)?.length ?? 0 }
}
