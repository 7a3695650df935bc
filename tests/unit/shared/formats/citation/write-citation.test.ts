/** A quote as text to paste: what it says, in which order, and that the quote is left as it is. */
import { describe, expect, it } from 'vitest'
import { createArticleBody } from '../../../../../shared/domain/article-body.ts'
import { writeCitation, type CitedQuote } from '../../../../../shared/formats/citation/write-citation.ts'

const cite = (quote: string, fields: Partial<CitedQuote['article']> = {}, more: Partial<CitedQuote> = {}) => {
  const body = createArticleBody([
    { kind: 'heading', level: 1, text: 'Head' },
    { kind: 'paragraph', text: 'First.', page: 1 },
    { kind: 'paragraph', text: `So 🚢 ${quote} then.`, page: 2 },
  ])
  const start = body.text.indexOf(quote)
  return writeCitation({
    article: {
      title: 'Garrison leaves the port',
      byline: 'Ilse Taront',
      publisher: 'The Harbour Courier',
      agency: null,
      url: 'https://courier.example/a',
      language: 'en',
      ...fields,
    },
    issued: '4 March 2031',
    body,
    position: { start, end: start + quote.length },
    sha256: '7c1e05b2a90f'.padEnd(64, '0'),
    ...more,
  })
}

describe('a citation', () => {
  it('has the quote, who published it and when, where it stands, and the file', () => {
    expect(cite('the garrison left')).toBe(
      [
        '“the garrison left”',
        'Ilse Taront, “Garrison leaves the port”, The Harbour Courier, 4 March 2031, page 2, paragraph 2, characters 17–34.',
        'https://courier.example/a · SHA-256 7c1e05b2a90f…',
      ].join('\n'),
    )
  })

  it('leaves out what is not known', () => {
    const lines = cite(
      'the garrison left',
      { byline: null, publisher: null, url: null },
      { issued: null },
    ).split('\n')
    expect(lines.slice(1)).toEqual([
      '“Garrison leaves the port”, page 2, paragraph 2, characters 17–34.',
      'SHA-256 7c1e05b2a90f…',
    ])
  })

  it('names the agency that is carried, and gives the translation below the quote', () => {
    const lines = cite('anon', { agency: 'Meridian' }, { translation: 'soon' }).split('\n')
    expect(lines[1]).toBe('Translation: soon')
    expect(lines[2]).toContain('The Harbour Courier, carrying Meridian, 4 March')
  })

  it('keeps a quote of any script as it is, in the marks of its language, and isolates names beside it', () => {
    const decomposed = 'Le cafe\u0301'
    expect(cite(decomposed, { language: 'fr' }).split('\n')[0]).toBe(`«${decomposed}»`)
    expect(cite('政府军已经撤离港口', { language: 'zh' })).toContain('“政府军已经撤离港口”')
    const [quote, line] = cite('انسحبت الحامية', { language: 'ar', publisher: 'صوت الميناء' }).split('\n')
    expect(quote).toBe('«انسحبت الحامية»')
    expect(line).toContain(', \u2068صوت الميناء\u2069, 4 March 2031,')
  })

  it('adds no marks to a quote that has its own', () => {
    expect(cite('“We left.”').split('\n')[0]).toBe('“We left.”')
  })
})
