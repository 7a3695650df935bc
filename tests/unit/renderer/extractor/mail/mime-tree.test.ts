/** The parts of a message, also where programs broke the rules. */
import { describe, expect, it } from 'vitest'
import { parseMime, walkParts, type MimePart } from '../../../../../renderer/extractor/mail/mime-tree.ts'

const parse = (lines: readonly string[]) => parseMime(new TextEncoder().encode(lines.join('\r\n')))
const textOf = (part: MimePart) => new TextDecoder().decode(part.decode())
const leaves = (root: MimePart) =>
  [...walkParts(root)].filter((part) => part.children.length === 0).map((part) => [part.type, textOf(part)])

describe('parseMime', () => {
  it('finds parts within parts', () => {
    const root = parse([
      'Content-Type: multipart/mixed; boundary="a"',
      '',
      'for old programs',
      '--a',
      'Content-Type: multipart/alternative; boundary=ab',
      '',
      '--ab',
      '',
      'words',
      '--ab',
      'Content-Type: text/html',
      '',
      '<p>words',
      '--ab--',
      '--a',
      'Content-Type: application/pdf; name=x.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--a--',
      'behind the end',
    ])
    expect(leaves(root)).toEqual([
      ['text/plain', 'words'],
      ['text/html', '<p>words'],
      ['application/pdf', '%PDF-'],
    ])
  })

  it('finds them when the header forgot to name the boundary', () => {
    const root = parse([
      'Content-Type: multipart/mixed',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>a',
      '--x--',
    ])
    expect(leaves(root)).toEqual([['text/html', '<p>a']])
  })

  it('takes what follows for the only part when no boundary ever comes', () => {
    const root = parse([
      'Content-Type: multipart/related; boundary=x',
      '',
      '',
      'Content-Type: text/html',
      '',
      '<p>a',
    ])
    expect(leaves(root)).toEqual([['text/html', '<p>a']])
  })

  it('keeps bytes as they are where the sender encoded nothing', () => {
    const head =
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Transfer-Encoding: binary\n\n'
    const picture = [0x89, 0x00, 0x0d, 0x0a, 0x2d, 0x2d, 0x0a, 0xff]
    const root = parseMime(Uint8Array.from([...Buffer.from(head), ...picture, ...Buffer.from('\n--x--')]))
    expect([...root.children[0]!.decode()]).toEqual(picture)
  })

  it('keeps the last part of a message that was cut off', () => {
    const root = parse(['Content-Type: multipart/mixed; boundary=x', '', '--x', '', 'one', '--x', '', 'tw'])
    expect(leaves(root)).toEqual([
      ['text/plain', 'one'],
      ['text/plain', 'tw'],
    ])
  })

  it('ends a part that has a header and no body at the boundary', () => {
    const root = parse([
      'Content-Type: multipart/mixed; boundary="0:1"',
      '',
      '--0:1',
      'Content-Type: text/html',
      '--0:1',
      '',
      'b',
      '--0:1--',
    ])
    expect(leaves(root)).toEqual([
      ['text/html', ''],
      ['text/plain', 'b'],
    ])
  })

  it('reaches the words below ten thousand nested parts in time', () => {
    const deep = 10_000
    const lines = Array.from({ length: deep }, (_, n) => [
      `Content-Type: multipart/mixed; boundary=b${n}`,
      '',
      `--b${n}`,
    ]).flat()
    const started = performance.now()
    const root = parse([...lines, '', 'at the bottom'])
    expect(leaves(root)).toContainEqual(['text/plain', 'at the bottom'])
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('refuses a message of a hundred thousand parts', () => {
    expect(() =>
      parse(['Content-Type: multipart/mixed; boundary=x', '', '--x\r\n\r\n'.repeat(100_000)]),
    ).toThrow(/parts/)
  })

  it('takes a message in a digest for a message', () => {
    const root = parse([
      'Content-Type: multipart/digest; boundary=x',
      '',
      '--x',
      '',
      'Subject: a',
      '',
      'b',
      '--x--',
    ])
    expect(leaves(root)).toEqual([['message/rfc822', 'Subject: a\r\n\r\nb']])
  })

  it.each([
    ['base64', 'SGVs\r\nbG8=\r\nIQ==\r\n-- \r\n', 'Hello!'],
    ['quoted-printable', 'caf=C3=A9 =\r\nau lait=3D=XY', 'café au lait==XY'],
    ['x-uuencode', 'begin 644 a.txt\r\n%2&5L;&\\\r\n`\r\nend', 'Hello'],
    ['7-bit', 'as it is', 'as it is'],
  ])('decodes %s', (encoding, body, words) => {
    expect(textOf(parse([`Content-Transfer-Encoding: ${encoding}`, '', body]))).toMatch(words)
  })
})
