/** Which texts are offered first beside an article. */
import { describe, expect, it } from 'vitest'
import { listCandidates } from '../../../../../renderer/views/compare/list-candidates.ts'
import { createArticle, type Article } from '../../../../../shared/domain/article.ts'
import { newId } from '../../../../../shared/domain/id.ts'

function article(title: string, facts: Partial<Article> = {}): Article {
  const made = createArticle({
    title,
    byline: null,
    publisher: 'The Harbour Courier',
    agency: null,
    dateline: null,
    issued: '2031-03-04',
    url: null,
    language: 'en',
    direction: 'ltr',
    currentRevisionId: newId('revision'),
  })
  return { ...made, ...facts }
}

const read = article('Garrison leaves Marenza port', { agency: 'Meridian' })
const titles = (others: readonly Article[], query?: string) =>
  listCandidates(read, others, query).map((each) => each.article.title)

describe('listCandidates', () => {
  it('puts reports of the same thing first, and says why', () => {
    const copy = article('Marenza: garrison leaves the port', {
      publisher: 'Inland Review',
      agency: 'MERIDIAN',
      issued: '2031-03-05T09:00:00Z',
    })
    const later = article('Grain prices rise', { issued: '2031-08-01' })
    const sameDay = article('Ferry strike ends')
    expect(titles([later, sameDay, copy, read])).toEqual([copy.title, sameDay.title, later.title])
    expect(listCandidates(read, [copy])[0]!.reasons).toEqual(['similar title', 'same agency', 'near in time'])
  })

  it('trusts the title more than the agency and the day', () => {
    const sameTitle = article('Garrison leaves Marenza port at last', { issued: '2031-06-01' })
    const sameDay = article('Ferry strike ends', { agency: 'Meridian' })
    expect(titles([sameDay, sameTitle])).toEqual([sameTitle.title, sameDay.title])
  })

  it('puts texts of another language behind those of this one', () => {
    const other = article('Garrison of Marenza', { language: 'fr' })
    const same = article('Garrison of Marenza again')
    expect(titles([other, same])[0]).toBe(same.title)
  })

  it('keeps what has all words of the query, accents aside', () => {
    const found = article('Café of the mole', { publisher: 'Inland Review' })
    expect(titles([found, article('The mole')], 'cafe inland')).toEqual([found.title])
  })
})
