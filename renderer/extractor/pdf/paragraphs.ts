/**
 * Paragraphs out of the lines of a column. A paragraph begins where the type changes, where more white stands above, where a line is set in,
 * and where the line before had room for the next word.
 */
import { median } from './columns.ts'
import type { TextLine } from './text-line.ts'

export function divideLines(lines: readonly TextLine[]): TextLine[][] {
  const paragraphs: TextLine[][] = []
  // A headline over a column is wider than the column, and says nothing about its measure.
  for (const set of partBySize(lines)) {
    const measure = measureColumn(set)
    let paragraph: TextLine[] = []
    for (const line of set) {
      if (paragraph.length === 0 || beginsParagraph(paragraph, line, measure))
        paragraphs.push((paragraph = [line]))
      else paragraph.push(line)
    }
  }
  return paragraphs
}

function partBySize(lines: readonly TextLine[]): TextLine[][] {
  const sets: TextLine[][] = []
  for (const line of lines) {
    const before = sets.at(-1)?.at(-1)
    if (before === undefined || !isAlike(before, line)) sets.push([line])
    else sets.at(-1)!.push(line)
  }
  return sets
}

interface Measure {
  readonly left: number
  readonly right: number
  /** From baseline to baseline, in sizes of the type. */
  readonly leading: number
  /** Paragraphs are told by a line that is set in. */
  readonly isIndented: boolean
}

function measureColumn(lines: readonly TextLine[]): Measure {
  const left = commonest(lines.map((line) => line.left))
  const right = quantile(
    lines.map((line) => line.right),
    0.9,
  )
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const step = before === undefined ? 0 : (line.y - before.y) / line.size
    return before?.page === line.page && step > 0.8 && step < 2.2 && isAlike(before, line) ? [step] : []
  })
  // Most steps are inside paragraphs, but a list of one-line paragraphs has none inside.
  const leading = steps.length === 0 ? 1.3 : Math.min(median(steps), quantile(steps, 0.25) * 1.15)
  const isIn = (line: TextLine) => setIn(line, left, right) > 0.6 && setIn(line, left, right) < 4
  const indented = lines.filter((line, index) => isIn(line) && (index === 0 || !isIn(lines[index - 1]!)))
  return { left, right, leading, isIndented: indented.length >= Math.max(1, lines.length * 0.04) }
}

/** How far a line begins from the edge of its column, in sizes of the type. */
function setIn({ direction, left, right, size }: TextLine, columnLeft: number, columnRight: number): number {
  return (direction === 'ltr' ? left - columnLeft : columnRight - right) / size
}

function isAlike(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * 0.08
}

function beginsParagraph(paragraph: readonly TextLine[], line: TextLine, measure: Measure): boolean {
  const before = paragraph.at(-1)!
  if (before.page !== line.page || line.y < before.y - line.size * 0.5) return !goesOn(before, line)
  if (before.isBold !== line.isBold && paragraph.every(({ isBold }) => isBold === before.isBold)) return true
  if ((line.y - before.y) / line.size > measure.leading * 1.35) return true
  if (startsItem(line.text)) return true
  if (before.isMonospaced && line.isMonospaced) return false
  if (
    measure.isIndented &&
    setIn(line, measure.left, measure.right) > 0.6 &&
    setIn(before, measure.left, measure.right) < 0.5
  )
    return !isHanging(paragraph, line)
  return hadRoom(before, line, measure) && !isCentred(paragraph, line, measure)
}

/** A list item whose further lines are set in. */
function isHanging(paragraph: readonly TextLine[], line: TextLine): boolean {
  return startsItem(paragraph[0]!.text) && line.left > paragraph[0]!.left
}

/** The next word would have fitted: the line ended because the paragraph did. */
function hadRoom(before: TextLine, line: TextLine, { left, right }: Measure): boolean {
  const perCharacter = (line.right - line.left) / line.text.length
  const firstWord = /^\S+/.exec(line.text)?.[0] ?? ''
  const isUnspaced = firstWord.length === line.text.length && line.text.length > 12
  const needed = (isUnspaced ? 2 : firstWord.length + 1.5) * perCharacter
  const room = before.direction === 'ltr' ? right - before.right : before.left - left
  return (
    room > Math.max(needed, (right - left) * 0.04) &&
    (room > (right - left) * 0.3 || ENDS_SENTENCE.test(before.text))
  )
}

/** The lines of a centred heading are of any length. */
function isCentred(paragraph: readonly TextLine[], line: TextLine, { left, right }: Measure): boolean {
  const isCentral = (each: TextLine) =>
    Math.abs((each.left + each.right) / 2 - (left + right) / 2) < each.size && each.left - left > each.size
  return isCentral(line) && isCentral(paragraph.at(-1)!)
}

export const ENDS_SENTENCE = /[.!?:;…。！？：؟۔।][)\]"'”’»」』）]*$/

/** Text that goes on from one column or page to the next. */
export function goesOn(before: TextLine, line: TextLine): boolean {
  if (ENDS_SENTENCE.test(before.text) || !isAlike(before, line)) return false
  if (before.isBold !== line.isBold || startsItem(line.text)) return false
  // Scripts without small letters give no sign; there the unfinished sentence has to do.
  return /[-\u2010\u00ad]$/.test(before.text) || /^[\p{Ll}\p{Lo}\d("'“‘«„(]/u.test(line.text)
}

export const BULLET = /^[•‣◦▪●○■□▶►✓✔➢➤❖·∙\uf0b7]\s*(?=\S)/u

export function startsItem(text: string): boolean {
  return BULLET.test(text) || /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S/.test(text)
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    const key = Math.round(number / 2)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [key] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0]
  return key * 2
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
