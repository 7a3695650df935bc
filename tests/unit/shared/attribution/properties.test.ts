import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptDetailSchema } from '../../../../shared/domain/excerpt-detail.ts'
import { isEdtf } from '../../../../shared/domain/edtf.ts'
import { propose } from '../../../../shared/attribution/propose.ts'
import { arabicRows } from './arabic-sentences.ts'
import { englishRows } from './english-sentences.ts'
import { frenchRows } from './french-sentences.ts'
import { facts } from './sentences.ts'

const samples = [...englishRows, ...frenchRows, ...arabicRows].map(([sentence]) =>
  sentence.replace(/[⟦⟧]/gu, ''),
)
const words = samples.flatMap((sentence) => sentence.split(/(?<=\s)/u))

/** Texts of agency words in any order, with marks and line breaks where they do not belong. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('“', '”', '"', '\n', ', ', '. '),
    ),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(''))

const cases = fc.record({
  text: texts,
  start: fc.nat(600),
  length: fc.nat(300),
  language: fc.constantFrom('en', 'fr', 'ar', 'en-GB', 'zh', null),
})

describe('proposals of any text', () => {
  test('stand on their words, in the text, with details inside the stretch', () => {
    fc.assert(
      fc.property(cases, ({ text, start, length, language }) => {
        const stretch = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) }
        for (const proposal of propose(text, stretch, { ...facts, language })) {
          expect(text.slice(proposal.start, proposal.end)).toBe(proposal.words)
          expect(proposal.words.trim()).not.toBe('')
          if (proposal.field !== 'detail') continue
          expect(proposal.start).toBeGreaterThanOrEqual(stretch.start)
          expect(proposal.end).toBeLessThanOrEqual(stretch.end)
          const { value } = proposal
          excerptDetailSchema.parse({ ...value, words: proposal.words, start: 0, end: proposal.words.length })
          if (value.kind === 'date') expect(isEdtf(value.value)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('never say the future of a past tense', () => {
    const verbs = ['fell', 'was taken', 'had begun', 'collapsed']
    const dates = [
      'on Monday',
      'on Thursday',
      'on Sunday',
      'on 30 August',
      'last week',
      'this week',
      'on 3 December',
    ]
    for (const verb of verbs)
      for (const date of dates)
        for (const issued of ['2021-08-12', '2021-08-15', '2021-01-01', '2024-02-29']) {
          const text = `The city ${verb} ${date}.`
          const [found] = propose(text, { start: 0, end: text.length }, { ...facts, issued })
          const value = found?.field === 'detail' && found.value.kind === 'date' ? found.value.value : ''
          expect(value).not.toBe('')
          expect(value.split('/').every((day) => day <= issued)).toBe(true)
        }
  })

  test('take a time that grows with the length, up to half a million characters without a stop', () => {
    const hostile = [
      'said '.repeat(100_000),
      '“'.repeat(500_000),
      'a, '.repeat(166_000),
      'on 3 August to '.repeat(33_000),
      'two hundred and '.repeat(31_000),
      'Mr. A. '.repeat(71_000),
      'according to '.repeat(38_000),
      samples.join(' ').repeat(60).slice(0, 500_000),
      '1,'.repeat(250_000),
      'x'.repeat(500_000),
    ]
    for (const text of hostile) {
      const begin = performance.now()
      propose(text, { start: 0, end: text.length }, facts)
      propose(text, { start: text.length - 10, end: text.length }, facts)
      // Some 200 ms on two busy cores; what goes through the text more than once takes minutes.
      expect(performance.now() - begin).toBeLessThan(4000)
    }
  })
})
