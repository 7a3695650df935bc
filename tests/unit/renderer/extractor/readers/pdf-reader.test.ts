/** PDF, from bytes to articles: what a reader would copy by hand, and nothing that a file wants besides. */
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../../../shared/domain/article-body.ts'
import { extractFile } from '../../../../../renderer/extractor/extract-file.ts'
import { setLines, writePdf, type PdfFile } from '../pdf/write-pdf.ts'

async function read(file: PdfFile | Uint8Array<ArrayBuffer>, name = 'report.pdf') {
  const bytes = file instanceof Uint8Array ? file : writePdf(file)
  return extractFile({ bytes, name, declaredType: null })
}

async function readArticle(file: PdfFile) {
  const extraction = await read(file)
  if (!extraction.ok) throw new Error(`${extraction.code}: ${extraction.reason}`)
  const [article] = extraction.articles
  const { body } = article!
  const outline = body.blocks.map((block) => [block.kind, blockText(body, block)])
  return { ...article!, outline, pages: body.blocks.map(({ page }) => page), contained: extraction.contained }
}

const story = [
  'The harbour of Marenza was closed on Tuesday after two explosions',
  'that damaged a grain terminal and three ships, officials said. The',
  'governor, who spoke at the quay, blamed nobody and promised an in-',
  'quiry within a month.',
]
const second = [
  'A second report said that the fires were out by noon, and that the',
  'north-eastern quay would be opened on Thursday.',
]

const page = {
  texts: [
    { text: 'Two explosions close the harbour of Marenza', x: 50, y: 90, size: 22, face: 'bold' as const },
    { text: 'By Tavia Renholt, 4 March 2031', x: 50, y: 112 },
    ...setLines(story, { y: 140 }),
    ...setLines(second, { y: 200 }),
  ],
}

const next = {
  texts: setLines(['On the next day the governor of the port spoke to the press again.'], { y: 200 }),
}

describe('a typeset article', () => {
  it('comes as headline and paragraphs, lines joined and divided words made whole', async () => {
    const { outline } = await readArticle({ pages: [page] })
    expect(outline).toEqual([
      ['heading', 'Two explosions close the harbour of Marenza'],
      ['paragraph', 'By Tavia Renholt, 4 March 2031'],
      [
        'paragraph',
        'The harbour of Marenza was closed on Tuesday after two explosions that damaged a grain terminal and three ships, officials said. The governor, who spoke at the quay, blamed nobody and promised an inquiry within a month.',
      ],
      [
        'paragraph',
        'A second report said that the fires were out by noon, and that the north-eastern quay would be opened on Thursday.',
      ],
    ])
  })

  it('tells title, byline and date from its first page, and says where they stand', async () => {
    const article = await readArticle({
      pages: [page],
      info: {
        Title: 'Microsoft Word - final_v3.doc',
        Author: 'admin',
        CreationDate: "D:20310305101500+01'00'",
      },
    })
    expect(article).toMatchObject({
      title: 'Two explosions close the harbour of Marenza',
      byline: 'Tavia Renholt',
      issued: '2031-03-04',
    })
    expect(article.candidates).toContainEqual({
      field: 'issued',
      value: '2031-03-05T10:15:00+01:00',
      from: 'PDF properties',
    })
    expect(article.candidates).toContainEqual({ field: 'byline', value: 'Tavia Renholt', from: 'first page' })
    expect(article.candidates.map(({ value }) => value)).not.toContain('admin')
  })

  it('believes a title in its properties that the page repeats', async () => {
    const { title } = await readArticle({
      pages: [{ texts: [{ text: 'THE WESTERN HERALD', x: 50, y: 60, size: 40 }, ...page.texts] }],
      info: { Title: 'Two Explosions Close the Harbour of Marenza' },
    })
    expect(title).toBe('Two Explosions Close the Harbour of Marenza')
  })

  it('shows where links point', async () => {
    const { body } = await readArticle({
      pages: [{ ...page, links: [{ box: [50, 190, 330, 203], url: 'https://inland.example/report' }] }],
    })
    expect(body.blocks.at(-1)?.spans).toEqual([
      expect.objectContaining({ kind: 'link', target: 'https://inland.example/report' }),
    ])
  })
})

describe('pages', () => {
  const filler = (from: number) =>
    setLines(
      Array.from(
        { length: 40 },
        (_, index) => `and line ${from + index} of a long account of what was seen at the harbour that day`,
      ),
      { y: 100 },
    )
  const running = (number: number) => [
    { text: 'The Western Herald, Friday edition', x: 50, y: 40, size: 8 },
    { text: String(number), x: 300, y: 770, size: 8 },
  ]

  it('lose their running heads and numbers, and a sentence goes on over the page', async () => {
    const { outline, pages } = await readArticle({
      pages: [1, 2, 3].map((number) => ({ texts: [...running(number), ...filler(number * 100)] })),
    })
    expect(outline).toHaveLength(1)
    expect(outline[0]![1]).toMatch(/^and line 100 .* day and line 200 .* and line 339 .*day$/)
    expect(pages).toEqual([1])
  })

  it('number each block by the page that it begins on', async () => {
    const { pages } = await readArticle({ pages: [page, next] })
    expect(pages).toEqual([1, 1, 1, 1, 2])
  })

  it('with nothing but a picture say so, and the article says that it is a scan', async () => {
    const { outline, warnings, title } = await readArticle({
      pages: [{ hasPicture: true }, { hasPicture: true }],
    })
    expect(outline).toEqual([
      ['caption', '[Page 1: an image without text]'],
      ['caption', '[Page 2: an image without text]'],
    ])
    expect(warnings).toContain('This PDF is a scan: it has pictures of text, no text.')
    expect(title).toBe('report')
  })

  it('that are pictures keep their place between pages of text', async () => {
    const { outline, warnings } = await readArticle({ pages: [page, { hasPicture: true }, next] })
    expect(outline[4]).toEqual(['caption', '[Page 2: an image without text]'])
    expect(warnings).toContain('1 of 3 pages are pictures without text.')
  })
})

describe('a web page that was printed', () => {
  const notice = { text: 'We use cookies and other techniques on this page.', x: 60, y: 162, size: 12 }
  const sheets = Array.from({ length: 4 }, (_, sheet) => ({
    texts: [
      ...setLines(
        Array.from(
          { length: 8 },
          (__, index) => `and line ${sheet}${index} of what was seen at the harbour on that long day,`,
        ),
        { y: 140 + sheet },
      ),
      notice,
    ],
  }))

  it('is read without the notice that lay over each of its sheets', async () => {
    const { outline } = await readArticle({ pages: sheets, info: { Producer: 'Skia/PDF m131' } })
    expect(outline).toHaveLength(1)
    expect(outline[0]![1]).toMatch(
      /^and line 00 .* day, and line 01 .* day, and line 10 .* day, and line 37 .* day,$/,
    )
    expect(outline[0]![1]).not.toContain('cookies')
  })

  it('is told from a typeset report, where nothing lies over the text', async () => {
    const { outline } = await readArticle({ pages: sheets })
    expect(outline.map(([, text]) => text).join(' ')).toContain('cookies')
  })
})

describe('what else is in the file', () => {
  it('hands on attached files unopened', async () => {
    const { contained } = await readArticle({
      pages: [page],
      attachment: { name: 'data.csv', content: 'a,b' },
    })
    expect(contained).toEqual([
      expect.objectContaining({ name: 'data.csv', bytes: new TextEncoder().encode('a,b') }),
    ])
  })

  it('runs no script of the document', async () => {
    await readArticle({ pages: [page], script: 'globalThis.hasRun = true' })
    expect((globalThis as { hasRun?: boolean }).hasRun).toBeUndefined()
  })
})

describe('a file that is no whole PDF', () => {
  it('is refused as damaged', async () => {
    expect(await read(new TextEncoder().encode('%PDF-1.7\nnothing follows'))).toMatchObject({
      ok: false,
      code: 'damaged',
    })
  })

  it('is read as far as it goes where its table of contents is lost', async () => {
    const bytes = writePdf({ pages: [page] })
    const cut = bytes.slice(0, bytes.length - 30)
    expect(await read(cut)).toMatchObject({ ok: true })
  })

  it('keeps its other pages where one is damaged', async () => {
    const text = Array.from(writePdf({ pages: [page, next] }), (byte) => String.fromCharCode(byte)).join('')
    // The second page of the tree is not in the file.
    const broken = text.replace(/\/Kids\[(\d+ 0 R) \d+ 0 R\]/, '/Kids[$1 99 0 R]')
    const extraction = await read(Uint8Array.from(broken, (sign) => sign.charCodeAt(0)))
    expect(extraction).toMatchObject({
      ok: true,
      articles: [{ warnings: ['1 of 2 pages are damaged and could not be read: 2.'] }],
    })
  })

  it('without words or pictures is refused as having no text', async () => {
    expect(await read({ pages: [{}] })).toMatchObject({ ok: false, code: 'no-text' })
  })
})
