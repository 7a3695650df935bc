/** Messages packed into their signature. */
import { describe, expect, it } from 'vitest'
import { findSignedContent } from '../../../../../renderer/extractor/mail/signed-content.ts'

const oid = (last: number) => [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]
const element = (tag: number, content: readonly number[]) => [
  tag,
  0x82,
  content.length >> 8,
  content.length & 255,
  ...content,
]
const endless = (tag: number, content: readonly number[]) => [tag, 0x80, ...content, 0, 0]
const octets = (text: string) => element(0x04, [...Buffer.from(text)])
const wordsOf = (bytes: readonly number[]) => {
  const content = findSignedContent(Uint8Array.from(bytes))
  return content === null ? null : Buffer.from(content).toString()
}

describe('findSignedContent', () => {
  it('finds the message in one piece', () => {
    const data = element(0x30, [...oid(1), ...element(0xa0, octets('Subject: a\r\n\r\nWords'))])
    expect(wordsOf(element(0x30, [...oid(2), ...element(0xa0, data)]))).toBe('Subject: a\r\n\r\nWords')
  })

  it('finds it in several pieces of unstated length, as streams are signed', () => {
    const data = endless(0x30, [
      ...oid(1),
      ...endless(0xa0, endless(0x24, [...octets('Wor'), ...octets('ds')])),
    ])
    expect(wordsOf(endless(0x30, [...oid(2), ...endless(0xa0, data)]))).toBe('Words')
  })

  it.each([
    ['encrypted data', element(0x30, oid(3))],
    ['a signature alone', element(0x30, [...oid(2), ...element(0x30, oid(1))])],
    ['nothing', []],
    ['a length beyond the end', [...element(0x30, [...oid(2), ...oid(1)]), 0xa0, 0x84, 255, 255, 255, 255]],
  ])('finds nothing in %s', (_, bytes) => {
    expect(wordsOf(bytes)).toBeNull()
  })
})
