import { describe, expect, test } from 'vitest'
import { englishRows } from './english-sentences.ts'
import { attributionOf } from './sentences.ts'

describe('who said it, in English agency copy', () => {
  test.each(englishRows)('%s', (sentence, expected) => {
    expect(attributionOf(sentence, 'en')).toBe(expected)
  })
})
