/**
 * Lines to paragraphs. Plain text has three habits: one line a paragraph, an empty line between paragraphs, and lines broken at a fixed
 * width (with either). Which one a file has is asked of the file as a whole; a break that was made because the next word did not fit
 * belongs to nobody and goes.
 */
export interface TextChunk {
  /** Lines that belong together, as they are in the file, without their line ends. */
  readonly lines: readonly string[]
  /** True when the lines are one paragraph broken at a fixed width. */
  readonly isWrapped: boolean
}

/** Lines of mail and typewriters end here at the latest. */
const MAX_WRAP_WIDTH = 100
const MIN_WRAP_WIDTH = 40

/** Divides a text into chunks: paragraphs, or groups of lines that stand for themselves. */
export function divideText(text: string): TextChunk[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/)
    .map((line) => line.replace(/[ \t\u001a]+$/, ''))
  return divideLines(lines, findWrapWidth(lines))
}

/** The same for a stretch of a text whose width is known: null when its lines were not broken at one. */
export function divideLines(lines: readonly string[], width: number | null): TextChunk[] {
  const chunks: TextChunk[] = []
  let group: string[] = []
  const close = () => {
    if (group.length > 0) chunks.push({ lines: group, isWrapped: width !== null && group.length > 1 })
    group = []
  }
  for (const line of lines) {
    const isBlank = line.trim() === ''
    if (isBlank || (group.length > 0 && !continues(group.at(-1)!, line, width))) close()
    if (!isBlank) group.push(line)
  }
  close()
  return chunks
}

/**
 * The width at which the file's lines were broken, or null when they were not. The proof is greedy filling: wherever a line goes on in
 * the next one, the next word would not have fitted.
 */
export function findWrapWidth(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length < 4) return null
  const longest = filled.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > MAX_WRAP_WIDTH || longest < MIN_WRAP_WIDTH) return null
  let pairs = 0
  let forced = 0
  let midSentence = 0
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at]!, lines[at + 1]!]
    if (line.trim() === '' || next.trim() === '') continue
    pairs++
    const nextWord = /^\s*\S+/.exec(next)?.[0].trim().length ?? 0
    if (line.length + 1 + nextWord > longest * 0.94) forced++
    if (!ENDS_SENTENCE.test(line)) midSentence++
  }
  // Lines of one length that all end with a full stop are paragraphs of one length.
  return pairs >= 3 && forced / pairs >= 0.6 && midSentence / pairs >= 0.5 ? longest : null
}

function continues(line: string, next: string, width: number | null): boolean {
  if (startsItem(next)) return false
  if (isColumns(line) && isColumns(next)) return true
  if (width === null) return false
  // An indented line begins a paragraph where its neighbour is not indented.
  if (/^(?: {2,}|\t)/.test(next) && !/^(?: {2,}|\t)/.test(line)) return false
  // A line that had room for the next word ended because the paragraph did.
  const nextWord = /^\s*\S+/.exec(next)?.[0].trim().length ?? 0
  return line.length + 1 + nextWord > width * 0.75 || !ENDS_SENTENCE.test(line)
}

const ENDS_SENTENCE = /[.!?:;…。！？؟۔।"”»)]$/

/** A list item, a quoted line of mail, a rule. */
export function startsItem(line: string): boolean {
  return /^\s*(?:[-*•–‣◦]\s+\S|\d{1,3}[.)]\s+\S|>|(?:[-=_*~]\s?){3,}$)/.test(line)
}

/** Columns set with spaces or tabs: a table that somebody typed. */
export function isColumns(line: string): boolean {
  return /\S(?: {3,}|\t+)\S.*\S(?: {3,}|\t+)\S/.test(line) || /^\s*[|+].*[|+]\s*$/.test(line)
}

/** The lines of one paragraph as one. Scripts without spaces are joined without one; a hyphen at the end of a line keeps its word together. */
export function joinLines(lines: readonly string[]): string {
  const pieces = lines.map((line) => line.trim())
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1]
      if (before === undefined || before === '' || piece === '') return piece
      const isHyphenated = /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(piece)
      const isUnspaced = NO_SPACE_SCRIPT.test(before.at(-1)!) && NO_SPACE_SCRIPT.test(piece[0]!)
      return isHyphenated || isUnspaced ? piece : ` ${piece}`
    })
    .join('')
}

const NO_SPACE_SCRIPT = /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
