/**
 * Articles as an outlet might send them again: words replaced, dropped, put in and mistyped, sentences taken out, moved, and joined by others
 * that are nearly like them. What became of every word is known, so a re-anchored quote can be told right from wrong.
 */

/** mulberry32: the same revisions on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface RevisionPlan {
  /** Share of words that are touched. */
  readonly edits: number
  readonly dropped: number
  readonly moved: number
  /** Share of sentences that get a look-alike somewhere else in the text. */
  readonly lookAlikes: number
}

interface Word {
  readonly text: string
  /** Its place in the old text; null for words that are new. */
  readonly from: number | null
}

export interface Revised {
  readonly text: string
  /** For each unit of the old text its place in the new one, or -1 where its word is gone. */
  readonly places: Int32Array
}

export function reviseText(old: string, plan: RevisionPlan, random: () => number): Revised {
  const sentences = splitSentences(old)
  const stock = old.match(/\p{L}{4,}/gu) ?? ['word']
  const pick = () => stock[Math.floor(random() * stock.length)]!
  const kept: Word[][] = []
  const wandering: Word[][] = []
  for (const sentence of sentences) {
    if (random() < plan.dropped) continue
    const words = sentence.flatMap((word) => editWord(word, plan.edits, random, pick))
    if (random() < plan.moved) wandering.push(words)
    else kept.push(words)
    // Like the old sentence in all but one word, as a trap for whoever looks at words alone.
    if (random() < plan.lookAlikes)
      wandering.push(
        sentence.map(({ text }, index) => ({
          text: index === Math.floor(sentence.length / 2) ? ` ${pick()}` : text,
          from: null,
        })),
      )
  }
  for (const words of wandering) kept.splice(Math.floor(random() * (kept.length + 1)), 0, words)
  const places = new Int32Array(old.length).fill(-1)
  let text = ''
  for (const word of kept.flat()) {
    if (word.from !== null)
      for (let at = 0; at < word.text.length && word.from + at < old.length; at++)
        places[word.from + at] = text.length + at
    text += word.text
  }
  return { text, places }
}

/** Each word with the white space before it, so that all of them joined are the text. */
function splitSentences(text: string): Word[][] {
  const sentences: Word[][] = [[]]
  for (const match of text.matchAll(/\s*\S+/g)) {
    sentences.at(-1)!.push({ text: match[0], from: match.index })
    if (/[.!?…。][”"’')]*$/u.test(match[0])) sentences.push([])
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

function editWord(word: Word, share: number, random: () => number, pick: () => string): Word[] {
  if (random() >= share) return [word]
  const space = /^\s*/.exec(word.text)![0]
  switch (Math.floor(random() * 4)) {
    case 0:
      // The replacement stands for the word: whoever quotes it quotes that now.
      return [{ text: space + pick(), from: word.from }]
    case 1:
      return []
    case 2:
      return [word, { text: ` ${pick()}`, from: null }]
    default: {
      const at = space.length + Math.floor(random() * (word.text.length - space.length))
      return [{ text: `${word.text.slice(0, at)}x${word.text.slice(at + 1)}`, from: word.from }]
    }
  }
}

/** Where a quote of the old text truly stands now; null when nothing of it is left. */
export function trueStretch({ places, text }: Revised, start: number, end: number) {
  let from = -1
  let to = -1
  for (let at = start; at < end; at++) {
    const place = places[at]!
    if (place < 0) continue
    if (from < 0 || place < from) from = place
    if (place > to) to = place
  }
  return from < 0 ? null : { start: from, end: Math.min(text.length, to + 1) }
}
