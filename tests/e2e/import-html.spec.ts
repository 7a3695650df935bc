/**
 * What the reader of web pages makes of them, in a real browser: structure, spans, facts, and what is left out. Cases are data: a page, and what
 * must come of it.
 */
import { findBodyFault } from '../../shared/domain/article-body.ts'
import { expect, test } from './fixtures.ts'
import {
  asArticle,
  extractFiles,
  outline,
  type ReadArticle,
  type RefusedFile,
} from './helpers/extract-files.ts'

const sentence =
  'The garrison left its posts on Tuesday evening, after nine days of blockade, a senior officer said. '
const story = `<p>${sentence.repeat(4)}</p><p>${sentence.repeat(5)}</p>`
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Garrison leaves</title>${head}</head><body>${body}</body></html>`
const article = (body: string, head = '') => page(`<article>${story}${body}</article>`, head)

interface Case {
  readonly story: string
  readonly html: string
  readonly check: (read: ReadArticle) => void
}

const blocksAfterStory = (read: ReadArticle) => outline(read).slice(2)
const spansOf = ({ blocks, text }: ReadArticle) =>
  blocks
    .flatMap((block) => block.spans ?? [])
    .map(({ kind, start, end, target }) => [
      kind,
      text.slice(start, end),
      ...(target === undefined ? [] : [target]),
    ])

const cases: readonly Case[] = [
  {
    story: 'headings, lists within lists, quotes and captions keep their kind',
    html: article(
      `<h2>What was handed over</h2><ul><li>214 rifles, all of them counted twice<ul><li>and the keys of the magazine</li></ul></li><li>both boats of the harbour police</li></ul>
       <blockquote><p>“We left so that the grain stores would not burn,” he said.</p></blockquote>
       <figure><img src="x.jpg" alt="never shown"><figcaption>The customs house on Wednesday.</figcaption></figure>`,
    ),
    check: (read) => {
      expect(blocksAfterStory(read)).toEqual([
        ['heading', 'What was handed over'],
        ['list-item', '214 rifles, all of them counted twice'],
        ['list-item', 'and the keys of the magazine'],
        ['list-item', 'both boats of the harbour police'],
        ['quote', '“We left so that the grain stores would not burn,” he said.'],
        ['caption', 'The customs house on Wednesday.'],
      ])
      expect(read.blocks.filter((block) => block.kind === 'list-item').map((block) => block.level)).toEqual([
        0, 1, 0,
      ])
    },
  },
  {
    story: 'a data table gives a block a row, cells parted by tabs, empty ones kept',
    html: article(
      `<table><caption>Losses by quay, as the pilots count them</caption><tr><th>Quay</th><th>Cranes</th><th>Crowns</th></tr>
       <tr><td>North</td><td></td><td>12,000</td></tr><tr><td>South</td><td>3</td><td>40,000</td></tr></table>`,
    ),
    check: (read) =>
      expect(blocksAfterStory(read)).toEqual([
        ['caption', 'Losses by quay, as the pilots count them'],
        ['table-row', 'Quay\tCranes\tCrowns'],
        ['table-row', 'North\t\t12,000'],
        ['table-row', 'South\t3\t40,000'],
      ]),
  },
  {
    story: 'a table that only places things is no table',
    html: page(`<table><tr><td><a href="/">Home</a></td><td>${story}</td></tr></table>`),
    check: (read) => expect(new Set(read.blocks.map((block) => block.kind))).toEqual(new Set(['paragraph'])),
  },
  {
    story: 'emphasis and links are spans, with targets made whole by the page’s own address',
    html: article(
      `<p>He spoke of a <em>retreat</em>, she of a <b>surrender</b>, <a href="/earlier?a=1&amp;b=2">as reported before</a>; <a href="javascript:alert(1)">a trap</a>, <a href="#top">a place</a> and <a>none</a>.</p>`,
      '<link rel="canonical" href="https://courier.example/2031/03/05/garrison">',
    ),
    check: (read) =>
      expect(spansOf(read)).toEqual([
        ['emphasis', 'retreat'],
        ['strong', 'surrender'],
        ['link', 'as reported before', 'https://courier.example/earlier?a=1&b=2'],
      ]),
  },
  {
    story: 'a relative link of a page without an address is shown as written, never as ours',
    html: article(
      '<p>It was told <a href="../earlier.html">in an earlier report</a>, and nowhere else.</p>',
      '<base href="https://elsewhere.example/">',
    ),
    check: (read) => expect(spansOf(read)).toEqual([['link', 'in an earlier report', '../earlier.html']]),
  },
  {
    story: 'preformatted text keeps its lines, line breaks part blocks',
    html: article('<pre>one\n  two\n</pre><p>At four o’clock, they say.<br>At half past six, she says.</p>'),
    check: (read) =>
      expect(blocksAfterStory(read)).toEqual([
        ['preformatted', 'one\n  two'],
        ['paragraph', 'At four o’clock, they say.'],
        ['paragraph', 'At half past six, she says.'],
      ]),
  },
  {
    story: 'white space is what a browser shows, and soft hyphens are gone',
    html: article(
      '<p>  The \n\t mole   was&nbsp;empty <span> at </span> noon, a gov&shy;ern&shy;ment  pilot said.</p>',
    ),
    check: (read) =>
      expect(blocksAfterStory(read)).toEqual([
        ['paragraph', 'The mole was\u00a0empty at noon, a government pilot said.'],
      ]),
  },
  {
    story: 'what is hidden, furniture or made of script is not in the text',
    html: page(
      `<nav><a href="/">Home</a></nav><article>${story}<p hidden>secret one</p><p style="display: none">secret two</p><template><p>secret three</p></template>
       <script>document.write('secret four')</script><style>p::after { content: 'secret five' }</style><svg><text>secret six</text></svg><iframe srcdoc="secret seven"></iframe></article>
       <aside>secret eight, most read</aside><footer>secret nine, imprint</footer>`,
    ),
    check: (read) => expect(read.text).not.toMatch(/secret|Home/),
  },
  {
    story: 'text that waits for a script is found where the page hides it',
    html: page(
      `<div id="root">Loading, please wait a moment.</div><div hidden id="S:0"><article>${story}${story}</article></div>`,
    ),
    check: (read) => {
      expect(read.text).toContain('a senior officer said')
      expect(read.warnings.join()).toContain('script')
    },
  },
  {
    story: 'text that waits in a script is found in the script',
    html: page(
      `<div id="app"></div><script>window.__STATE__ = ${JSON.stringify({ article: { body: `${story}<p>$$ADVERT$$</p>` } }).replaceAll('<', '\\u003c')}</script>`,
    ),
    check: (read) => {
      expect(outline(read).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph'])
      expect(read.warnings.join()).toContain('waiting in the script')
    },
  },
  {
    story:
      'the summary under the headline and the note that puts the article right are fields and stay in the text',
    html: page(
      `<article><h1>Garrison leaves</h1><p class="standfirst">Nine days of blockade end without a shot, as both boats of the harbour police change hands.</p>${story}<p><em>Correction: an earlier version said that twelve rifles were handed over.</em></p></article>`,
    ),
    check: (read) => {
      expect(read).toMatchObject({
        standfirst: expect.stringContaining('Nine days'),
        correction: expect.stringContaining('twelve rifles'),
      })
      expect(read.text).toMatch(/^Nine days[^]*twelve rifles were handed over\.$/)
    },
  },
  {
    story: 'what readers wrote, what sells and what leads away is left out',
    html: page(
      `<header><nav><ul><li><a href="/">World</a></li><li><a href="/h">Harbour</a></li></ul></nav></header><main><article><h1>Garrison leaves</h1>${story}
       <p><a href="/x">MORE ON THE BLOCKADE OF MARENZA</a></p><div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story.</p></div><p>Advertisement</p>${story}</article>
       <section class="comments"><ol><li class="comment"><p>${sentence}I do not believe a word of it.</p></li></ol></section>
       <aside class="related"><h3>Most read</h3><ul><li><a href="/y">Ferry runs again after nine days in the harbour</a></li></ul></aside></main><footer>© The Courier. All rights reserved.</footer>`,
    ),
    check: (read) => {
      expect(read.blocks).toHaveLength(4)
      expect(read.text).not.toMatch(/MORE ON|newsletter|Advertisement|believe|Ferry|rights/)
    },
  },
  {
    story: 'text that only search engines are given is better than none',
    html: page(
      '<div id="app"></div>',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Garrison leaves', articleBody: `${sentence.repeat(4)}\n\n${sentence.repeat(5)}` })}</script>`,
    ),
    check: (read) => expect(read.blocks).toHaveLength(2),
  },
  {
    story: 'facts come from JSON-LD, then meta, then what is seen',
    html: page(
      `<h1>Garrison leaves Marenza port after nine days</h1><p class="byline">By <a rel="author">Ilse Taront</a></p><article>${story}</article>`,
      `<meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2031-03-05T00:20:00+01:00"><meta property="og:title" content="Garrison leaves Marenza port after nine days | The Courier">`,
    ),
    check: (read) =>
      expect(read).toMatchObject({
        title: 'Garrison leaves Marenza port after nine days',
        byline: 'Ilse Taront',
        publisher: 'The Courier',
        published: '2031-03-05T00:20:00+01:00',
        language: 'en',
        direction: 'ltr',
      }),
  },
  {
    story: 'the address that a browser wrote into a saved page is its address',
    html: `<!-- saved from url=(0041)https://courier.example/2031/03/05/garrison -->\n${article('')}`,
    check: (read) =>
      expect(read).toMatchObject({
        url: 'https://courier.example/2031/03/05/garrison',
        publisher: 'courier.example',
        published: '2031-03-05',
      }),
  },
  {
    story: 'a page that shadows the DOM’s own names is read like any other',
    html: page(
      `<img name="body"><img name="querySelectorAll"><img name="getElementsByTagName"><form id="documentElement"></form><form><input name="parentNode"><input name="childNodes"><input name="attributes"><input name="getAttribute"></form><article>${story}</article>`,
    ),
    check: (read) => expect(read.blocks).toHaveLength(2),
  },
  {
    story: 'a right-to-left page runs from right to left, a quotation in it need not',
    html: `<!doctype html><html lang="ar" dir="rtl"><title>غادرت الحامية</title><body><article><p>${'غادرت حامية الميناء مواقعها مساء الثلاثاء، بعد تسعة أيام من الحصار، وقال ضابط كبير إنه لم يُطلق رصاص. '.repeat(4)}</p><p dir="ltr">${sentence}</p></article></body></html>`,
    check: (read) => {
      expect(read).toMatchObject({ language: 'ar', direction: 'rtl' })
      expect(read.blocks.map((block) => block.direction)).toEqual([undefined, 'ltr'])
    },
  },
  {
    story: 'a page of one short notice is read whole',
    html: page('<p>The ferry does not run today.</p>'),
    check: (read) => expect(read.text).toBe('The ferry does not run today.'),
  },
]

// One browser reads all pages, so the cases stay in one worker.
test.describe.configure({ mode: 'default' })

let answers: (ReadArticle | RefusedFile)[] = []

test.beforeAll(async () => {
  answers = await extractFiles(cases.map(({ html }, index) => ({ name: `${index}.html`, content: html })))
})

for (const [index, { story: name, check }] of cases.entries())
  test(name, () => {
    const read = asArticle(answers[index])
    expect(findBodyFault({ text: read.text, blocks: [...read.blocks] })).toBeNull()
    check(read)
  })
