/**
 * Finds sentences among those of all texts of a case by their prints. It is one walk over plain numbers, some nanoseconds a sentence (400,000
 * sentences: a few milliseconds), so there is nothing to keep sorted: a text that is added costs nothing, and a walk sees all there is.
 */
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
  return {
    get size() {
      return texts.length
    },
    add: (prints) => void texts.push(prints),
    printsOf: (text) => texts[text]!,
    findSame(prints, asked, isLookedInto) {
      const wanted = collect(asked, (sentence) => [prints[sentence * STRIDE + FIELD.low]!])
      const hits: PrintHit[] = []
      for (const [text, known] of texts.entries()) {
        if (!isLookedInto(text)) continue
        for (let at = 0; at < known.length; at += STRIDE) {
          const low = known[at + FIELD.low]!
          if (!wanted.mayHold(low)) continue
          for (const sentence of wanted.get(low))
            if (prints[sentence * STRIDE + FIELD.high] === known[at + FIELD.high])
              hits.push({ asked: sentence, text, sentence: at / STRIDE })
        }
      }
      return hits
    },
    findAlike(prints, asked, isLookedInto) {
      const keysFrom = (numbers: Uint32Array, at: number) =>
        numbers.subarray(at + FIELD.keys, at + FIELD.keys + KEYS)
      const wanted = collect(asked, (sentence) => keysFrom(prints, sentence * STRIDE))
      const hits = new Map<string, PrintHit & { shared: number }>()
      for (const [text, known] of texts.entries()) {
        if (!isLookedInto(text)) continue
        for (let at = 0; at < known.length; at += STRIDE)
          for (let key = at + FIELD.keys; key < at + STRIDE; key++) {
            if (!wanted.mayHold(known[key]!)) continue
            for (const sentence of wanted.get(known[key]!)) {
              const name = `${sentence} ${text} ${at}`
              const hit = hits.get(name)
              if (hit === undefined)
                hits.set(name, { asked: sentence, text, sentence: at / STRIDE, shared: 1 })
              else hit.shared++
            }
          }
      }
      return [...hits.values()].sort((a, b) => b.shared - a.shared)
    },
  }
}

/** Bits of the first look. Nearly every number of a case fails there, before a table is asked. */
const SIEVE_BITS = 18

function collect(asked: readonly number[], numbersOf: (sentence: number) => Iterable<number>) {
  const sieve = new Uint8Array(1 << SIEVE_BITS)
  const mask = sieve.length - 1
  const sentences = new Map<number, number[]>()
  for (const sentence of asked)
    for (const number of numbersOf(sentence)) {
      // 0 stands where there is no key.
      if (number === 0) continue
      sieve[number & mask] = 1
      const known = sentences.get(number)
      if (known === undefined) sentences.set(number, [sentence])
      else known.push(sentence)
    }
  return {
    mayHold: (number: number) => sieve[number & mask] === 1,
    get: (number: number) => sentences.get(number) ?? [],
  }
}
