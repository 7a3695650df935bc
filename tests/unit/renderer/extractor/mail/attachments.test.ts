/** What came with a message, under real names, and what is only told of. */
import { describe, expect, it } from 'vitest'
import { baseName, collectAttachments } from '../../../../../renderer/extractor/mail/attachments.ts'
import { parseMime } from '../../../../../renderer/extractor/mail/mime-tree.ts'
import { readTnef } from '../../../../../renderer/extractor/mail/tnef.ts'

const partsOf = (...parts: readonly (readonly string[])[]) =>
  parseMime(
    Uint8Array.from(
      Buffer.from(
        [
          'Content-Type: multipart/mixed; boundary=b',
          '',
          ...parts.flatMap((part) => ['--b', ...part]),
          '--b--',
        ].join('\n'),
        'latin1',
      ),
    ),
  ).children

/** An attribute as Outlook writes it: level, tag, length, data, checksum (which nobody checks). */
function attribute(tag: number, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(9)
  head.writeUInt8(2, 0)
  head.writeUInt32LE(tag, 1)
  head.writeUInt32LE(data.length, 5)
  return Buffer.concat([head, data, Buffer.alloc(2)])
}

function longName(name: string): Uint8Array {
  const text = Buffer.from(`${name}\0`, 'utf16le')
  const head = Buffer.alloc(16)
  head.writeUInt32LE(1, 0)
  head.writeUInt32LE(0x3707001f, 4)
  head.writeUInt32LE(1, 8)
  head.writeUInt32LE(text.length, 12)
  return Buffer.concat([head, text])
}

const WINMAIL = Buffer.concat([
  Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
  attribute(0x0002800c, Buffer.from('body\0')),
  attribute(0x00069002, Buffer.alloc(14)),
  attribute(0x00018010, Buffer.from('REPORT~1.TXT\0')),
  attribute(0x0006800f, Buffer.from('They left at four.')),
  attribute(0x00069005, longName('Отчёт о крепости.txt')),
  attribute(0x00069002, Buffer.alloc(14)),
  attribute(0x00018010, Buffer.from('notes.txt\0')),
  attribute(0x0006800f, Buffer.from('Notes.')),
])

describe('collectAttachments', () => {
  it('gives each file a name without folders, and a place', () => {
    const { files } = collectAttachments(
      partsOf(
        ['Content-Type: application/pdf; name="C:\\\\docs\\\\a.pdf"', '', '%PDF'],
        ['Content-Type: message/rfc822; name=Forwarded', '', 'Subject: a'],
        ['Content-Disposition: attachment; filename="../.."', '', 'x'],
      ),
      new Set(),
    )
    expect(files.map(({ name, path }) => [name, path])).toEqual([
      ['a.pdf', 'attachment 1: a.pdf'],
      ['Forwarded.eml', 'attachment 2: Forwarded'],
      ['attachment 3.txt', 'attachment 3: attachment 3.txt'],
    ])
  })

  it('tells of what is no file', () => {
    const { files, warnings } = collectAttachments(
      partsOf(
        ['Content-Type: image/png', 'Content-ID: <a>', '', 'x'],
        ['Content-Type: application/pgp-signature', '', 'x'],
        ['Content-Type: message/delivery-status', '', 'x'],
        ['Content-Disposition: attachment', '', ''],
        ['Content-Type: application/ms-tnef', '', 'x'],
      ),
      new Set(['a']),
    )
    expect(files).toEqual([])
    expect(warnings).toHaveLength(5)
  })

  it('keeps a picture that was sent along and stands nowhere in the text', () => {
    const picture = [
      'Content-Type: image/png; name=map.png',
      'Content-Disposition: attachment',
      'Content-ID: <m>',
      '',
      'x',
    ]
    expect(collectAttachments(partsOf(picture), new Set()).files).toMatchObject([{ name: 'map.png' }])
  })

  it('takes files out of Outlook’s wrapper', () => {
    const winmail = [
      'Content-Type: application/ms-tnef',
      'Content-Transfer-Encoding: base64',
      '',
      WINMAIL.toString('base64'),
    ]
    const { files, warnings } = collectAttachments(partsOf(winmail), new Set())
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes as Uint8Array).toString()])).toEqual([
      ['Отчёт о крепости.txt', 'They left at four.'],
      ['notes.txt', 'Notes.'],
    ])
    expect(warnings).toEqual([])
  })
})

describe('readTnef', () => {
  it('takes what is whole of a wrapper that was cut off anywhere', () => {
    for (let length = 0; length < WINMAIL.length; length++)
      expect(readTnef(Uint8Array.from(WINMAIL.subarray(0, length))).length).toBeLessThanOrEqual(2)
  })
})

describe('baseName', () => {
  it.each([
    ['a/b\\c.txt', 'c.txt'],
    ['a\u202etxt.exe\u0000', 'atxt.exe'],
    ['..', null],
    [' ', null],
  ])('%j', (written, name) => {
    expect(baseName(written)).toBe(name)
  })
})
