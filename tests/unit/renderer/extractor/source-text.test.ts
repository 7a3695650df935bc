/** The source of a file as it is shown: decoded as was chosen, bounded, and said to be cut. */
import { describe, expect, it } from 'vitest'
import { readSourceText } from '../../../../renderer/extractor/source-text.ts'
import { MAX_SOURCE_LENGTH } from '../../../../renderer/extractor/views/view-messages.ts'
import { encodeSingleByte as encode } from './encode.ts'

describe('the source text', () => {
  it('stands in the charset that was chosen, markup and all', () => {
    const bytes = encode('<p>Порт открыт</p>', 'windows-1251')
    expect(readSourceText(bytes, 'windows-1251')).toEqual({
      text: '<p>Порт открыт</p>',
      charset: 'windows-1251',
      isCut: false,
    })
    expect(readSourceText(bytes, 'koi8-r').text).not.toContain('Порт')
  })

  it('finds its charset when none was chosen', () => {
    expect(readSourceText(new TextEncoder().encode('Порт'), null)).toMatchObject({
      text: 'Порт',
      charset: 'utf-8',
    })
  })

  it('is cut where it is too long to be shown, between characters', () => {
    const { text, isCut } = readSourceText(
      new TextEncoder().encode(`x${'😀'.repeat(MAX_SOURCE_LENGTH)}`),
      'utf-8',
    )
    expect(isCut).toBe(true)
    expect(text.length).toBeLessThanOrEqual(MAX_SOURCE_LENGTH)
    expect(text.isWellFormed()).toBe(true)
  })
})
