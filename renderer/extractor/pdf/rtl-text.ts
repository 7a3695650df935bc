/**
 * Two things that the turning of letters does not set right where scripts are read from the right: a mark is drawn by itself, before or behind
 * the letter that it stands on, and a bracket has the shape of its mirror image.
 */
import type { Run } from './layers.ts'

/** A mark (a vowel, a doubling) with no letter to stand on, or several that are drawn one behind the other. */
const LONE_MARK = /^[\s\p{M}]*\p{M}[\s\p{M}]*$/u

export function isLoneMark({ text }: Pick<Run, 'text'>): boolean {
  return LONE_MARK.test(text)
}

/** Marks that were drawn by themselves, given to the letters that they stand over or under. `runs` are those of one line. */
export function attachMarks(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(isLoneMark)) return runs
  const letters = runs.filter((run) => !isLoneMark(run))
  const texts = letters.map(({ text }) => text)
  for (const { text, x, width } of runs.filter(isLoneMark)) {
    const marks = text.match(/\p{M}+/gu) ?? []
    for (const [index, mark] of marks.entries()) {
      const place = x + (marks.length > 1 ? (width * index) / (marks.length - 1) : width / 2)
      const at = nearestTo(place, letters)
      const base = letters[at]
      if (base === undefined) continue
      texts[at] = insertMarks(texts[at]!, mark, (base.x + base.width - place) / Math.max(1, base.width))
    }
  }
  return letters.map((run, index) => ({ ...run, text: texts[index]! }))
}

function nearestTo(x: number, runs: readonly Run[]): number {
  let nearest = -1
  let least = Infinity
  for (const [index, run] of runs.entries()) {
    const distance = Math.max(run.x - x, x - run.x - run.width, 0)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}

/** `share` of the run lies to the right of the mark: the letters before it, read from the right. */
function insertMarks(text: string, marks: string, share: number): string {
  const letters = text.match(/\P{M}\p{M}*/gu) ?? []
  const at = Math.max(1, Math.min(letters.length, Math.ceil(share * letters.length)))
  return [...letters.slice(0, at), marks, ...letters.slice(at)].join('')
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export function hasRtlLetter(text: string): boolean {
  return RTL_LETTER.test(text) && /\p{L}/u.test(text)
}

/** Of most of the letters. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  let rtl = 0
  let all = 0
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    all++
    if (RTL_LETTER.test(letter)) rtl++
  }
  return rtl > 0 && rtl * 2 >= all ? 'rtl' : 'ltr'
}

/** A number or a foreign name in a line read from the right: the full stop drawn on its left comes behind it. */
export function turnEdges(text: string): string {
  const match = /^([^\p{L}\p{N}%$€£¥#+-]*)(.*?)([^\p{L}\p{N}%$€£¥#+-]*)$/su.exec(text)
  if (match === null) return text
  const [, before = '', core = '', behind = ''] = match
  return [...behind].reverse().join('') + core + [...before].reverse().join('')
}

const PAIRS = '()[]{}<>«»‹›'
const BRACKET = /[()[\]{}<>«»‹›]/g

/**
 * Some programs write the bracket that is drawn, some the one that is meant. A bracket that opens follows a space and holds to the next
 * word, so the way that looks right in the line is taken.
 */
export function settleBrackets(text: string): string {
  if (text.search(BRACKET) < 0) return text
  const mirrored = text.replace(BRACKET, (sign) => PAIRS[PAIRS.indexOf(sign) ^ 1]!)
  return fitOf(mirrored) > fitOf(text) ? mirrored : text
}

/** Brackets that look right, less those that look wrong. */
function fitOf(text: string): number {
  let fit = 0
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    const opens = PAIRS.indexOf(sign) % 2 === 0
    const isOpen = /(?:^|\s)$/.test(text.slice(0, index))
    const isClosed = /^(?:$|[\s.,،؛:;!?؟])/.test(text.slice(index + 1))
    if (isOpen === isClosed) continue
    fit += opens === isOpen ? 1 : -1
  }
  return fit
}
