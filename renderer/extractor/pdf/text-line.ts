/**
 * One printed line: its words in the order they are read, and how they are set. Runs come in the order they were drawn; where the eye reads
 * from the right, they are turned here, and numbers and foreign names in them are not.
 */
import type { Layer, Run } from './layers.ts'
import { attachMarks, directionOf, hasRtlLetter, settleBrackets, turnEdges } from './rtl-text.ts'

/** Words in one style. */
export interface Piece {
  readonly text: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly link: string | null
}

export interface TextLine {
  readonly pieces: readonly Piece[]
  readonly text: string
  /** Counted from 1. */
  readonly page: number
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of most of its type. */
  readonly size: number
  readonly isBold: boolean
  readonly isMonospaced: boolean
  readonly direction: 'ltr' | 'rtl'
  /** Of the page, for what is measured against it. */
  readonly pageWidth: number
  readonly pageHeight: number
}

/** Scripts that part no words with spaces. */
export const UNSPACED = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u

/** The page that a line is on, laid upright. */
export type Sheet = Pick<Layer, 'width' | 'height' | 'direction'>

export function makeLine(given: readonly Run[], page: number, sheet: Sheet): TextLine | null {
  const { runs, direction } = layRuns(given, sheet)
  if (runs.length === 0) return null
  const pieces: Piece[] = []
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    append(pieces, before !== undefined && isApart(before, run, direction) ? ' ' : '', run)
  }
  const trimmed = trimPieces(direction === 'rtl' ? settle(pieces) : pieces)
  const text = trimmed.map((piece) => piece.text).join('')
  if (text === '') return null
  const main = heaviest(runs)
  return {
    ...{ pieces: trimmed, text, page, direction },
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    ...{ y: main.y, size: main.size },
    isBold: shareOf(runs, ({ font }) => font.isBold) > 0.8,
    // Every ideograph is as wide as the next.
    isMonospaced: !UNSPACED.test(text) && shareOf(runs, ({ font }) => font.isMonospaced) > 0.8,
    ...{ pageWidth: sheet.width, pageHeight: sheet.height },
  }
}

/** The runs of a line in the order of reading, marks given to their letters. */
export function layRuns(
  given: readonly Run[],
  sheet: Sheet,
): { readonly runs: readonly Run[]; readonly direction: 'ltr' | 'rtl' } {
  const runs = withoutDoubles([...attachMarks(given)].sort((a, b) => a.x - b.x || a.order - b.order))
  const words = runs.map(({ text }) => text).join(' ')
  // On a page read from the right, foreign names don't turn the line that they fill.
  const direction = sheet.direction === 'rtl' && hasRtlLetter(words) ? 'rtl' : directionOf(words)
  return { runs: orderRuns(runs, direction), direction }
}

/** Brackets are looked at in the whole line; styles keep their places in it. */
function settle(pieces: readonly Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.text).join('')
  const settled = settleBrackets(text)
  let at = 0
  return pieces.map((piece) => ({ ...piece, text: settled.slice(at, (at += piece.text.length)) }))
}

/** Type is made bold or shadowed by drawing it twice. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  return runs.filter(
    (run, index) =>
      !runs
        .slice(Math.max(0, index - 3), index)
        .some(
          ({ text, x, y, size }) =>
            text === run.text && Math.abs(x - run.x) < size * 0.12 && Math.abs(y - run.y) < size * 0.12,
        ),
  )
}

/** From left to right as drawn, to the order of reading: stretches of the other direction are turned as wholes. */
function orderRuns(runs: readonly Run[], direction: 'ltr' | 'rtl'): readonly Run[] {
  const isForeign = (run: Run) => {
    const isRtl = hasRtlLetter(run.text)
    return direction === 'rtl' ? !isRtl && /[\p{L}\p{N}]/u.test(run.text) : isRtl
  }
  if (direction === 'ltr' && !runs.some(isForeign)) return runs
  const ordered: Run[] = []
  let foreign: Run[] = []
  for (const run of direction === 'rtl' ? runs.toReversed() : runs) {
    if (isForeign(run)) foreign.unshift(direction === 'rtl' ? { ...run, text: turnEdges(run.text) } : run)
    else {
      ordered.push(...foreign, run)
      foreign = []
    }
  }
  return [...ordered, ...foreign]
}

function isApart(before: Run, run: Run, direction: 'ltr' | 'rtl'): boolean {
  if (/\s$/.test(before.text) || /^[\s\p{M}]/u.test(run.text)) return false
  const isForward = run.x >= before.x
  const gap = isForward ? run.x - before.x - before.width : before.x - run.x - run.width
  const size = Math.min(before.size, run.size)
  if (UNSPACED.test(before.text.at(-1)!) && UNSPACED.test(run.text[0]!)) return gap > size * 0.8
  // Only in the order of drawing does the file's own account of spaces hold.
  // A space without width is a soft hyphen that was not needed.
  if (direction === 'ltr' && run.order === before.order + 1 && run.isSpaced) return gap > size * 0.03
  return gap > size * 0.16
}

function append(pieces: Piece[], gap: string, { text, font, link }: Run): void {
  const style = { isBold: font.isBold, isItalic: font.isItalic, link }
  const last = pieces.at(-1)
  if (
    last !== undefined &&
    last.isBold === style.isBold &&
    last.isItalic === style.isItalic &&
    last.link === link
  )
    pieces[pieces.length - 1] = { ...last, text: last.text + gap + text }
  else pieces.push({ ...style, text: gap + text })
}

/** Spaces collapsed, none at the edges. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  let isAfterSpace = true
  const kept: Piece[] = []
  for (const piece of pieces) {
    const collapsed = piece.text.replace(/ {2,}/g, ' ')
    const text = isAfterSpace ? collapsed.replace(/^ /, '') : collapsed
    if (text === '') continue
    isAfterSpace = /[ \t]$/.test(text)
    kept.push({ ...piece, text })
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    if (text === last.text) break
    kept.pop()
    if (text !== '') kept.push({ ...last, text })
  }
  return kept
}

function heaviest(runs: readonly Run[]): Run {
  return runs.reduce((most, run) => (run.text.length > most.text.length ? run : most))
}

/** By characters. */
function shareOf(runs: readonly Run[], test: (run: Run) => boolean): number {
  let all = 0
  let tested = 0
  for (const run of runs) {
    all += run.text.length
    if (test(run)) tested += run.text.length
  }
  return all === 0 ? 0 : tested / all
}
