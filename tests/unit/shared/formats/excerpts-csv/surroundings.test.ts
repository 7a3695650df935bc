import { describe, expect, it } from 'vitest'
import { createArticleBody } from '../../../../../shared/domain/article-body.ts'
import { readSurroundings } from '../../../../../shared/formats/excerpts-csv/surroundings.ts'

const body = createArticleBody([
  { kind: 'heading', level: 1, text: 'The port by night', page: 1 },
  {
    kind: 'paragraph',
    text: 'The gates were open. Gen. Orsa left at 4 p.m. with his men. Nobody fired. The pier was empty.',
    page: 1,
  },
  { kind: 'paragraph', text: 'By dawn a flag hung there. It was blue.', page: 2 },
])
const around = (quote: string) => {
  const start = body.text.indexOf(quote)
  return readSurroundings(body, { start, end: start + quote.length }, 'en')
}

describe('what stands around a quote', () => {
  it('is the rest of its sentence and one sentence more on each side', () => {
    expect(around('left at 4 p.m.')).toEqual({
      before: 'The gates were open. Gen. Orsa',
      after: 'with his men. Nobody fired.',
      page: 1,
    })
  })

  it('is the sentence on each side of a whole sentence', () => {
    expect(around('Nobody fired.')).toEqual({
      before: 'Gen. Orsa left at 4 p.m. with his men.',
      after: 'The pier was empty.',
      page: 1,
    })
  })

  it('goes into the next paragraph where the quote begins or ends its own', () => {
    expect(around('The gates were open.').before).toBe('The port by night')
    expect(around('The pier was empty.').after).toBe('By dawn a flag hung there.')
    expect(around('By dawn a flag hung there.')).toMatchObject({ before: 'The pier was empty.', page: 2 })
  })

  it('is nothing beyond the ends of the article', () => {
    expect(around('The port by night').before).toBe('')
    expect(around('It was blue.').after).toBe('')
  })
})
