// Bytes on their way between window and desk: in slices, under their hash, and never as a page.
import { describe, expect, it } from 'vitest'
import {
  bulkRoutes,
  MAX_SLICE_BYTES,
  recordsPageSchema,
  uploadAnswerSchema,
} from '../../../../../shared/bridge/bulk-routes.ts'
import type { Result } from '../../../../../shared/bridge/result.ts'
import { createArticleBody } from '../../../../../shared/domain/article-body.ts'
import { createSource } from '../../../../../shared/domain/source.ts'
import { canonicalJson } from '../../../../../shared/journal/canonical-json.ts'
import { insertion } from '../../../../../shared/journal/change.ts'
import { articleParts, importDraft, sha256, utf8 } from '../helpers/case-acts.ts'
import { draftOf } from '../helpers/memory-journal.ts'
import { createTestDesk, type TestDesk } from '../helpers/test-desk.ts'

async function openDesk(): Promise<TestDesk> {
  const desk = createTestDesk()
  await desk.ask('cases/create', { title: 'Herat', question: '', parentFolder: null })
  return desk
}

async function upload(
  desk: TestDesk,
  kind: 'file' | 'body',
  bytes: Uint8Array<ArrayBuffer>,
  name = sha256(bytes),
) {
  let last: Result<unknown> | null = null
  for (let offset = 0; offset < Math.max(1, bytes.length); offset += MAX_SLICE_BYTES) {
    const slice = bytes.slice(offset, offset + MAX_SLICE_BYTES)
    const response = await desk.post(bulkRoutes.upload(kind, name, offset, bytes.length), slice)
    expect(response.status).toBe(200)
    last = (await response.json()) as Result<unknown>
    if (last.ok) uploadAnswerSchema.parse(last.value)
    else return last
  }
  return last
}

const hostile = utf8('<script>alert(1)</script>')

describe('an original', () => {
  it('comes back byte for byte, and never as something a browser would open', async () => {
    const desk = await openDesk()
    expect(await upload(desk, 'file', hostile)).toEqual({ ok: true, value: { status: 'stored' } })
    const response = await desk.get(bulkRoutes.file(sha256(hostile)))
    expect(response.status).toBe(200)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(hostile)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    })
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  })

  it('of more than one slice goes up and comes back in slices', async () => {
    const desk = await openDesk()
    const bytes = new Uint8Array(MAX_SLICE_BYTES * 2 + 7).map((_, index) => (index * 31) % 251)
    const name = sha256(bytes)
    expect(await upload(desk, 'file', bytes)).toEqual({ ok: true, value: { status: 'stored' } })
    const whole = await desk.get(bulkRoutes.file(name))
    expect(whole.status).toBe(413)
    expect(await whole.json()).toMatchObject({
      ok: false,
      error: { code: 'too-large', details: { sizeBytes: bytes.length } },
    })
    const greedy = await desk.get(bulkRoutes.file(name), { range: 'bytes=1-' })
    expect(greedy.status).toBe(206)
    expect(greedy.headers.get('content-range')).toBe(`bytes 1-${MAX_SLICE_BYTES}/${bytes.length}`)
    expect(new Uint8Array(await greedy.arrayBuffer())).toEqual(bytes.slice(1, MAX_SLICE_BYTES + 1))
    const beyond = await desk.get(bulkRoutes.file(name), { range: `bytes=${bytes.length}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
  })

  it('announced under a wrong hash, or sent in too large a slice, is refused', async () => {
    const desk = await openDesk()
    expect(await upload(desk, 'file', hostile, sha256('else'))).toMatchObject({
      ok: false,
      error: { code: 'hash-mismatch' },
    })
    const large = new Uint8Array(MAX_SLICE_BYTES + 1)
    const response = await desk.post(bulkRoutes.upload('file', sha256(large), 0, large.length), large)
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('that is not there is not found', async () => {
    const desk = await openDesk()
    expect((await desk.get(bulkRoutes.file(sha256('nothing')))).status).toBe(404)
    expect((await desk.get('/case/files/..%2f..%2fcase.sqlite')).status).toBe(400)
  })
})

describe('an article text', () => {
  const body = createArticleBody([
    { kind: 'heading', level: 1, text: 'Garrison 😀' },
    { kind: 'paragraph', text: 'They left.' },
  ])

  it('comes back as the JSON that it was hashed from, whole or in part', async () => {
    const desk = await openDesk()
    const bytes = utf8(canonicalJson(body))
    expect(await upload(desk, 'body', bytes)).toEqual({ ok: true, value: { status: 'stored' } })
    expect(await upload(desk, 'body', bytes)).toEqual({ ok: true, value: { status: 'already-here' } })
    const response = await desk.get(bulkRoutes.body(sha256(bytes)))
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.json()).toEqual(body)
    const part = await desk.get(bulkRoutes.body(sha256(bytes)), { range: 'bytes=3-7' })
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(3, 8))
  })

  it('larger than one slice is put together', async () => {
    const desk = await openDesk()
    const long = createArticleBody([{ kind: 'paragraph', text: 'ب'.repeat(3_000_000) }])
    const bytes = utf8(canonicalJson(long))
    expect(await upload(desk, 'body', bytes)).toEqual({ ok: true, value: { status: 'stored' } })
    expect((await desk.get(bulkRoutes.body(sha256(bytes)), { range: 'bytes=0-' })).status).toBe(206)
  })

  const overlapping = { ...body, blocks: body.blocks.map((block) => ({ ...block, start: 0 })) }
  const faults: [what: string, bytes: Uint8Array<ArrayBuffer>][] = [
    ['not JSON', utf8('{"text":')],
    ['spelled otherwise than we spell JSON', utf8(JSON.stringify({ text: body.text, blocks: body.blocks }))],
    ['of another shape', utf8(canonicalJson({ ...body, html: '<p>' }))],
    ['divided wrongly', utf8(canonicalJson(overlapping))],
    ['longer than its blocks', utf8(canonicalJson({ ...body, text: `${body.text} and more` }))],
  ]
  it.each(faults)('is refused when it is %s', async (_, bytes) => {
    const desk = await openDesk()
    expect(await upload(desk, 'body', bytes)).toMatchObject({ ok: false, error: { code: 'body-invalid' } })
    expect((await desk.get(bulkRoutes.body(sha256(bytes)))).status).toBe(404)
  })

  it('is refused when it was changed on the way', async () => {
    const desk = await openDesk()
    expect(await upload(desk, 'body', utf8(canonicalJson(body)), sha256('else'))).toMatchObject({
      ok: false,
      error: { code: 'hash-mismatch' },
    })
  })
})

describe('records for rebuilding the working store', () => {
  it('come in pages in the order of their ids until there are no more', async () => {
    const desk = await openDesk()
    const sources = Array.from({ length: 25 }, (_, index) =>
      createSource({ name: `Source ${index}`, kind: 'person' }),
    )
    await desk.ask('journal/commit', {
      draft: draftOf(...sources.map((source) => insertion('sources', source))),
    })
    const found: string[] = []
    let after: string | null = null
    do {
      const response: Response = await desk.get(bulkRoutes.records('sources', after, 10))
      const page = recordsPageSchema.parse(await response.json())
      found.push(...page.records.map(({ id }) => id))
      after = page.nextAfter
    } while (after !== null)
    expect(found).toEqual(sources.map(({ id }) => id).toSorted())
  })

  it('never weigh more than one slice', async () => {
    const desk = await openDesk()
    const heavy = () =>
      createSource({
        name: 'Source',
        kind: 'person',
        description: 'ب'.repeat(4000),
        reliabilityReason: 'ب'.repeat(4000),
      })
    for (let batch = 0; batch < 10; batch += 1)
      await desk.ask('journal/commit', {
        draft: draftOf(...Array.from({ length: 40 }, () => insertion('sources', heavy()))),
      })
    const response = await desk.get(bulkRoutes.records('sources', null, 10_000))
    const text = await response.text()
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_SLICE_BYTES)
    expect(recordsPageSchema.parse(JSON.parse(text)).nextAfter).not.toBeNull()
  })

  it('of a table that is none are not found, and a page of nothing is a mistake', async () => {
    const desk = await openDesk()
    expect((await desk.get('/case/records/passwords')).status).toBe(404)
    expect((await desk.get('/case/records/sources?limit=0')).status).toBe(400)
    expect((await desk.get('/case/records/sources?limit=x')).status).toBe(400)
  })
})

describe('the bulk lane', () => {
  it('answers nothing while no case is open', async () => {
    const desk = createTestDesk()
    expect((await desk.get(bulkRoutes.file(sha256('x')))).status).toBe(409)
    expect(
      await (await desk.post(bulkRoutes.upload('file', sha256(hostile), 0, hostile.length), hostile)).json(),
    ).toMatchObject({
      ok: false,
      error: { code: 'no-case-open' },
    })
  })

  it('knows its own routes and methods only', async () => {
    const desk = await openDesk()
    const route = bulkRoutes.file(sha256('x'))
    for (const other of [
      '/case',
      '/case/files',
      '/case/journal/1',
      `${route}/more`,
      '/case/uploads/folder/x',
      '/etc/passwd',
    ])
      expect((await desk.get(other)).ok, other).toBe(false)
    expect((await desk.get('/case/files/%ff')).status).toBe(400)
    expect((await desk.post(route, hostile)).status).toBe(403)
    expect((await desk.get('/case/uploads/file/x?offset=0&size=1')).status).toBe(403)
  })

  it('carries a whole import: original, text, entry', async () => {
    const desk = await openDesk()
    const parts = articleParts(['They left.'])
    await upload(desk, 'file', parts.original)
    await upload(desk, 'body', parts.bodyBytes)
    expect((await desk.ask('journal/commit', { draft: importDraft(parts) })).undo.undoLabel).toBe(
      'Import article',
    )
  })
})
