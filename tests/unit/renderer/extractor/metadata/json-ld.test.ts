/** JSON-LD as pages really have it. The document is a stand-in: only its scripts are asked for. */
import { describe, expect, it } from 'vitest'
import { readJsonLd } from '../../../../../renderer/extractor/metadata/json-ld.ts'

const pageWith = (...scripts: readonly string[]) =>
  ({ querySelectorAll: () => scripts.map((textContent) => ({ textContent })) }) as unknown as Document

const article = { '@type': 'NewsArticle', headline: 'Garrison leaves', datePublished: '2021-08-12' }

describe('readJsonLd', () => {
  it('reads an article', () => {
    const script = JSON.stringify({
      ...article,
      author: { name: 'Jane Roe' },
      publisher: { name: 'The Courier' },
      inLanguage: 'en',
    })
    expect(readJsonLd(pageWith(script))).toMatchObject({
      headline: 'Garrison leaves',
      isNews: true,
      authors: [{ name: 'Jane Roe', isOrganisation: false }],
      publisher: 'The Courier',
      issued: '2021-08-12',
      language: 'en',
    })
  })

  it('reads words that were escaped for HTML', () => {
    const script = JSON.stringify({
      ...article,
      headline: 'Marenza&#039;s port &amp; its garrison&#x2019;s end',
      author: ['Jane Roe &amp; John Doe'],
    })
    expect(readJsonLd(pageWith(script))).toMatchObject({
      headline: "Marenza's port & its garrison\u2019s end",
      authors: [{ name: 'Jane Roe & John Doe' }],
    })
  })

  it('finds it in a graph and follows authors by their ids', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        { ...article, author: [{ '@id': '#jane' }] },
        { '@id': '#jane', '@type': 'Person', name: 'Jane Roe' },
      ],
    }
    expect(readJsonLd(pageWith(JSON.stringify(graph)))).toMatchObject({
      headline: 'Garrison leaves',
      authors: [{ name: 'Jane Roe', isOrganisation: false }],
    })
  })

  it('tells an outlet that signs for its authors from a person', () => {
    const script = JSON.stringify({ ...article, author: { '@type': 'Organization', name: 'The Courier' } })
    expect(readJsonLd(pageWith(script))?.authors).toEqual([{ name: 'The Courier', isOrganisation: true }])
  })

  it('saves headline, dates and author out of what is no JSON', () => {
    const script =
      '{"@type":"NewsArticle","headline":"The \\"last\\" ship","datePublished":"2021-08-12","author":{"name":"Jane Roe"},"articleBody":"He said "go" and went"}'
    expect(readJsonLd(pageWith(script))).toMatchObject({
      headline: 'The "last" ship',
      issued: '2021-08-12',
      authors: [{ name: 'Jane Roe', isOrganisation: false }],
    })
  })

  it.each([
    ['comments around it', `<!-- ${JSON.stringify(article)} -->`],
    ['CDATA around it', `//<![CDATA[\n${JSON.stringify(article)}\n//]]>`],
    [
      'raw line breaks in strings',
      '{"@type":"NewsArticle","headline":"Garrison\nleaves","datePublished":"2021-08-12"}',
    ],
    ['a comma too many', '{"@type":["NewsArticle"],"headline":"Garrison leaves",}'],
  ])('bears %s', (_story, script) => {
    expect(readJsonLd(pageWith(script))?.headline).toMatch(/^Garrison\sleaves$/)
  })

  it('prefers the article that says most about itself', () => {
    const teaser = { '@type': 'Article', headline: 'Another story' }
    expect(readJsonLd(pageWith(JSON.stringify([teaser, article])))?.headline).toBe('Garrison leaves')
  })

  it.each([
    '',
    'null',
    '42',
    '"text"',
    '{"@type":7,"author":{"name":{"a":[]}}}',
    '['.repeat(100_000),
    '{"@type":"NewsArticle","headline":{"x":1},"author":[null,7,[]]}',
  ])('survives %.20s', (script) => {
    expect(() => readJsonLd(pageWith(script))).not.toThrow()
  })
})
