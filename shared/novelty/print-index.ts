/**
 * Finds sentences among those of all texts of a case by their prints. It is one walk over plain numbers that lie side by side, a few
 * nanoseconds a sentence (400,000 sentences: some milliseconds), so there is nothing to keep sorted: a text that is added costs nothing, and
 * a walk sees all there is.
 */
import { createNumberColumn, type NumberColumn } from './number-column.ts'
import { FIELD, KEYS, STRIDE } from './print-body.ts'

/** A sentence of the text that was asked about, and one that is like it. Sentences are counted from 0 in their text. */
export interface PrintHit {
  readonly asked: number
  readonly text: number
  readonly sentence: number
}

export interface PrintIndex {
  readonly size: number
  /** Adds the packed prints of one text, which gets the next number. */
  add(prints: Uint32Array): void
  printsOf(text: number): Uint32Array
  /** Sentences with the same print in those texts that are looked into, in the order of the texts. */
  findSame(prints: Uint32Array, asked: readonly number[], isLookedInto: (text: number) => boolean): PrintHit[]
  /** Sentences that share a key, those that share more keys first. */
  findAlike(
    prints: Uint32Array,
    asked: readonly number[],
    isLookedInto: (text: number) => boolean,
  ): PrintHit[]
}

export function createPrintIndex(): PrintIndex {
  const texts: Uint32Array[] = []
  // What a walk looks at, apart from the rest of the prints: less to read is what makes it fast.
  const lows = createNumberColumn()
  const keys = createNumberColumn()
  /** Where the sentences of each text begin among those of all; one number more than there are texts. */
  const starts = [0]

  function walk(
    column: NumberColumn,
    width: number,
    wanted: WantedNumbers,
    isLookedInto: (text: number) => boolean,
    onHit: (asked: number, text: number, sentence: number) => void,
  ): void {
    const { numbers } = column
    const { sieve, sentences } = wanted
    const mask = sieve.length - 1
    for (let text = 0; text < texts.length; text++) {
      if (!isLookedInto(text)) continue
      const from = starts[text]! * width
      const to = starts[text + 1]! * width
      for (let at = from; at < to; at++) {
        const number = numbers[at]!
        if (sieve[number & mask] === 0) continue
        for (const asked of sentences.get(number) ?? []) onHit(asked, text, Math.floor((at - from) / width))
      }
    }
  }

  return {
    get size() {
      return texts.length
    },
    add(prints) {
      texts.push(prints)
      for (let at = 0; at < prints.length; at += STRIDE) {
        lows.push(prints[at + FIELD.low]!)
        for (let key = 0; key < KEYS; key++) keys.push(prints[at + FIELD.keys + key]!)
      }
      starts.push(starts.at(-1)! + prints.length / STRIDE)
    },
    printsOf: (text) => texts[text]!,
    findSame(prints, asked, isLookedInto) {
      const wanted = collect(asked, (sentence) => [prints[sentence * STRIDE + FIELD.low]!])
      const hits: PrintHit[] = []
      walk(lows, 1, wanted, isLookedInto, (own, text, sentence) => {
        if (prints[own * STRIDE + FIELD.high] === texts[text]![sentence * STRIDE + FIELD.high])
          hits.push({ asked: own, text, sentence })
      })
      return hits
    },
    findAlike(prints, asked, isLookedInto) {
      const wanted = collect(asked, (sentence) => {
        const from = sentence * STRIDE + FIELD.keys
        return prints.subarray(from, from + KEYS)
      })
      const hits = new Map<string, PrintHit & { shared: number }>()
      walk(keys, KEYS, wanted, isLookedInto, (own, text, sentence) => {
        const name = `${own} ${text} ${sentence}`
        const hit = hits.get(name)
        if (hit === undefined) hits.set(name, { asked: own, text, sentence, shared: 1 })
        else hit.shared++
      })
      return [...hits.values()].sort((a, b) => b.shared - a.shared)
    },
  }
}

interface WantedNumbers {
  /** 1 where a wanted number may lie, by its last bits: nearly every number of a case fails here, before a table is asked. */
  readonly sieve: Uint8Array
  /** The sentences that a number is wanted for. */
  readonly sentences: ReadonlyMap<number, readonly number[]>
}

/** Small enough to stay near the processor. */
const SIEVE_SIZE = 1 << 16

function collect(asked: readonly number[], numbersOf: (sentence: number) => Iterable<number>): WantedNumbers {
  const sieve = new Uint8Array(SIEVE_SIZE)
  const sentences = new Map<number, number[]>()
  for (const sentence of asked)
    for (const number of numbersOf(sentence)) {
      // 0 stands where there is no key.
      if (number === 0) continue
      sieve[number & (SIEVE_SIZE - 1)] = 1
      const known = sentences.get(number)
      if (known === undefined) sentences.set(number, [sentence])
      else known.push(sentence)
    }
  return { sieve, sentences }
}
