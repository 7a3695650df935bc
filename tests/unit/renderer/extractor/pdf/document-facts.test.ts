/** What a PDF says of itself, as far as it can be believed. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { readDocumentFacts } from '../../../../../renderer/extractor/pdf/document-facts.ts'

function read(info: Record<string, string>, xmp: Record<string, unknown> = {}) {
  const document = {
    getMetadata: async () => ({ info, metadata: { get: (name: string) => xmp[name] ?? null } }),
  }
  return readDocumentFacts(document as unknown as PDFDocumentProxy)
}

describe('the properties of a PDF', () => {
  it.each([
    'Microsoft Word - report.doc',
    'untitled',
    'Layout 1',
    'front_page_v2',
    'scan0001.pdf',
    'https://inland.example/a',
  ])('have no title in %j', async (Title) => expect((await read({ Title })).titles).toEqual([]))

  it.each(['admin', 'jroe', 'Microsoft Office User', 'jane@inland.example'])(
    'have no author in %j',
    async (Author) => expect((await read({ Author })).authors).toEqual([]),
  )

  it('have title, authors and date in either place', async () => {
    const facts = await read(
      { Title: 'Two ways out of Marenza', CreationDate: "D:20310306093000+01'00'" },
      { 'dc:title': 'Two ways out', 'dc:creator': ['Tavia Renholt', 'Ilse Taront'] },
    )
    expect(facts.titles).toEqual([
      { value: 'Two ways out of Marenza', from: 'PDF properties' },
      { value: 'Two ways out', from: 'XMP' },
    ])
    expect(facts.authors.map(({ value }) => value)).toEqual(['Tavia Renholt', 'Ilse Taront'])
    expect(facts.created).toEqual([{ value: '2031-03-06T09:30:00+01:00', from: 'PDF properties' }])
  })

  it('tell a web page that a browser printed', async () => {
    const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0'
    expect((await read({ Creator: chrome, Producer: 'Skia/PDF m140' })).isPrintedByBrowser).toBe(true)
    expect((await read({ Producer: 'Skia/PDF m140 Google Docs Renderer' })).isPrintedByBrowser).toBe(false)
    expect(
      (await read({ Creator: 'Adobe InDesign 20.0', Producer: 'Adobe PDF Library 17.0' })).isPrintedByBrowser,
    ).toBe(false)
  })
})
