/** One number at a place, in figures or in words: "1,200", "٣٥", "two hundred and six", "40 million". */
import type { LanguageRules } from '../language-rules.ts'
import { foldWord, type Token } from '../tokens.ts'
import { asciiDigits } from './digits.ts'

export interface ReadNumber {
  readonly value: number
  readonly next: number
  readonly isInWords: boolean
}

interface NumberLexicon {
  readonly units: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  /** First words of units of several words: "a dozen". */
  readonly joining: ReadonlySet<string>
}

const made = new WeakMap<LanguageRules, NumberLexicon>()

function lexiconOf(rules: LanguageRules): NumberLexicon {
  const known = made.get(rules)
  if (known !== undefined) return known
  const fold = (entries: Readonly<Record<string, number>>) =>
    new Map(
      Object.entries(entries).map(([words, value]) => [words.split(' ').map(foldWord).join(' '), value]),
    )
  const units = fold(rules.numbers.units)
  const joining = new Set(
    [...units.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!),
  )
  const lexicon = { units, scales: fold(rules.numbers.scales), joining }
  made.set(rules, lexicon)
  return lexicon
}

/** The words that numbers begin with. */
export function numberOpeners(rules: LanguageRules): Iterable<string> {
  return [...lexiconOf(rules).units.keys()].map((key) => key.split(' ')[0]!)
}

export function readNumber(tokens: readonly Token[], at: number, rules: LanguageRules): ReadNumber | null {
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark') return null
  return token.kind === 'figure' ? readFigure(tokens, at, rules) : readWords(tokens, at, rules)
}

function readFigure(tokens: readonly Token[], at: number, rules: LanguageRules): ReadNumber | null {
  const { thousands } = rules.numbers
  let digits = asciiDigits(tokens[at]!.text).replaceAll('٬', ',').replaceAll('٫', '.')
  let next = at + 1
  // "1 200": a thin or a plain blank parts the thousands.
  if (/^\d{1,3}$/u.test(digits) && thousands === ' ')
    while (/^\p{Nd}{3}$/u.test(tokens[next]?.text ?? '') && tokens[next]!.start === tokens[next - 1]!.end + 1)
      digits += asciiDigits(tokens[next++]!.text)
  const comma = thousands === ',' ? ',' : '.'
  if (/:/u.test(digits)) return null
  const plain =
    /^\d{1,3}(?:[.,]\d{3})+$/u.test(digits) && digits.includes(comma) ? digits.replaceAll(comma, '') : digits
  const value = Number(comma === ',' ? plain : plain.replace(',', '.'))
  if (!Number.isFinite(value)) return null
  const scale = scaleAt(tokens, next, rules)
  return scale === null
    ? { value, next, isInWords: false }
    : { value: value * scale, next: next + 1, isInWords: false }
}

function scaleAt(tokens: readonly Token[], at: number, rules: LanguageRules): number | null {
  return lexiconOf(rules).scales.get(tokens[at]?.word ?? '') ?? null
}

/** English and French put words side by side: "forty-two", "two hundred", "a dozen". */
function readWords(tokens: readonly Token[], at: number, rules: LanguageRules): ReadNumber | null {
  const { units, scales, joining } = lexiconOf(rules)
  let total = 0
  let group = 0
  let next = at
  while (next < tokens.length && next - at < 10) {
    const { word } = tokens[next]!
    const phrase = joining.has(word)
      ? [3, 2].find((length) => units.has(joined(tokens, next, length)))
      : undefined
    const unit = phrase === undefined ? unitOf(word, units) : units.get(joined(tokens, next, phrase))!
    const scale = scales.get(word)
    if (unit !== null && unit !== undefined && (group === 0 || fits(group, unit))) {
      group += unit
      next += phrase ?? 1
    } else if (scale !== undefined && next > at && group > 0) {
      group *= scale
      if (scale >= 1000) [total, group] = [total + group, 0]
      next++
    } else if (
      rules.numbers.and !== '' &&
      word === foldWord(rules.numbers.and) &&
      group >= 100 &&
      unitOf(tokens[next + 1]?.word ?? '', units) !== null
    )
      next++
    else break
  }
  return next === at ? null : { value: total + group, next, isInWords: true }
}

const joined = (tokens: readonly Token[], at: number, length: number) =>
  Array.from({ length }, (_, index) => tokens[at + index]?.word ?? '').join(' ')

/** "forty-two" is one word of two. */
function unitOf(word: string, units: ReadonlyMap<string, number>): number | null {
  const whole = units.get(word)
  if (whole !== undefined) return whole
  const parts = word.split('-')
  if (parts.length !== 2) return null
  const [tens, ones] = parts.map((part) => units.get(part))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 20 ? tens + ones : null
}

/** "twenty two" and "two hundred four" go together, "four five" does not. */
function fits(group: number, unit: number): boolean {
  return (group % 100 === 0 && unit < 100) || (group % 100 >= 20 && group % 10 === 0 && unit < 10)
}
