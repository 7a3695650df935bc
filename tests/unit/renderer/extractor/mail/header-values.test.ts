/** What headers say, as mail programs of forty years wrote them. */
import { describe, expect, it } from 'vitest'
import { readHeaderBlock } from '../../../../../renderer/extractor/mail/header-block.ts'
import {
  decodeHeader,
  HeaderFields,
  readMailboxes,
  readMailDate,
} from '../../../../../renderer/extractor/mail/header-values.ts'
import { readStructuredField } from '../../../../../renderer/extractor/mail/parameters.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const fieldsOf = (text: string) => new HeaderFields(readHeaderBlock(bytesOf(text), 0).fields)

describe('a subject', () => {
  it.each([
    ['=?utf-8?Q?Sophie=20Binet_met?=\r\n =?utf-8?Q?_en_garde?=', 'Sophie Binet met en garde'],
    ['=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=\r\n =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=', 'テストテスト'],
    ['=?utf-8?B?w?= =?utf-8?B?6Q==?= caf=?iso-8859-1?q?=E9?=', 'caf\u00e9'],
    ['Re: =?cp1251?B?0eLu4e7k7eD/?= press', 'Re: Свободная press'],
    ['=?iso-8859-1?Q?l=C3=A9gende?=', 'légende'],
    ['=?x-nobody?Q?plain?= = ?', 'plain = ?'],
    ['Caf\u00e9', 'Café'],
    ['\u00d0\u009a\u00d0\u00b0\u00d0\u00b1\u00d1\u0083\u00d0\u00bb', 'Кабул'],
  ])('%j reads %j', (written, read) => {
    expect(fieldsOf(`Subject: ${written}\r\n\r\n`).text('subject')).toContain(read)
  })

  it('is one line, whatever is smuggled into it', () => {
    expect(decodeHeader('=?utf-8?Q?a=0D=0ABcc:_b=00?=')).toBe('a Bcc: b')
  })
})

describe('a sender', () => {
  it.each([
    ['"Roe, Jane" <jane@example.org>', 'Roe, Jane', 'jane@example.org'],
    ['=?utf-8?B?0JrQsNCx0YPQuyw=?= <k@example.org>', 'Кабул,', 'k@example.org'],
    ['"=?windows-1256?Q?=E3=CD=E3=CF?=" <m@example.org>', 'محمد', 'm@example.org'],
    ['Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', 'Pete', 'pete@silly.test'],
    ['"Roe (Jane)" <jane@example.org>', 'Roe (Jane)', 'jane@example.org'],
    ['desk@example.org (News desk)', 'News desk', 'desk@example.org'],
    ['desk@example.org', null, 'desk@example.org'],
  ])('%j', (written, name, address) => {
    expect(readMailboxes(written)).toEqual([{ name, address }])
  })

  it('may be several people, in a group or not', () => {
    expect(readMailboxes('Desk: a@x.org, "B" <b@x.org>;, c@x.org').map((each) => each.address)).toEqual([
      'a@x.org',
      'b@x.org',
      'c@x.org',
    ])
  })
})

describe('a date', () => {
  it.each([
    ['Thu, 12 Aug 2021 09:30:00 +0430', '2021-08-12T09:30:00+04:30'],
    ['12 Aug 2021 9:30 GMT', '2021-08-12T09:30:00Z'],
    ['Wed, 9 Jan 02 19:47:50 MST (Mountain)', '2002-01-09T19:47:50-07:00'],
    ['21 Nov 97 09:55:06 -0600', '1997-11-21T09:55:06-06:00'],
    ['Thu,      13\r\n  Feb\r\n 1969 23:32 -0330', '1969-02-13T23:32:00-03:30'],
    ['Tue, 12 Oct 2010 16:21:05 H0500', '2010-10-12T16:21:05'],
    ['Wed, 31 Feb 2010 16:21:05 +0000', null],
    ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T09:55:06-06:00'],
    ['tomorrow', null],
  ])('%j keeps its zone', (written, read) => {
    expect(readMailDate(written)).toBe(read)
  })
})

describe('a field with parameters', () => {
  it.each([
    ['multipart/alternative; boundary=----=_NextPart_000_0093', 'boundary', '----=_NextPart_000_0093'],
    ['multipart/mixed; boundary="a;b=c" ; x', 'boundary', 'a;b=c'],
    ['TEXT/HTML ; Charset = "KOI8-R" (Russian)', 'charset', 'KOI8-R'],
    [
      "attachment; filename*0*=utf-8''%D0%9A%D0%B0; filename*1*=%D0%B1%D1%83; filename*2=.pdf",
      'filename',
      'Кабу.pdf',
    ],
    ["attachment; filename*=iso-8859-1'en'na%EFve.txt", 'filename', 'naïve.txt'],
    ['attachment; filename==?utf-8?Q?na=C3=AFve.txt?=', 'filename', 'naïve.txt'],
    ['attachment; filename=Report(final).pdf', 'filename', 'Report(final).pdf'],
    ['attachment; filename="a\\"b.txt', 'filename', 'a"b.txt'],
  ])('%j', (written, name, value) => {
    expect(readStructuredField(written).parameters.get(name)).toBe(value)
  })

  it('is read in time however long its spaces are', () => {
    const started = performance.now()
    readStructuredField(`text/plain; name=a${' '.repeat(100_000)}b=${'"\\'.repeat(50_000)}`)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('a header', () => {
  it('ends where somebody forgot the empty line', () => {
    const block = readHeaderBlock(bytesOf('From: a\r\nTo: b\r\nHello there\r\nSee you\r\n'), 0)
    expect(block.fields.map(({ name }) => name)).toEqual(['From', 'To'])
    expect(block.bodyStart).toBe(16)
  })

  it('passes over a line that is no field when fields follow', () => {
    expect(fieldsOf('From: a\n???\nSubject: b\n\n').text('subject')).toBe('b')
  })

  it('of a hundred thousand fields is cut', () => {
    const block = readHeaderBlock(bytesOf(`${'X-Bomb: 1\r\n'.repeat(100_000)}\r\nbody`), 0)
    expect(block).toMatchObject({ isCut: true })
    expect(block.fields.length).toBeLessThan(10_000)
    expect(block.bodyStart).toBe(1_100_002)
  })
})
