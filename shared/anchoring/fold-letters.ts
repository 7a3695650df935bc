/**
 * A text as people search it: without case, accents, vowel points, ligatures, soft hyphens and invisible marks, with one kind of quote, dash,
 * space and digit, and with one form of the Arabic letters that are typed for each other. Every folded letter knows the letters of the
 * text that it comes from, so whatever is found in the folded text has exact offsets in the original.
 *
 * Marks of Indic and Thai scripts are vowels and stay; so do the voicing marks of Japanese. Compatibility forms: Unicode UAX #15 (NFKD);
 * case: the full upper case and back, which also brings ß to ss and ς to σ.
 */
export interface FoldedText {
  readonly folded: string
  /** For each UTF-16 unit of `folded`: where the letters that it comes from begin and end in the text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** What Unicode's own forms do not bring together. Looked up before and after decomposing. */
const alike: ReadonlyMap<string, string> = new Map(
  (
    [
      ['‘’‚‛′ʼʹʻ`´', "'"],
      ['“”„‟″«»‹›', '"'],
      ['−', '-'],
      ['ٱ', 'ا'],
      ['ىی', 'ي'],
      ['ک', 'ك'],
      ['ةہھە', 'ه'],
      ['ـ', ''],
      ['æ', 'ae'],
      ['œ', 'oe'],
      ['ø', 'o'],
      ['ł', 'l'],
      ['đð', 'd'],
      ['þ', 'th'],
    ] as const
  ).flatMap(([letters, to]) => [...letters].map((letter) => [letter, to] as const)),
)

/** A syllable written in parts, a kana with its voicing mark, or one character. */
const LETTER =
  /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|[\u3040-\u30FF\uFF66-\uFF9D][\u3099\u309A\uFF9E\uFF9F]|[^]/guy

const ACCENTS =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]]--[\u3099\u309A]]/gv
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

const known = new Map<string, string>()

function foldLetter(letter: string): string {
  let folded = known.get(letter)
  if (folded === undefined) known.set(letter, (folded = foldAnew(letter)))
  return folded
}

function foldAnew(letter: string): string {
  const first = alike.get(letter)
  if (first !== undefined) return first
  const bare = letter.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '')
  const cased = bare.toUpperCase().toLowerCase().normalize('NFKD').replace(ACCENTS, '')
  return [...cased.normalize('NFC')].map(foldPlain).join('')
}

function foldPlain(character: string): string {
  const other = alike.get(character)
  if (other !== undefined) return other
  if (/\s/u.test(character)) return ' '
  if (/\p{Pd}/u.test(character)) return '-'
  // Digits of a script stand in rows of ten that begin at zero; the Arabic and Persian ones are typed for the European ones.
  const code = character.charCodeAt(0)
  const zero = code >= 0x06f0 && code <= 0x06f9 ? 0x06f0 : code >= 0x0660 && code <= 0x0669 ? 0x0660 : null
  return zero === null ? character : String(code - zero)
}

const SPACE = 0x20

/** What letters of one unit fold to when that is one unit, too: nearly all there are. 0: not known yet; the mark: not so. */
const single = new Uint16Array(0x10000)
const NOT_SINGLE = 0xffff

function foldSingle(code: number): number {
  const isCompound =
    (code >= 0x1100 && code <= 0x1112) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xff66 && code <= 0xff9d) ||
    (code >= 0xd800 && code <= 0xdfff)
  const folded = isCompound ? '' : foldLetter(String.fromCharCode(code))
  return (single[code] = folded.length === 1 ? folded.charCodeAt(0) : NOT_SINGLE)
}

export function foldText(text: string): FoldedText {
  // A letter becomes more than one rarely, and never many: the arrays grow when it happens too often.
  let units = new Uint16Array(text.length + 16)
  let starts = new Uint32Array(text.length + 16)
  let ends = new Uint32Array(text.length + 16)
  let length = 0
  const put = (unit: number, start: number, end: number) => {
    // White space in a row is one space, whose place is that of the first.
    if (unit === SPACE && length > 0 && units[length - 1] === SPACE) return
    if (length === units.length) {
      units = grown(units, Uint16Array)
      starts = grown(starts, Uint32Array)
      ends = grown(ends, Uint32Array)
    }
    units[length] = unit
    starts[length] = start
    ends[length++] = end
  }
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const unit = single[code]! || foldSingle(code)
    if (unit !== NOT_SINGLE) {
      put(unit, at, ++at)
      continue
    }
    LETTER.lastIndex = at
    const letter = LETTER.exec(text)![0]
    const folded = foldLetter(letter)
    const end = at + letter.length
    if (folded === '' && length > 0 && ends[length - 1] === at && /\p{M}/u.test(letter)) {
      // An accent belongs to its letter: a hit never leaves it behind.
      for (let back = length - 1; back >= 0 && ends[back] === at; back--) ends[back] = end
    } else for (let unit = 0; unit < folded.length; unit++) put(folded.charCodeAt(unit), at, end)
    at = end
  }
  return { folded: decode(units, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, Kind: new (length: number) => T): T {
  const larger = new Kind(from.length * 2)
  larger.set(from)
  return larger
}

function decode(units: Uint16Array, length: number): string {
  const STEP = 8192
  const parts: string[] = []
  for (let from = 0; from < length; from += STEP) {
    // Spreading a typed array goes through its iterator, which takes longer than all of the folding.
    parts.push(
      String.fromCharCode.apply(
        null,
        units.subarray(from, Math.min(from + STEP, length)) as unknown as number[],
      ),
    )
  }
  return parts.join('')
}
