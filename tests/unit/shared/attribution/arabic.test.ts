import { describe, expect, test } from 'vitest'
import { arabicRows } from './arabic-sentences.ts'
import { attributionOf } from './sentences.ts'

describe('who said it, in Arabic agency copy', () => {
  test.each(arabicRows)('%s', (sentence, expected) => {
    expect(attributionOf(sentence, 'ar')).toBe(expected)
  })
})
