import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '../../../../../shared/formats/briefing/serialize-briefing.ts'
import { bulkRoutes } from '../../../../../shared/bridge/bulk-routes.ts'
import { openExportDesk } from './export-desk.ts'

const briefingId = 'briefing:01'
const exportsOf = (place: string, name: string) => path.join(place, 'exports', name)

describe('where an export goes', () => {
  it('is suggested in the case’s exports folder under the briefing’s title', async () => {
    const { ask, opened } = await openExportDesk()
    const suggested = await ask('exports/suggest-path', { briefingId, format: 'pdf' })
    expect(suggested).toEqual({ path: exportsOf(opened.path, 'How the garrison left.pdf'), exists: false })
    fs.writeFileSync(suggested.path, 'taken')
    expect((await ask('exports/suggest-path', { briefingId, format: 'pdf' })).exists).toBe(true)
    expect(await ask('exports/pick-target', { suggestedPath: suggested.path, format: 'pdf' })).toEqual({
      path: suggested.path,
    })
  })

  it('is never among what the case keeps, not by a link and not by a slip', async () => {
    const { refused, opened, folder } = await openExportDesk()
    const link = path.join(folder, 'link')
    fs.symlinkSync(opened.path, link)
    const write = (target: string) =>
      refused('exports/write-briefing', { briefingId, format: 'json', path: target, overwrite: true })
    expect((await write(path.join(opened.path, 'files', 'x.json'))).code).toBe('not-allowed')
    expect((await write(path.join(link, 'x.json'))).code).toBe('not-allowed')
    expect((await write(path.join(opened.path, 'case.sqlite'))).code).toBe('bad-request')
    expect((await write(path.join(opened.path, 'exports', '..', 'x.json'))).code).toBe('not-allowed')
    expect((await write('exports/x.json')).code).toBe('bad-request')
    expect((await write(path.join(folder, 'x.pdf'))).code).toBe('bad-request')
    expect((await write(path.join(folder, '.json'))).code).toBe('bad-request')
    expect((await write(path.join(folder, 'nowhere', 'x.json'))).code).toBe('not-found')
    expect(fs.readdirSync(opened.path)).not.toContain('x.json')
  })
})

describe('writing an export', () => {
  it('writes JSON that reads back as the briefing, and says its hash', async () => {
    const { ask, opened, built } = await openExportDesk()
    const target = exportsOf(opened.path, 'b.json')
    const written = await ask('exports/write-briefing', {
      briefingId,
      format: 'json',
      path: target,
      overwrite: false,
    })
    const text = fs.readFileSync(target, 'utf8')
    const parsed = parseBriefing(text)
    expect(written).toMatchObject({ path: target, sizeBytes: Buffer.byteLength(text) })
    expect(parsed).toMatchObject({
      ok: true,
      document: { title: 'How the garrison left', journal: { lastSeq: 2 } },
    })
    if (!parsed.ok) return
    expect(parsed.document.excerpts).toHaveLength(built.tables.excerpts.length)
    expect(parsed.document.sourceFiles.map((file) => file.sha256).toSorted()).toEqual(
      built.tables.sourceFiles.map((file) => file.sha256).toSorted(),
    )
  })

  it('never overwrites unasked, and leaves the old file whole when asked and failing', async () => {
    const { ask, refused, opened, printed } = await openExportDesk()
    const target = exportsOf(opened.path, 'b.pdf')
    fs.writeFileSync(target, 'mine')
    const order = { briefingId, format: 'pdf', path: target } as const
    expect((await refused('exports/write-briefing', { ...order, overwrite: false })).code).toBe(
      'already-exists',
    )
    expect(fs.readFileSync(target, 'utf8')).toBe('mine')
    expect(printed).toEqual([])
    expect(
      (await refused('exports/write-briefing', { ...order, briefingId: 'briefing:none', overwrite: true }))
        .code,
    ).toBe('not-found')
    expect(fs.readFileSync(target, 'utf8')).toBe('mine')
    await ask('exports/write-briefing', { ...order, overwrite: true })
    expect(fs.readFileSync(target, 'latin1')).toMatch(/^%PDF-/)
    expect(fs.readdirSync(path.dirname(target))).toEqual(['b.pdf'])
  })

  it('may then be shown in the file manager, unlike any other file', async () => {
    const { ask, refused, folder } = await openExportDesk()
    const target = path.join(folder, 'b.json')
    expect((await refused('app/show-in-folder', { path: folder })).code).toBe('not-allowed')
    await ask('exports/write-briefing', { briefingId, format: 'json', path: target, overwrite: false })
    await ask('app/show-in-folder', { path: target })
  })

  it('refuses a marking that is too weak', async () => {
    const weak = await openExportDesk({
      prints: 'nothing',
      change: ({ tables }) => void (tables.briefings[0]!.marking = 'TLP:CLEAR'),
    })
    const order = {
      briefingId,
      format: 'json',
      path: path.join(weak.folder, 'b.json'),
      overwrite: false,
    } as const
    expect(await weak.refused('exports/write-briefing', order)).toMatchObject({ code: 'marking-too-weak' })
    expect(fs.existsSync(order.path)).toBe(false)
  })
})

describe('the page behind it', () => {
  it('is composed once and laid out for the printer under a ticket that is gone afterwards', async () => {
    const { ask, folder, printed, get } = await openExportDesk()
    await ask('exports/write-briefing', {
      briefingId,
      format: 'pdf',
      path: path.join(folder, 'b.pdf'),
      overwrite: false,
    })
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('<body class="print">')
    expect((await get(bulkRoutes.print('0'.repeat(32)))).status).toBe(404)
  })

  it('can be previewed under a policy without script, connection or frame', async () => {
    const { get } = await openExportDesk()
    const answer = await get(bulkRoutes.briefingPreview(briefingId))
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*sandbox allow-same-origin$/,
    )
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src')
    expect(await answer.text()).toContain('<body class="preview">')
  })

  it('says on the sheet why a briefing can’t be shown', async () => {
    const { get } = await openExportDesk({
      prints: 'nothing',
      change: ({ tables }) => void (tables.briefings[0]!.marking = 'TLP:CLEAR'),
    })
    const page = await (await get(bulkRoutes.briefingPreview(briefingId))).text()
    expect(page).toContain('this case asks for TLP:AMBER or stricter')
    expect(await (await get(bulkRoutes.briefingPreview('briefing:none'))).text()).toContain(
      'not in the case any more',
    )
  })
})
