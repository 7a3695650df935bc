// Prints: equal for equal sentences, different for different ones, and a sentence with one word changed is still found by a key.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSentence } from '../../../../shared/novelty/fold-sentence.ts'
import { printSentence } from '../../../../shared/novelty/print-sentence.ts'

const word = fc.stringMatching(/^[a-z]{2,9}$/)
const sentence = fc.uniqueArray(word, { minLength: 12, maxLength: 40 })

const nameOf = (text: string) => {
  const { low, high } = printSentence(text)
  return `${low} ${high}`
}

describe('the print of a sentence', () => {
  it('is the same exactly when the folded sentences are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(nameOf(a) === nameOf(b)).toBe(foldSentence(a) === foldSentence(b))
      }),
    )
  })

  it('tells 50,000 sentences that differ in one number apart', () => {
    const names = new Set(Array.from({ length: 50_000 }, (_, n) => nameOf(`The port counted ${n} ships.`)))
    expect(names.size).toBe(50_000)
  })

  it('shares a key with nearly every sentence that differs in one word', () => {
    let lost = 0
    let tried = 0
    fc.assert(
      fc.property(sentence, fc.nat(), (words, at) => {
        const place = at % words.length
        const changed = words.with(place, 'otherwise')
        const [a, b] = [printSentence(words.join(' ')).keys, printSentence(changed.join(' ')).keys]
        tried++
        if (!a.some((key) => b.includes(key))) lost++
      }),
      { numRuns: 2_000 },
    )
    expect(lost / tried).toBeLessThan(0.03)
  })

  it('has no keys for a sentence that is too short to be compared', () => {
    expect(printSentence('He did not say more.').keys).toEqual([0, 0, 0])
  })
})
