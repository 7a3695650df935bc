/**
 * Web archives read by the product's own extractor: each page in them with its address, whole, broken and packed in every way. The corpora
 * are other people's and lie beside the project; without them their test is skipped, visibly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { findBodyFault } from '../../shared/domain/article-body.ts'
import { writeZip } from '../unit/renderer/extractor/archive/write-zip.ts'
import { expect, test } from './fixtures.ts'
import { breakBytes } from './helpers/break-bytes.ts'
import { corpora, isWhole } from './helpers/corpora.ts'
import { extractFiles, type ReadArticle, type RefusedFile } from './helpers/extract-files.ts'

type Answer = (ReadArticle & { readonly inside?: readonly Answer[] }) | RefusedFile


const WORDS = 'The garrison left the fort on Thursday night, two witnesses said. It went north.'

function capture(
  url: string,
  title: string,
  fields = '',
  pack: (page: Buffer) => Buffer = (page) => page,
): Buffer {
  const page = Buffer.from(`<title>${title}</title><article>${`<p>${WORDS}</p>`.repeat(6)}</article>`)
  const response = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n`),
    pack(page),
  ])
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${title}>\r\nContent-Length: ${response.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), response, Buffer.from('\r\n\r\n')])
}

const titles = (answer: Answer | undefined) =>
  answer?.ok === true ? answer.inside?.map((each) => (each.ok ? each.title : each.code)) : answer?.code

test('each page of a web archive is read on its own, however it was packed', async () => {
  const records = [
    capture('https://example.org/a', 'One'),
    capture('https://example.org/b', 'Two', 'Content-Encoding: gzip\r\n', (page) => gzipSync(page)),
  ]
  const given = [
    { name: 'plain.warc', content: Buffer.concat(records) },
    { name: 'each.warc.gz', content: Buffer.concat(records.map((record) => gzipSync(record))) },
    { name: 'whole.warc.gz', content: gzipSync(Buffer.concat(records)) },
  ]
  const answers = (await extractFiles(given)) as Answer[]
  expect(answers.map(titles)).toEqual([
    ['One', 'Two'],
    ['One', 'Two'],
    ['One', 'Two'],
  ])
})

test('a page that its server packed as only new browsers know is read or told of', async () => {
  const record = capture('https://example.org/a', 'One', 'Content-Encoding: br\r\n', (page) =>
    brotliCompressSync(page),
  )
  const [answer] = (await extractFiles([{ name: 'a.warc', content: record }])) as Answer[]
  const isToldOf = answer?.ok === false && answer.code === 'no-text'
  expect(isToldOf || JSON.stringify(titles(answer)) === '["One"]').toBe(true)
})

test('of a web archive with a list of pages only these are articles', async () => {
  const warc = Buffer.concat(
    ['a', 'b', 'c'].map((name) => gzipSync(capture(`https://example.org/${name}`, name.toUpperCase()))),
  )
  const pages = [
    '{"format": "json-pages-1.0", "id": "pages"}',
    '{"url": "https://example.org/b#top", "title": "B"}',
  ].join('\n')
  const wacz = writeZip([
    { name: 'datapackage.json', content: '{"profile": "data-package"}' },
    { name: 'pages/pages.jsonl', content: pages },
    { name: 'archive/data.warc.gz', content: warc, isStored: true },
  ])
  const [answer] = (await extractFiles([{ name: 'a.wacz', content: wacz }])) as Answer[]
  expect(titles(answer)).toEqual(['B'])
  expect(answer).toMatchObject({
    reader: 'wacz',
    warnings: ['Left out: 2 pages that are not on the archive’s list of pages.'],
  })
})

const OURS = ['reader-failed', 'time-limit', 'unreadable-file', 'could-not-store']

function expectRead(answers: readonly Answer[], names: (index: number) => string): void {
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) expect.soft(OURS, `${names(index)}: ${answer.reason}`).not.toContain(answer.code)
    else if (answer.text !== '')
      expect.soft(findBodyFault({ text: answer.text, blocks: [...answer.blocks] }), names(index)).toBeNull()
    if (answer.ok) expectRead(answer.inside ?? [], () => `inside ${names(index)}`)
  }
}

test('the dev corpus of web archives is read or refused, whole and broken', { tag: '@corpora' }, async () => {
  test.setTimeout(300_000)
  const root = path.join(corpora, 'warc')
  test.skip(!existsSync(root), '0 files: warc is not beside the project')
  const whole = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, content: readFileSync(path.join(entry.parentPath, entry.name)) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  // The largest ones hold a hundred pages each; broken once they say as much as broken three times.
  const broken = whole.flatMap(({ name, content }, index) =>
    breakBytes(content, isWhole && content.length <= 50_000 ? 4 : 1, 20310305 + index).map((each, n) => ({
      name: `${n}-${name}`,
      content: each,
    })),
  )
  const given = [...whole, ...broken]
  const answers = (await extractFiles(given)) as Answer[]
  expectRead(answers, (index) => given[index]!.name)
  const named = (name: string) => answers[given.findIndex((file) => file.name === name)]
  expect(named('example.arc')).toMatchObject({ ok: false, code: 'unsupported-format' })
  expect(titles(named('example-bad-length.warc'))).toEqual(['Example Domain'])
  expect(titles(named('example-trunc.warc'))).toEqual(['Example Domain'])
})
