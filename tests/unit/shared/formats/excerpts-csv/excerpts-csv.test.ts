import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { csvLine, parseCsv } from '../../../../../shared/formats/excerpts-csv/csv.ts'
import {
  parseExcerptsCsv,
  serializeExcerptsCsv,
  type ExcerptCsvRow,
} from '../../../../../shared/formats/excerpts-csv/excerpts-csv.ts'

/** Signs that CSV, lists and spreadsheets make something of, among ordinary ones. */
const anyText = fc.string({ unit: fc.constantFrom(...'=+-@\'",;\\\r\n\t ＝a1é🜂س') })
const anyWords = fc.array(
  anyText.filter((word) => word !== ''),
  { maxLength: 3 },
)

const anyRow: fc.Arbitrary<ExcerptCsvRow> = fc.record({
  marking: fc.constantFrom('TLP:AMBER', 'TLP:AMBER+STRICT'),
  quote: anyText,
  textBefore: anyText,
  textAfter: anyText,
  page: fc.option(fc.integer({ min: 1, max: 9999 })),
  article: anyText,
  publisher: anyText,
  carrier: anyText,
  agency: anyText,
  issued: anyText,
  url: anyText,
  language: anyText,
  originator: anyText,
  audience: anyText,
  channel: anyText,
  directness: anyText,
  naming: anyText,
  sourceReliability: anyText,
  informationCredibility: anyText,
  credibilityReason: anyText,
  tags: anyWords,
  note: anyText,
  translation: anyText,
  transliteration: anyText,
  events: anyWords,
  claims: anyWords,
  stances: anyWords,
  text: anyText,
  madeAt: anyText,
  fileSha256: anyText,
  excerptId: anyText,
})

describe('the excerpts table as CSV', () => {
  it('reads back as it was written, whatever signs stand in it', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        expect(parseExcerptsCsv(serializeExcerptsCsv(rows))).toEqual({ ok: true, rows })
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('is UTF-8 with a mark that spreadsheets look for, and ends its lines as RFC 4180 says', () => {
    const text = serializeExcerptsCsv([])
    expect(text.startsWith('\uFEFFMarking,Quote,Text before')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('says what is wrong with a file that it did not write', () => {
    expect(parseExcerptsCsv('Quote\r\n"They left')).toMatchObject({ ok: false, problem: /does not end/ })
    expect(parseExcerptsCsv('Quote,Page\r\nThey left,7\r\n')).toEqual({
      ok: false,
      problem: 'The column “Marking” is missing.',
    })
  })
})

describe('a cell', () => {
  it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])(
    'that a spreadsheet would reckon with is text: %j',
    (cell) => {
      const written = csvLine([cell, 'next'])
      expect(written.replace(/^"/u, '').startsWith("'")).toBe(true)
      expect(parseCsv(written)).toEqual([[cell, 'next']])
    },
  )

  it('is left alone when it is mere words', () => {
    expect(csvLine(["'They left'", 'port'])).toBe("'They left',port\r\n")
    expect(csvLine(['They left, "all" of them', 'two\nlines'])).toBe(
      '"They left, ""all"" of them","two\nlines"\r\n',
    )
  })

  it('is read from files of other programs, too', () => {
    expect(parseCsv('a,b\nc,')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
    expect(parseCsv('"a"b,c')).toBeNull()
    expect(parseCsv('"a""b')).toBeNull()
  })

  it('may be long', () => {
    const long = '"'.repeat(300_000)
    expect(parseCsv(csvLine([long]))).toEqual([[long]])
  })
})
