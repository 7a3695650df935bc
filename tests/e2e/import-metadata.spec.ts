/**
 * Title, authors and date of web pages as the product reads them, in a real browser: what a page states for machines, what it shows at the
 * headline, and what it hides. Cases are data: a page, and what must come of it.
 */
import { expect, test } from './fixtures.ts'
import { asArticle, extractFiles, type ReadArticle } from './helpers/extract-files.ts'

const sentence =
  'The garrison left its posts on Tuesday evening, after nine days of blockade, a senior officer said. '
const story = `<p>${sentence.repeat(4)}</p><p>${sentence.repeat(5)}</p>`
const TITLE = 'Garrison leaves the port after nine days'

interface Page {
  readonly lang?: string
  readonly head?: string
  readonly top?: string
  readonly foot?: string
}

const page = ({
  lang = 'en',
  head = `<title>${TITLE} | The Courier</title>`,
  top = `<h1>${TITLE}</h1>`,
  foot = '',
}: Page) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>` +
  '<header><nav><a href="/">The Courier</a> <a href="/world">World</a></nav><span class="today">Friday, 1 January 2021</span></header>' +
  `<main><article>${top}${story}${foot}</article></main><aside class="related"><a href="/1">Other story</a><span>2 May 2019</span><span>By Max Other</span></aside></body></html>`

const linked = (facts: object) =>
  `<title>${TITLE} | The Courier</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...facts })}</script>`

interface Case {
  readonly story: string
  readonly html: string
  readonly expected: Partial<ReadArticle>
}

const cases: readonly Case[] = [
  {
    story: 'a page that shows its facts and states nothing',
    html: page({
      top: `<h1>${TITLE}</h1><p class="meta">By <a href="/people/jane">Jane Roe</a> and John Doe<br>12 August 2021, 09:30</p>`,
    }),
    expected: { title: TITLE, byline: 'Jane Roe, John Doe', published: '2021-08-12' },
  },
  {
    story: 'a stamp in another time zone, beside the day that the outlet shows',
    html: page({
      head: linked({
        headline: TITLE,
        datePublished: '2021-08-12T22:40:00Z',
        author: { '@type': 'Person', name: 'Jane Roe' },
      }),
      top: `<h1>${TITLE}</h1><time class="published">13 August 2021</time>`,
    }),
    expected: { title: TITLE, byline: 'Jane Roe', published: '2021-08-13' },
  },
  {
    story: 'a date of the last change beside that of publication',
    html: page({ top: `<h1>${TITLE}</h1><p>Published: 12 August 2021 | Updated: 3 September 2021</p>` }),
    expected: { published: '2021-08-12' },
  },
  {
    story: 'Persian digits and the Persian calendar',
    html: page({ lang: 'fa', top: `<h1>${TITLE}</h1><div class="news-date">۲۱ مرداد ۱۴۰۰</div>` }),
    expected: { published: '2021-08-12' },
  },
  {
    story: 'Arabic months and an Arabic byline',
    html: page({
      lang: 'ar',
      top: `<h1>${TITLE}</h1><div class="author">بقلم سلمى الدارجي</div><div class="date">١٢ آب/أغسطس ٢٠٢١</div>`,
    }),
    expected: { byline: 'سلمى الدارجي', published: '2021-08-12' },
  },
  {
    story: 'a heading that is the name of the site',
    html: page({
      head: `<title>${TITLE} — Notes from the Harbour</title><meta property="og:title" content="${TITLE}">`,
      top: `<h1>Notes from the Harbour</h1><h2>${TITLE}</h2>`,
    }),
    expected: { title: TITLE },
  },
  {
    story: 'a slogan where the headline should be, beside meta tags that agree',
    html: page({
      head: `<title>${TITLE} | The Courier</title><meta property="og:title" content="${TITLE}"><meta name="twitter:title" content="${TITLE}">`,
      top: '<h1>News you can trust since 1871</h1>',
    }),
    expected: { title: TITLE },
  },
  {
    story: 'a headline for search engines, stated twice by one tag, which is one statement',
    html: page({
      head: `<title>What we know | The Courier</title>${'<meta property="og:title" content="What we know">'.repeat(2)}`,
      top: `<h1>${TITLE}</h1>`,
    }),
    expected: { title: TITLE },
  },
  {
    story: 'an outlet that states itself for the author and shows who it was',
    html: page({
      head: linked({ headline: TITLE, author: { '@type': 'Organization', name: 'The Courier' } }),
      top: `<h1>${TITLE}</h1><p class="byline">By Jane Roe, Staff Writer</p>`,
    }),
    expected: { byline: 'Jane Roe' },
  },
  {
    story: 'an author who signs at the end',
    html: page({ foot: '<p><em>Author: Jane Roe</em></p>' }),
    expected: { byline: 'Jane Roe' },
  },
  {
    story: 'dates and names of other stories, which are not its own',
    html: page({}),
    expected: { title: TITLE, byline: null, published: null },
  },
  {
    story: 'broken JSON-LD, of which the facts can be saved',
    html: page({
      head: `<title>The Courier</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2021-08-12","author":{"@type":"Person","name":"Jane Roe"},"articleBody":"He said "go""}</script>`,
    }),
    expected: { title: TITLE, byline: 'Jane Roe', published: '2021-08-12' },
  },
]

test('the facts about a page are read from', async () => {
  const answers = await extractFiles(
    cases.map(({ html }, index) => ({ name: `${index}.html`, content: html })),
  )
  for (const [index, { story: name, expected }] of cases.entries())
    await test.step(name, () => {
      const { title, byline, published } = asArticle(answers[index])
      expect.soft({ title, byline, published }, name).toMatchObject(expected)
    })
})
