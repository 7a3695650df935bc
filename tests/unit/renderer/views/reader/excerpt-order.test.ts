/** Excerpts kept in text order one by one stand as if they were sorted; colours and dates of the reader. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareExcerpts,
  withExcerpt,
  withoutExcerpt,
} from '../../../../../renderer/views/reader/excerpt-order.ts'
import { formatIssued, formatSize, shortHash } from '../../../../../renderer/views/reader/format-issued.ts'
import { createExcerpt, type Excerpt } from '../../../../../shared/domain/excerpt.ts'
import { newId } from '../../../../../shared/domain/id.ts'

const [articleId, revisionId] = [newId('article'), newId('revision')]
const excerptAt = (start: number, length: number): Excerpt =>
  createExcerpt({
    articleId,
    revisionId,
    quote: { exact: 'x', prefix: '', suffix: '' },
    position: { start, end: start + length },
  })

describe('withExcerpt and withoutExcerpt', () => {
  it('keep the list in text order', () => {
    const places = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })), { maxLength: 30 })
    fc.assert(
      fc.property(places, (list) => {
        const all = list.map(([start, length]) => excerptAt(start, length))
        const kept = all.reduce<readonly Excerpt[]>(withExcerpt, [])
        expect(kept).toEqual([...all].sort(compareExcerpts))
        const some = all.filter((_, at) => at % 2 === 0)
        expect(some.reduce<readonly Excerpt[]>(withoutExcerpt, kept)).toEqual(
          all.filter((_, at) => at % 2 === 1).sort(compareExcerpts),
        )
      }),
    )
  })

  it('leave a list alone that does not hold the excerpt', () => {
    const list = [excerptAt(1, 2)]
    expect(withoutExcerpt(list, excerptAt(1, 2))).toBe(list)
  })
})

describe('formatIssued', () => {
  const cases: readonly [string, string][] = [
    ['2031-03-04T18:20:00+01:00', '4 March 2031, 18:20'],
    ['2031-03-04T23:50:00-05:00', '4 March 2031, 23:50'],
    ['2031-03-04', '4 March 2031'],
    ['2031-03-04T00:00:00Z', '4 March 2031'],
    ['2031-03', 'March 2031'],
    ['2031', '2031'],
    ['last Tuesday', 'last Tuesday'],
  ]
  for (const [issued, read] of cases)
    it(`reads ${issued} as ${read}`, () => expect(formatIssued(issued)).toBe(read))

  it('reads sizes and hashes', () => {
    expect([formatSize(900), formatSize(26_400), formatSize(1_440_000)]).toEqual([
      '900 bytes',
      '26 kB',
      '1.4 MB',
    ])
    expect(shortHash(`7c1e${'0'.repeat(56)}a90f`)).toBe('7c1e…a90f')
  })
})
