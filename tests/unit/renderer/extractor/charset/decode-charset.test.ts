/** Charsets that browsers have no decoder for, and the names of those that they have. */
import { describe, expect, it } from 'vitest'
import { canonicalCharset, decodeCharset } from '../../../../../renderer/extractor/charset/decode-charset.ts'
import { decodeText } from '../../../../../renderer/extractor/decode-text.ts'

const RUSSIAN =
  'Правительственные войска покинули город в ночь на четверг, сообщил представитель министерства обороны.'

function encodeIbm855(text: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 128 }, (_, index) => [
      decodeCharset(Uint8Array.of(index + 128), 'ibm855'),
      index + 128,
    ]),
  )
  return Uint8Array.from([...text], (char) => bytes.get(char) ?? char.charCodeAt(0))
}

describe('decodeCharset', () => {
  it('reads the older code page of Russian DOS, and finds it by its letters', () => {
    const bytes = encodeIbm855(RUSSIAN)
    expect(decodeCharset(bytes, 'ibm855')).toBe(RUSSIAN)
    expect(decodeText(bytes, null)).toMatchObject({ text: RUSSIAN, charset: 'ibm855' })
  })

  it('reads Korean mail in seven bits by its escapes', () => {
    const bytes = Uint8Array.from([
      0x1b, 0x24, 0x29, 0x43, 0x61, 0x20, 0x0e, 0x47, 0x51, 0x31, 0x5b, 0x0f, 0x21, 0x0a,
    ])
    expect(decodeText(bytes, null)).toMatchObject({ text: 'a 한글!\n', charset: 'iso-2022-kr' })
  })
})

describe('canonicalCharset', () => {
  it.each([
    ['latin1', 'windows-1252'],
    [' UTF8 ', 'utf-8'],
    ['CP855', 'ibm855'],
    ['ISO-2022-KR', 'iso-2022-kr'],
    ['klingon', null],
  ])('%j → %j', (label, charset) => {
    expect(canonicalCharset(label)).toBe(charset)
  })
})
