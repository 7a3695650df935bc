/**
 * Where sentences begin and end: the segmenter of the engine (ICU), and after it a pass that repairs what it gets wrong in news text. First
 * each cut is put where the marks around it belong, then neighbours are joined that are one sentence: after "Gen." and "p.m.", in
 * "12. August", between a quote and its "he said". The rules are lists by language (abbreviations.ts) and look at two pieces at a time.
 */
import { habitsOf, initialAtEnd, type SentenceHabits } from './abbreviations.ts'
import { getSegmenter } from './segmenters.ts'

export interface Sentence {
  /** UTF-16 offsets without the white space around; end exclusive. */
  readonly start: number
  readonly end: number
}

/** How far behind a cut the rules look. */
const LOOK_AHEAD = 80

/** The sentences of one block in order. White space between them belongs to none. */
export function findSentences(text: string, language: string | null = null): Sentence[] {
  const habits = habitsOf(language)
  const cuts: number[] = []
  let previous = 0
  for (const index of listCuts(text, language)) {
    const cut = placeCut(text, index)
    if (cut <= previous || cut >= text.length) continue
    if (belongTogether(text.slice(previous, cut), text.slice(cut, cut + LOOK_AHEAD), habits)) continue
    cuts.push(cut)
    previous = cut
  }
  const sentences: Sentence[] = []
  for (const [at, from] of [0, ...cuts].entries()) {
    const piece = text.slice(from, cuts[at] ?? text.length)
    const trimmed = piece.trim()
    if (trimmed === '') continue
    const start = from + piece.indexOf(trimmed)
    sentences.push({ start, end: start + trimmed.length })
  }
  return sentences
}

/** The engine never ends a sentence with the sign "…"; where a capital follows, it does. */
const ELLIPSIS_END = /…["'”’»)\]]*\s+(?=["'“‘„«‹(\[¿¡]*\p{Lu})/gu

function listCuts(text: string, language: string | null): readonly number[] {
  const cuts = Array.from(getSegmenter('sentence', language).segment(text), ({ index }) => index).slice(1)
  if (!text.includes('…')) return cuts
  const more = Array.from(text.matchAll(ELLIPSIS_END), (match) => match.index + match[0].length)
  return [...new Set([...cuts, ...more])].sort((a, b) => a - b)
}

const OPENING = /[\p{Ps}\p{Pi}¿¡]/u

/** Marks of notes behind a full stop: "left.[12]". */
const NOTE = String.raw`(?:\[\p{N}{1,3}\])+`
const NOTE_HERE = new RegExp(`^${NOTE}`, 'u')

/** What the engine leaves at the head of the next piece: notes, and "»" after a space as French sets it. */
const LEFT_BEHIND = new RegExp(String.raw`^\s*(?:[»”’›]+(?=\s|$)|${NOTE})`, 'u')

/** Puts a cut before the opening marks that the engine took for closing ones, or behind the closing marks that it left. */
function placeCut(text: string, cut: number): number {
  const left = LEFT_BEHIND.exec(text.slice(cut, cut + LOOK_AHEAD))
  if (left !== null) return skipSpace(text, cut + left[0].length)
  let at = cut
  while (at > 0 && /\s/.test(text[at - 1]!)) at--
  let first = at
  while (first > 0 && OPENING.test(text[first - 1]!)) first--
  const note = NOTE_HERE.exec(text.slice(first, first + LOOK_AHEAD))
  if (note !== null) return skipSpace(text, first + note[0].length)
  // “ opens in English and closes in German, « the other way round: a mark opens when a word follows it, or when it stands after a space.
  const opens = first < at && first > 0 && (at === cut || /\s/.test(text[first - 1]!))
  return opens ? first : cut
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

/** A stop, and the marks that may close behind it. */
const CLOSED_END = /[.!?…]\s?["'”’“»«)\]]*$/u

function belongTogether(before: string, after: string, habits: SentenceHabits): boolean {
  const end = before.trimEnd()
  const next = after.trimStart()
  if (next === '' || before.includes('\n', end.length)) return next === ''
  // The little section of Burmese is its comma; the engine takes it for a stop.
  if (end.endsWith('၊')) return true
  // "“Stop!” he said": after any end, a small letter goes on. Scripts without small letters are never joined here.
  if (/^(?:[–—-]\s?)?\p{Ll}/u.test(next) && CLOSED_END.test(end)) return true
  if (isSpeaker(end, next, habits)) return true
  // "1. The garrison left.": the number of a list is no sentence.
  if (/^\s*\(?(?:\p{N}{1,3}|\p{Lu})[.)]$/u.test(before.trim())) return true
  if (habits.hasDottedOrdinals && /(?:^|[^\p{N}.,])\p{N}{1,2}\.$/u.test(end))
    return !opensSentence(next, habits)
  const abbreviation = /([\p{L}\p{M}.-]+)\.$/u.exec(end)?.[1]
  return abbreviation !== undefined && goesOn(end, abbreviation, next, habits)
}

/** One or two letters and a stop go with one letter and a stop before them: "z. B.", "p. ej.", "А. С. Орвин". */
const SHORT = /^\p{L}{1,2}\./u

function goesOn(end: string, abbreviation: string, next: string, habits: SentenceHabits): boolean {
  const word = abbreviation.toLowerCase()
  const isFigureNext = /^[\p{N}(§]/u.test(next)
  if (habits.numberWords.has(word) && isFigureNext) return true
  if (habits.dateWords.has(word)) return isFigureNext
  if (habits.inner.has(word)) return true
  // A title or an initial wants a name behind it, and "U.S." may want one; "The" or "He" begins a new sentence after all of them.
  if (/(?:^|[\s(])\p{L}\.$/u.test(end) && SHORT.test(next)) return true
  const wantsName =
    (habits.titles.has(word) && (!habits.areTitlesCapital || abbreviation[0] !== word[0])) ||
    habits.openEnded.has(word) ||
    /^(?:\p{Lu}\.)+\p{Lu}$/u.test(abbreviation) ||
    initialAtEnd.test(end)
  return wantsName && !opensSentence(next, habits)
}

const JAPANESE_QUOTATIVE = /^(?:と|って)/u
const CHINESE_SPEAKER =
  /^[^。！？，、“「\s]{0,12}?(?:说|說|道|问|問|喊|回答|表示|写道|寫道)(?=[。，,：:！？])/u

/** "“Who is there?” Orvin asked.", 「行くぞ。」と彼は言った。, “我们走吧。”他说。 */
function isSpeaker(end: string, next: string, { speech }: SentenceHabits): boolean {
  if (/[。！？…][」』”’]$/u.test(end)) return JAPANESE_QUOTATIVE.test(next) || CHINESE_SPEAKER.test(next)
  if (!/[!?…؟]["”’»]$/u.test(end)) return false
  // In scripts with capitals a name comes first: a small letter right behind has been joined already.
  const [, verb] = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){0,4}(\p{Ll}+|\p{Lo}+)(?!\p{L})/u.exec(next) ?? []
  return verb !== undefined && speech.has(verb)
}

/** Names such as "An-Nasir" look like an opener and are none. */
function opensSentence(next: string, { openers }: SentenceHabits): boolean {
  const word = /^["'“‘„«»‹(\[¿¡]*\s?([\p{L}\p{M}-]+)/u.exec(next)?.[1]
  return word === undefined || openers.has(word.toLowerCase())
}
