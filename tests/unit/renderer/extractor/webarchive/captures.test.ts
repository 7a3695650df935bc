/** Pages out of web archives as crawlers and browsers write them, whole and broken. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { collectCaptures } from '../../../../../renderer/extractor/webarchive/captures.ts'
import { gunzip } from '../../../../../renderer/extractor/webarchive/gunzip.ts'
import { readPageList } from '../../../../../renderer/extractor/webarchive/page-list.ts'
import { readWarcRecords } from '../../../../../renderer/extractor/webarchive/warc-records.ts'
import { openWarc } from '../../../../../renderer/extractor/readers/warc-reader.ts'

type Bytes = Uint8Array<ArrayBuffer>
const bytesOf = (...pieces: (string | Uint8Array)[]): Bytes =>
  new Uint8Array(
    Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))),
  )

interface Wanted {
  readonly type?: string
  readonly url?: string
  readonly length?: number
}

function record(
  content: Bytes,
  { type = 'response', url = 'https://example.org/news/a', length }: Wanted = {},
): Bytes {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-05-01T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:1>',
    `Content-Length: ${length ?? content.length}`,
  ]
  return bytesOf(`${head.join('\r\n')}\r\n\r\n`, content, '\r\n\r\n')
}

function response(body: string | Uint8Array, fields: readonly string[] = [], status = '200 OK'): Bytes {
  const type = fields.some((field) => field.startsWith('Content-Type'))
    ? []
    : ['Content-Type: text/html; charset=utf-8']
  return bytesOf(`HTTP/1.1 ${status}\r\n${[...type, ...fields].join('\r\n')}\r\n\r\n`, body)
}

const PAGE = '<html><p>They left at four.'

async function pagesOf(archive: Bytes): Promise<{ url: string | null; name: string; text: string }[]> {
  const { files } = await collectCaptures(openWarc(archive).records)
  return Promise.all(
    files.map(async ({ name, collectedFrom, bytes }) => ({
      url: collectedFrom,
      name,
      text: await (bytes as Blob).text(),
    })),
  )
}

describe('the pages of a web archive', () => {
  it('come with the address and the time of their capture', async () => {
    const { files } = await collectCaptures(openWarc(record(response(PAGE))).records)
    expect(files).toMatchObject([
      {
        name: 'a.html',
        path: 'urn:uuid:1',
        mediaType: 'text/html; charset=utf-8',
        collectedAt: '2024-05-01T10:00:00Z',
        collectedFrom: 'https://example.org/news/a',
      },
    ])
  })

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['gzip', Buffer.from(PAGE)],
    ['deflate', Buffer.from(PAGE)],
  ])('are unpacked when the server sent them as %s, or only said so', async (encoding, body) => {
    expect(await pagesOf(record(response(body, [`Content-Encoding: ${encoding}`])))).toMatchObject([
      { text: PAGE },
    ])
  })

  it('that nobody here can unpack are told of', async () => {
    const { files, warnings } = await collectCaptures(
      openWarc(record(response(brotliCompressSync(PAGE).fill(0xff), ['Content-Encoding: br']))).records,
    )
    expect(files).toEqual([])
    expect(warnings).toEqual(['Left out: 1 page that is packed in a way that can’t be read.'])
  })

  it.each([
    ['6\r\n<html>\r\n15;x=y\r\n<p>They left at four.\r\n0\r\n\r\n'],
    ['6\r\n<html>\r\n15\r\n<p>They left at four.'],
    [PAGE],
  ])('are joined from their chunks, if there are any (%j)', async (body) => {
    expect(await pagesOf(record(response(body, ['Transfer-Encoding: chunked'])))).toMatchObject([
      { text: PAGE },
    ])
  })

  it('are told from what they are made of', async () => {
    const archive = bytesOf(
      record(response('x', ['Content-Type: image/png'])),
      record(response('x', ['Content-Type: text/css'])),
      record(response('', ['Location: /b'], '301 Moved')),
      record(response('gone', [], '404 Not Found')),
      record(response(PAGE), { type: 'revisit' }),
      record(bytesOf('GET / HTTP/1.1\r\n\r\n'), { type: 'request' }),
      record(bytesOf('a: b'), { type: 'metadata' }),
      record(response('%PDF-1.7', ['Content-Type: application/pdf']), {
        url: 'https://example.org/Report%20final.pdf?x=1',
      }),
      record(bytesOf(PAGE), { type: 'resource', url: '<https://example.org/>' }),
    )
    const { files, warnings } = await collectCaptures(openWarc(archive).records)
    expect(files.map(({ name }) => name)).toEqual(['Report final.pdf', 'example.org.html'])
    expect(warnings).toEqual([
      'Left out: 2 pictures, styles, scripts and other files; 1 redirect; 1 error page; 1 page that was captured before (revisit).',
    ])
  })
})

describe('a web archive that is not as it should be', () => {
  const other = record(response('<html>Other'), { url: 'https://example.org/b' })

  it.each([
    ['too long', 4000],
    ['too short', 60],
  ])('is read on behind a record whose length is %s', async (_, length) => {
    const pages = await pagesOf(bytesOf(record(response(PAGE), { length }), other))
    expect(pages.map(({ url }) => url)).toEqual(['https://example.org/news/a', 'https://example.org/b'])
  })

  it('is read to where it was cut off, and that is said', async () => {
    const archive = openWarc(bytesOf(other, record(response(PAGE))).slice(0, -12))
    expect((await collectCaptures(archive.records)).files).toHaveLength(2)
    expect(archive.damage()).toEqual(['1 record of the archive is broken or cut off.'])
  })

  it('keeps every record that is packed on its own when one of them is broken', async () => {
    const broken = gzipSync(record(response(PAGE.repeat(200))))
    broken.fill(0xff, 40, 60)
    const archive = openWarc(bytesOf(gzipSync(other), broken, gzipSync(other)))
    const { files } = await collectCaptures(archive.records)
    expect(files.filter(({ collectedFrom }) => collectedFrom === 'https://example.org/b')).toHaveLength(2)
    expect(archive.damage()).toHaveLength(1)
  })

  it('may be packed as a whole, or in blocks that know nothing of records', async () => {
    const whole = bytesOf(other, other, other)
    expect(await pagesOf(bytesOf(gzipSync(whole)))).toHaveLength(3)
    const blocks = Array.from({ length: Math.ceil(whole.length / 100) }, (_, n) =>
      gzipSync(whole.subarray(n * 100, n * 100 + 100)),
    )
    expect(await pagesOf(bytesOf(...blocks))).toHaveLength(3)
  })

  it('is refused when it unpacks to more than an archive does', () => {
    const zeros = gzipSync(Buffer.alloc(4 * 1024 * 1024))
    const read = () => [...gunzip(bytesOf(zeros, zeros, zeros), () => undefined, 10 * 1024 * 1024)]
    expect(read).toThrow(/unpacks to more than/)
  })

  it('may end within the first line of a record', () => {
    expect([...readWarcRecords([bytesOf(other, 'WARC/1.0')])]).toHaveLength(2)
  })

  it('of bytes that mean nothing has no record', () => {
    expect([...readWarcRecords([bytesOf('WARC/'.repeat(100_000), 'no')])]).toEqual([])
  })
})

describe('the list of pages in a WACZ', () => {
  it('names addresses with or without the last slash and the place on the page', () => {
    const isListed = readPageList(
      '{"format": "json-pages-1.0"}\n{"url": "https://example.org/a/#part", "ts": "x"}\nnonsense "url"\n',
    )!
    expect(['https://example.org/a', 'http://example.org/a/', 'https://example.org/b'].map(isListed)).toEqual(
      [true, true, false],
    )
  })

  it('that names nothing lets every page through', () => {
    expect(readPageList('{"format": "json-pages-1.0"}\n')).toBeNull()
  })
})
