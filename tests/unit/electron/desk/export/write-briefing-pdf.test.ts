// A real PDF out of a real Chromium, read back by other programs.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishPdf } from '../../../../../electron/desk/export/finish-pdf.ts'
import { makeBriefingFile } from '../../../../../electron/desk/export/make-briefing-file.ts'
import { findBrowser } from '../../../../../electron/host/chromium/find-browser.mjs'
import { createPrintBrowser } from '../../../../../electron/host/chromium/print-browser.ts'
import { createWorkbenchOrigin } from '../../../../../electron/host/workbench-origin.ts'
import { createPrintRoom } from '../../../../../electron/desk/export/print-room.ts'
import { composeBriefing } from '../../../../../shared/formats/briefing/compose-briefing.ts'
import { lintBriefing } from '../../../../../shared/formats/briefing/lint-briefing.ts'
import { buildCase, composeInput, HOSTILE_TITLE } from '../../../shared/formats/briefing/build-case.ts'
import { hasBrowser, layOutFonts } from './export-desk.ts'
import * as pdf from './read-pdf.ts'

const ORIGIN = 'https://attest.localhost'
const built = buildCase()
// Enough to fill several pages, so that "on every page" means something.
built.tables.events[0]!.summary = Array.from(
  { length: 40 },
  (_, i) => `Paragraph ${i} of a long account of the office.`,
).join('\n')
const document = composeBriefing(composeInput(built))
const composed = { document, findings: lintBriefing({ ...built, briefingId: 'briefing:01' }) }

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-pdf-'))
const file = path.join(folder, 'briefing.pdf')
let json: Uint8Array
let jsonAgain: Uint8Array
let blocked = 0

describe.skipIf(!hasBrowser || !pdf.hasPdfTools)('a briefing as PDF', () => {
  beforeAll(async () => {
    const room = createPrintRoom()
    const serve = async (request: Request) =>
      room.serve(new URL(request.url).pathname.split('/').at(-1)!) ?? new Response(null, { status: 404 })
    const printer = createPrintBrowser({
      executablePath: findBrowser()!,
      origin: ORIGIN,
      answer: createWorkbenchOrigin({ origin: ORIGIN, rendererDir: layOutFonts(folder), desk: { serve } }),
      onBlocked: () => (blocked += 1),
    })
    const print = (page: string) => room.print({ printToPdf: (order) => printer.print(order) }, page)
    fs.writeFileSync(file, await makeBriefingFile(composed, 'pdf', print))
    jsonAgain = await makeBriefingFile(composed, 'json', print)
    json = await makeBriefingFile(composed, 'json', print)
    await printer.close()
  }, 90_000)
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

  it('says every quote word for word, in Latin, Arabic and Han, with an emoji between', () => {
    const text = pdf.normaliseText(pdf.readText(file))
    for (const excerpt of document.excerpts)
      for (const run of pdf.runsOf(excerpt.target.selector[0].exact, excerpt.direction))
        expect(text).toContain(run)
    expect(text).toContain(pdf.normaliseText(HOSTILE_TITLE))
  })

  it('bears its marking twice and its number on every page', () => {
    const pages = Number(pdf.readInfo(file)['Pages'])
    expect(pages).toBeGreaterThan(3)
    for (let page = 1; page <= pages; page += 1) {
      const text = pdf.readText(file, page)
      expect(text.match(/TLP:AMBER\+STRICT/g)!.length).toBeGreaterThanOrEqual(2)
      expect(text).toContain(`Page ${page} of ${pages}`)
    }
  })

  it('gives each quote an endnote with publisher, title, date, place and the file’s SHA-256', () => {
    const text = pdf.normaliseText(pdf.readText(file)).split('Endnotes').at(-1)!
    for (const note of document.endnotes) {
      for (const part of [note.publisher!, note.title, note.sourceFileSha256])
        expect(text).toContain(pdf.normaliseText(part))
      expect(text.toLowerCase()).toContain(pdf.normaliseText(note.place.inWords))
    }
    expect(text).toContain('5 March 2031, 00:20 (UTC+1)')
  })

  it('has an outline of its headings', () => {
    const [title] = pdf.readOutline(file)
    expect(title!.title).toBe(document.title)
    expect(title!.kids.map((kid) => kid.title)).toEqual([
      'Bottom line',
      'Key judgements',
      'Events and evidence',
      'What is not known',
      'Assumptions',
      'Source summary',
      'Endnotes',
      'Annex: words of likelihood',
      'Annex: grades',
      'Annex: how to check this briefing',
    ])
    expect(title!.kids[2]!.kids.map((kid) => kid.title)).toEqual(['1 Garrison leaves'])
  })

  it('is tagged: headings, lists, tables with headers, quotes, links, and the language of each part', () => {
    expect(pdf.readInfo(file)['Tagged']).toBe('yes')
    const structure = pdf.readStructure(file)
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TH', 'TD', 'BlockQuote', 'Link'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
    const objects = pdf.readObjects(file)
    expect(objects).toMatch(/\/Lang \(en\)/)
    expect(objects).toMatch(/\/Lang \(ar\)/)
    expect(objects).toMatch(/\/DisplayDocTitle true/)
    expect(objects).toMatch(/\/PageMode \/UseOutlines/)
  })

  it('carries the JSON that would be written beside it, byte for byte', () => {
    const attachments = pdf.readAttachments(file, folder)
    expect(Object.keys(attachments)).toEqual(['briefing.json'])
    expect(attachments['briefing.json']!.equals(Buffer.from(json))).toBe(true)
    expect(pdf.readObjects(file)).toMatch(/\/AFRelationship \/Data/)
  })

  it('embeds every font as TrueType, so that it looks the same anywhere and its words can be copied', () => {
    const fonts = pdf.readFonts(file)
    expect(fonts.length).toBeGreaterThan(4)
    for (const font of fonts)
      expect(font).toMatchObject({ type: 'CID TrueType', isEmbedded: true, hasUnicode: true })
    for (const family of ['SourceSerif4', 'Inter', 'JetBrainsMono', 'Amiri', 'NotoSansSC', 'NotoEmoji'])
      expect(
        fonts.some((font) => font.name.includes(family)),
        family,
      ).toBe(true)
  })

  it('says what it is and nothing of who made it', () => {
    expect(pdf.readInfo(file)).toMatchObject({
      Title: document.title,
      Subject: 'Briefing, TLP:AMBER+STRICT; information cut-off 6 March 2031, 18:00 UTC',
      Creator: 'Attest 0.0.0-test',
      CreationDate: '2031-03-06T18:30:00Z',
      ModDate: '2031-03-06T18:30:00Z',
      JavaScript: 'no',
    })
    const objects = pdf.readObjects(file)
    expect(objects).not.toMatch(/\/Author|HeadlessChrome|Mozilla/)
    for (const leak of [os.userInfo().homedir, os.hostname(), folder, 'Analyst Name', 'Yasin', 'ياسين'])
      if (leak.length > 3) expect(objects).not.toContain(leak)
  })

  it('is sound, holds nothing that acts, and reaches for nothing', () => {
    expect(pdf.check(file)).toBe('')
    expect(pdf.readObjects(file)).not.toMatch(
      /\/(?:JS|JavaScript|OpenAction|AA|Launch|URI|SubmitForm|RichMedia)\b/,
    )
    expect(blocked).toBe(0)
  })

  it('is the same to the byte when its JSON is made again', () => {
    expect(Buffer.from(jsonAgain).equals(Buffer.from(json))).toBe(true)
  })
})

describe('a briefing that must not leave', () => {
  it('is refused before it is printed when a quote is not word for word', async () => {
    const finding = {
      code: 'quote-not-verbatim',
      severity: 'stop',
      message: 'No.',
      at: { table: 'excerpts', id: 'excerpt:wire' },
    } as const
    const print = () => Promise.reject(new Error('was printed'))
    await expect(makeBriefingFile({ document, findings: [finding] }, 'pdf', print)).rejects.toMatchObject({
      code: 'quote-not-in-text',
    })
  })

  it('is refused when what came from the printer is no PDF', async () => {
    await expect(finishPdf({ bytes: new TextEncoder().encode('<html>'), document })).rejects.toThrow()
  })
})
