/**
 * Judges each sentence of a text: does it stand, or nearly stand, in a text that was read? Prints find the places; at one place of each
 * sentence the words themselves are compared, because what is dimmed is not looked at again. A book takes a second or more, so it is done in
 * steps: whoever waits for the thread in between gets its turn.
 */
import type { NoveltyKind } from '../../../shared/bridge/novelty-calls.ts'
import type { Sentence } from '../../../shared/anchoring/sentences.ts'
import { findChangedWords } from '../../../shared/novelty/changed-words.ts'
import { foldSentence, wordsOf } from '../../../shared/novelty/fold-sentence.ts'
import { FIELD, STRIDE } from '../../../shared/novelty/print-body.ts'
import type { PrintHit, PrintIndex } from '../../../shared/novelty/print-index.ts'
import { MIN_WORDS } from '../../../shared/novelty/print-sentence.ts'
import { isSlightlyChanged, mayBeAlike } from '../../../shared/novelty/slightly-changed.ts'

export interface JudgedSentence {
  readonly start: number
  readonly end: number
  kind: NoveltyKind
  /** Where it stands, the place that was compared first. Of a sentence that stands nearly everywhere, some. */
  places: readonly PrintPlace[]
  /** Of a changed sentence, the words of the text that differ at its first place. */
  changes: readonly Sentence[]
}

/** A sentence of a text, both counted from 0. */
export interface PrintPlace {
  readonly text: number
  readonly sentence: number
}

export interface ReadTexts {
  readonly index: PrintIndex
  /** Whether a text stands in an article that was read, for the text that is judged. */
  isRead(text: number): boolean
  wordsOf(text: number): string
}

/** Found in more texts than this, a sentence is an outlet's furniture: no wire story goes so far, every footer does. */
const FURNITURE = 100

/** Places of a sentence whose words are read to see whether they are nearly the same: reading a text takes the most time here. */
const MAX_TRIES = 4

/** Longer ones are lists without stops; comparing them word by word would take too long. */
const MAX_ALIKE_WORDS = 400

/** Sentences that one walk over the prints looks for. */
const WALKED_TOGETHER = 300

export function* judgeSentences(
  text: string,
  prints: Uint32Array,
  read: ReadTexts,
): Generator<void, JudgedSentence[]> {
  const judged = Array.from({ length: prints.length / STRIDE }, (_, sentence): JudgedSentence => ({
    start: prints[sentence * STRIDE + FIELD.start]!,
    end: prints[sentence * STRIDE + FIELD.end]!,
    kind: countWords(prints, sentence) < MIN_WORDS ? 'short' : 'new',
    places: [],
    changes: [],
  }))
  const fold = (at: number) => foldSentence(text.slice(judged[at]!.start, judged[at]!.end))
  const wordsAt = wordsIn(read)
  const folded = (place: PrintPlace) => foldSentence(wordsAt(place))

  const long = [...judged.keys()].filter((at) => judged[at]!.kind === 'new')
  const same = yield* inGroups(long, (group) => read.index.findSame(prints, group, read.isRead))
  const relatives = countByText(same)
  for (const [at, hits] of groupByAsked(same)) {
    yield
    const places = nearestFirst(hits, relatives)
    const own = fold(at)
    const first = places.findIndex((place) => folded(place) === own)
    if (first === -1) continue
    judged[at]!.kind = new Set(hits.map((hit) => hit.text)).size > FURNITURE ? 'furniture' : 'known'
    judged[at]!.places = places.slice(first)
  }
  keepStory(judged)

  const rest = long.filter((at) => judged[at]!.kind === 'new' && countWords(prints, at) <= MAX_ALIKE_WORDS)
  const alike = yield* inGroups(rest, (group) => read.index.findAlike(prints, group, read.isRead))
  for (const [at, hits] of groupByAsked(alike)) {
    yield
    const words = wordsOf(fold(at))
    const tried = nearestFirst(
      hits.filter(({ text, sentence }) =>
        mayBeAlike(words.length, countWords(read.index.printsOf(text), sentence)),
      ),
      relatives,
    ).slice(0, MAX_TRIES)
    const places = tried.filter((place) => isSlightlyChanged(words, wordsOf(folded(place))))
    if (places.length === 0) continue
    const sentence = judged[at]!
    sentence.kind = 'changed'
    sentence.places = places
    sentence.changes = findChangedWords(
      wordsAt(sentence.places[0]!),
      text.slice(sentence.start, sentence.end),
    ).map((stretch) => ({ start: sentence.start + stretch.start, end: sentence.start + stretch.end }))
  }
  settleShort(judged, fold, folded, read.index)
  return judged
}

function* inGroups(
  asked: readonly number[],
  find: (group: readonly number[]) => readonly PrintHit[],
): Generator<void, PrintHit[]> {
  const hits: PrintHit[] = []
  for (let from = 0; from < asked.length; from += WALKED_TOGETHER) {
    for (const hit of find(asked.slice(from, from + WALKED_TOGETHER))) hits.push(hit)
    yield
  }
  return hits
}

/** What is most of an article is its story and no furniture, however many outlets carried it. */
function keepStory(judged: readonly JudgedSentence[]): void {
  const furniture = judged.filter(({ kind }) => kind === 'furniture')
  const counted = judged.filter(({ kind }) => kind !== 'short')
  if (furniture.length * 2 > counted.length) for (const sentence of furniture) sentence.kind = 'known'
}

/**
 * "He said." proves nothing by itself. It is known when it stands beside a sentence that is known, there as here, on either side; the others
 * stay as they are and are not counted.
 */
function settleShort(
  judged: JudgedSentence[],
  fold: (at: number) => string,
  folded: (place: PrintPlace) => string,
  index: PrintIndex,
): void {
  const settle = (at: number, by: 1 | -1) => {
    const sentence = judged[at]!
    const beside = judged[at - by]?.places[0]
    if (sentence.kind !== 'short' || sentence.places.length > 0 || beside === undefined) return
    const place = { text: beside.text, sentence: beside.sentence + by }
    if (place.sentence < 0 || place.sentence * STRIDE >= index.printsOf(place.text).length) return
    if (folded(place) === fold(at)) sentence.places = [place]
  }
  for (let at = 0; at < judged.length; at++) settle(at, 1)
  for (let at = judged.length - 1; at >= 0; at--) settle(at, -1)
}

const countWords = (prints: Uint32Array, sentence: number) => prints[sentence * STRIDE + FIELD.words]!

function groupByAsked(hits: readonly PrintHit[]): Map<number, PrintHit[]> {
  return Map.groupBy(hits, ({ asked }) => asked)
}

/** How many sentences each text shares with the one that is judged. */
function countByText(hits: readonly PrintHit[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { text } of hits) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** The text that shares most with this one is where it comes from or goes to: sentence after sentence stands in the same place. */
function nearestFirst(hits: readonly PrintHit[], relatives: ReadonlyMap<number, number>): PrintHit[] {
  const shares = ({ text }: PrintHit) => relatives.get(text) ?? 0
  return hits.toSorted((a, b) => shares(b) - shares(a))
}

function wordsIn({ index, wordsOf: textOf }: ReadTexts): (place: PrintPlace) => string {
  return ({ text, sentence }) => {
    const prints = index.printsOf(text)
    const [start, end] = [prints[sentence * STRIDE + FIELD.start]!, prints[sentence * STRIDE + FIELD.end]!]
    return textOf(text).slice(start, end)
  }
}
