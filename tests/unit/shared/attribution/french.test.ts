import { describe, expect, test } from 'vitest'
import { frenchRows } from './french-sentences.ts'
import { attributionOf } from './sentences.ts'

describe('who said it, in French agency copy', () => {
  test.each(frenchRows)('%s', (sentence, expected) => {
    expect(attributionOf(sentence, 'fr')).toBe(expected)
  })
})
