import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCodePoints, createCodePointIndex } from '../../../../shared/formats/code-points.ts'

describe('offsets between UTF-16 and code points', () => {
  it('counts an emoji before the quote as one, as the Web Annotation standard wants', () => {
    const text = 'a😀 quote'
    const start = text.indexOf('quote')
    expect(start).toBe(4)
    expect(createCodePointIndex(text).toCodePoints(start)).toBe(3)
    expect([...text].slice(3, 8).join('')).toBe('quote')
  })

  it('agrees with the string iterator on every offset, there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = createCodePointIndex(text)
        expect(index.length).toBe([...text].length)
        let utf16 = 0
        for (const [codePoints, character] of [...text].entries()) {
          expect(index.toCodePoints(utf16)).toBe(codePoints)
          expect(index.toUtf16(codePoints)).toBe(utf16)
          utf16 += character.length
        }
        expect(index.toCodePoints(utf16)).toBe(index.length)
        expect(index.toUtf16(index.length)).toBe(utf16)
      }),
    )
  })

  it('leaves lone surrogates alone', () => {
    expect(countCodePoints('\ud83d')).toBe(1)
    expect(countCodePoints('\ude00\ud83d')).toBe(2)
  })

  it('reads a long text once and answers quickly', () => {
    const index = createCodePointIndex('x😀'.repeat(500_000))
    const started = performance.now()
    for (let at = 0; at < 1_500_000; at += 50) index.toCodePoints(at)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
