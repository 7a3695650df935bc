/** What may come out of an archive, and what never does. */
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../../../renderer/extractor/archive/open-zip.ts'
import type { Refusal } from '../../../../../renderer/extractor/refusal.ts'
import { encodeSingleByte } from '../encode.ts'
import { writeZip, type MemberToWrite } from './write-zip.ts'

const text = async (read: Promise<Uint8Array>) => new TextDecoder().decode(await read)

async function refusalOf(attempt: () => unknown): Promise<string> {
  try {
    await attempt()
  } catch (error) {
    return (error as Refusal).code
  }
  return 'none'
}

const opening = (...members: MemberToWrite[]) => refusalOf(() => openZip(writeZip(members)))
const reading = (...members: MemberToWrite[]) =>
  refusalOf(() => Promise.all(openZip(writeZip(members)).entries.map((entry) => entry.read())))

describe('openZip', () => {
  test('lists what is inside and unpacks one file at a time', async () => {
    const zip = openZip(
      writeZip([
        { name: 'report/', content: '', isStored: true },
        { name: 'report/first.txt', content: 'The road was open.' },
        { name: 'report/second.txt', content: 'The road was shut.', isStored: true },
      ]),
    )
    expect(zip.entries.map(({ path, name, isFolder }) => [path, name, isFolder])).toEqual([
      ['report', 'report', true],
      ['report/first.txt', 'first.txt', false],
      ['report/second.txt', 'second.txt', false],
    ])
    expect(await text(zip.find('report/first.txt')!.read())).toBe('The road was open.')
    expect(await text(zip.find('report/second.txt')!.read())).toBe('The road was shut.')
    expect(zip.find('report/third.txt')).toBeUndefined()
  })

  test('reads an archive that stands behind a program which unpacks it', async () => {
    const zip = writeZip([{ name: 'a.txt', content: 'Words.' }])
    const behind = Uint8Array.from([...new Uint8Array(500).fill(0x4d), ...zip])
    expect(await text(openZip(behind).find('a.txt')!.read())).toBe('Words.')
  })

  test('never lets a name lead anywhere', () => {
    const names = [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\Windows\\win.ini',
      'a/../../b.txt',
      'a\u0000b.txt',
      '..',
      'ok/a.txt',
    ]
    const zip = openZip(writeZip(names.map((name) => ({ name, content: 'x' }))))
    expect(zip.entries.map(({ path }) => path)).toEqual([
      'etc/passwd',
      'etc/passwd',
      'Windows/win.ini',
      'a/b.txt',
      'ab.txt',
      'unnamed',
      'ok/a.txt',
    ])
    expect(zip.entries.map(({ hasUnsafeName }) => hasUnsafeName)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  test('reads names in the charset of the machine that packed them', () => {
    const names = ['Отчёт о событиях.txt', 'Показания свидетелей.txt', 'Приложение к докладу.txt']
    const zip = openZip(
      writeZip(
        names.map((name) => ({
          name: encodeSingleByte(name, 'windows-1251'),
          content: 'x',
          claims: { isUtf8: false },
        })),
      ),
    )
    expect(zip.entries.map(({ path }) => path)).toEqual(names)
  })

  test('refuses files that share the same bytes', async () => {
    const kernel = { name: 'a', content: '0'.repeat(1000) }
    expect(await opening(kernel, { ...kernel, name: 'b', claims: { sharesDataOf: 0 } })).toBe(
      'unsafe-archive',
    )
  })

  test('refuses what makes far too much out of little', async () => {
    expect(await opening({ name: 'a', content: new Uint8Array(20_000_000) })).toBe('unsafe-archive')
    const many = Array.from({ length: 20 }, (_, index) => ({
      name: `${index}`,
      content: new Uint8Array(1_500_000),
    }))
    expect(await opening(...many)).toBe('unsafe-archive')
    expect(await reading({ name: 'a', content: new Uint8Array(2_000_000) })).toBe('none')
  })

  test('refuses more than a case could take, however it is packed', async () => {
    const claims = { sizeBytes: 0x7fffffff }
    expect(await opening({ name: 'a', content: 'x'.repeat(100), claims })).toBe('unsafe-archive')
  })

  test('stops when a file holds more than its directory says', async () => {
    expect(await reading({ name: 'a', content: new Uint8Array(3_000_000), claims: { sizeBytes: 10 } })).toBe(
      'unsafe-archive',
    )
  })

  test('says that a file is damaged when it is shorter or other than its directory says', async () => {
    expect(await reading({ name: 'a', content: 'Words.', claims: { sizeBytes: 7 } })).toBe('damaged')
    expect(await reading({ name: 'a', content: 'Words.', claims: { crc32: 1 } })).toBe('damaged')
  })

  test('asks for no password and says that one is needed', async () => {
    expect(await reading({ name: 'a', content: 'Words.', claims: { isEncrypted: true } })).toBe('encrypted')
  })

  test('unpacks no more than was asked for', async () => {
    const zip = openZip(writeZip([{ name: 'a', content: 'Words.' }]))
    expect(await refusalOf(() => zip.find('a')!.read(3))).toBe('unsafe-archive')
  })

  test('names a way of packing that nobody reads', async () => {
    expect(await reading({ name: 'a', content: 'Words.', claims: { method: 14 } })).toBe('unsupported-format')
  })

  test('says of every shortened archive that it is damaged', async () => {
    const zip = writeZip([
      { name: 'a', content: 'Words.' },
      { name: 'b', content: 'More words.' },
    ])
    for (let length = 1; length < zip.length; length++)
      expect(await refusalOf(() => openZip(zip.slice(0, length)))).toBe('damaged')
  })

  test('survives any one byte being another', async () => {
    const zip = writeZip([
      { name: 'a', content: 'Words.' },
      { name: 'b', content: 'More words.', isStored: true },
    ])
    const outcomes = new Set<string>()
    for (let at = 0; at < zip.length; at++)
      for (const value of [0, 0x7f, 0xff]) {
        const broken = zip.slice()
        broken[at] = value
        outcomes.add(await refusalOf(() => Promise.all(openZip(broken).entries.map((entry) => entry.read()))))
      }
    expect([...outcomes].sort()).toEqual([
      'damaged',
      'encrypted',
      'none',
      'unsafe-archive',
      'unsupported-format',
    ])
  })
})
