/** What becomes of an excerpt whose bounds are edited. */
import { describe, expect, it } from 'vitest'
import { withBounds } from '../../../../renderer/workflows/edit-bounds.ts'
import { describeQuote } from '../../../../shared/anchoring/describe-quote.ts'
import type { ExcerptDetail } from '../../../../shared/domain/excerpt-detail.ts'
import { createExcerpt, excerptSchema, type Excerpt } from '../../../../shared/domain/excerpt.ts'

const text = 'On 5 March the garrison left Marenza with 40 rifles. Nobody saw it.'
const describeWords = (words: string) =>
  describeQuote(text, text.indexOf(words), text.indexOf(words) + words.length)!
const excerptOf = (words: string, fields: Partial<Excerpt> = {}) =>
  createExcerpt({
    articleId: 'article:01J00000000000000000000000',
    revisionId: 'revision:01J00000000000000000000000',
    ...describeWords(words),
    ...fields,
  })
const editTo = (excerpt: Excerpt, words: string): Excerpt => ({
  ...excerpt,
  ...withBounds(excerpt, describeWords(words)),
})

describe('editing the bounds of an excerpt', () => {
  it('quotes the new words and keeps the old ones, the oldest first', () => {
    const once = editTo(excerptOf('the garrison left'), 'the garrison left Marenza')
    const twice = editTo(once, 'garrison left Marenza')
    expect(twice.quote.exact).toBe('garrison left Marenza')
    expect(text.slice(twice.position.start, twice.position.end)).toBe(twice.quote.exact)
    expect(twice.anchorState).toBe('exact')
    expect(twice.earlierAnchors!.map(({ quote }) => quote.exact)).toEqual([
      'the garrison left',
      'the garrison left Marenza',
    ])
    expect(excerptSchema.safeParse(twice).error).toBeUndefined()
  })

  it('keeps a hundred earlier bounds', () => {
    let excerpt = excerptOf('the garrison')
    for (let at = 0; at < 101; at++) excerpt = editTo(excerpt, at % 2 === 0 ? 'garrison left' : 'the garrison')
    expect(excerptSchema.safeParse(excerpt).error).toBeUndefined()
    expect(excerpt.earlierAnchors).toHaveLength(100)
  })

  it('moves the details with their words, and lets go of those that are not quoted any more', () => {
    const quote = '5 March the garrison left Marenza with 40 rifles'
    const detail = (words: string, fields: object) => {
      const start = quote.indexOf(words)
      return { ...fields, words, start, end: start + words.length } as ExcerptDetail
    }
    const details = [
      detail('5 March', { kind: 'date', value: '2031-03-05' }),
      detail('Marenza', { kind: 'place', value: 'Marenza' }),
      detail('40', { kind: 'number', least: 40, most: 40, unit: 'rifles' }),
    ]
    const shorter = editTo(excerptOf(quote, { details }), 'the garrison left Marenza')
    expect(shorter.details!.map(({ words }) => words)).toEqual(['Marenza'])
    const longer = editTo(shorter, text.slice(0, 52))
    for (const { words, start, end } of longer.details!) expect(longer.quote.exact.slice(start, end)).toBe(words)
  })
})
