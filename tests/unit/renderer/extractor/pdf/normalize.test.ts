/** The letters that were meant, and nothing that could change what was written. */
import { describe, expect, it } from 'vitest'
import { normalizeCharacters } from '../../../../../renderer/extractor/pdf/normalize.ts'

describe('characters of fonts', () => {
  it.each([
    ['oﬃcial ﬂoods', 'official floods'],
    ['\ufe8d\ufedf\ufed0', 'الغ'],
    ['⼼⻄⺠', '心西民'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['\ue001icon\u0000', 'icon'],
  ])('%j is read as %j', (drawn, meant) => expect(normalizeCharacters(drawn)).toBe(meant))

  it.each(['x² + ½ ≥ ①', 'Ａ１', 'ﷺ', 'naïve', '👩\u200d🚒', 'می\u200cگویند'])('%j stays', (text) =>
    expect(normalizeCharacters(text)).toBe(text),
  )
})
