/**
 * The plain text of a message as blocks. Lines that begin with `>` are somebody else's words and become quotes; lines that were broken to
 * fit 7-bit mail are joined, by the sender's marks where the text is "flowed" (RFC 3676) and by its width where it is not.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { divideLines, findWrapWidth, isColumns, joinLines, type TextChunk } from '../text/paragraphs.ts'

export interface PlainTextOptions {
  /** The sender marks with a space at its end each line that goes on in the next. */
  readonly isFlowed: boolean
  /** That space was put there and is no part of the text. */
  readonly dropsSpace: boolean
}

interface Line {
  /** How often it was quoted; 0 for the sender's own words. */
  readonly depth: number
  readonly text: string
}

export function collectPlainText(text: string, options: PlainTextOptions): readonly BlockPart[] {
  const written = text
    .replaceAll('\u0000', '')
    .split(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/)
    .map(readLine)
  const lines = options.isFlowed ? joinFlowed(written, options) : written.map(trimEnd)
  const widthOf = options.isFlowed ? () => null : measureWidths(lines)
  return groupByDepth(lines).flatMap(({ depth, texts }) =>
    divideLines(texts, widthOf(depth)).flatMap((chunk) => toParts(chunk, depth)),
  )
}

/** No mail program breaks lines behind this column; a longer line is a paragraph that nobody broke, or an address. */
const MAX_BROKEN_LENGTH = 100

/**
 * At which width lines were broken, for each depth of quoting: everybody in a correspondence has a program of his own, and each quoting
 * takes room. Where the lines of one depth are too few to tell, the message as a whole does.
 */
function measureWidths(lines: readonly Line[]): (depth: number) => number | null {
  const measure = (isMeant: (line: Line) => boolean) =>
    findWrapWidth(
      lines.map((line) => (isMeant(line) && line.text.length <= MAX_BROKEN_LENGTH ? line.text : '')),
    )
  const ofAll = measure(() => true)
  const ofDepth = new Map<number, number | null>()
  return (depth) => {
    if (!ofDepth.has(depth)) ofDepth.set(depth, measure((line) => line.depth === depth) ?? ofAll)
    return ofDepth.get(depth)!
  }
}

/** "> > text", ">>text" and "|> text" are quoted; ">From " is the escape of a mailbox. */
function readLine(line: string): Line {
  const marks = /^(?:[ \t]?>(?!From ))+/.exec(line)?.[0] ?? ''
  const depth = marks.replace(/[^>]/g, '').length
  const rest = line.slice(marks.length)
  // One space parts the mark from the words; in flowed text it also protects lines that begin with one.
  return { depth, text: rest.startsWith(' ') ? rest.slice(1) : rest }
}

function trimEnd({ depth, text }: Line): Line {
  return { depth, text: text.replace(/[ \t\u001a]+$/, '') }
}

function joinFlowed(lines: readonly Line[], { dropsSpace }: PlainTextOptions): Line[] {
  const joined: { depth: number; pieces: string[] }[] = []
  let isOpen = false
  for (const { depth, text } of lines) {
    const isSignature = text === '-- '
    const last = joined.at(-1)
    if (isOpen && last !== undefined && last.depth === depth && !isSignature) last.pieces.push(text)
    else joined.push({ depth, pieces: [text] })
    isOpen = text.endsWith(' ') && !isSignature
    if (isOpen && dropsSpace) joined.at(-1)!.pieces.push(joined.at(-1)!.pieces.pop()!.slice(0, -1))
  }
  return joined.map(({ depth, pieces }) => trimEnd({ depth, text: pieces.join('') }))
}

/** An empty line between two quoted ones belongs to the quote. A line that is too long to have been broken stands alone. */
function groupByDepth(lines: readonly Line[]): { depth: number; texts: string[] }[] {
  const groups: { depth: number; texts: string[]; isLong: boolean }[] = []
  for (const { depth, text } of lines) {
    const last = groups.at(-1)
    const isLong = text.length > MAX_BROKEN_LENGTH
    const goesOn = last !== undefined && !last.isLong && !isLong
    if (goesOn && (last.depth === depth || (text === '' && depth === 0))) last.texts.push(text)
    else groups.push({ depth, texts: [text], isLong })
  }
  return groups
}

function toParts({ lines, isWrapped }: TextChunk, depth: number): BlockPart[] {
  const isTable = lines.length > 1 && lines.every(isColumns)
  if (isTable && depth === 0)
    return [{ kind: 'preformatted', text: lines.join('\n').trimEnd().toWellFormed() }]
  const texts = isWrapped ? [joinLines(lines)] : lines
  return texts
    .filter((text) => /[^\s\-=_*~#>|.]/.test(text))
    .map((text) => toPart(text.trim().toWellFormed(), depth))
}

function toPart(text: string, depth: number): BlockPart {
  if (depth > 0) return { kind: 'quote', text }
  const item = /^[-*•–‣◦]\s+(\S.*)$/su.exec(text)
  return item === null ? { kind: 'paragraph', text } : { kind: 'list-item', level: 0, text: item[1]! }
}
