/** Names out of bylines. */
import { describe, expect, it } from 'vitest'
import { cleanName, joinNames } from '../../../../../renderer/extractor/metadata/bylines.ts'

describe('cleanName', () => {
  it.each([
    ['By Jane Roe', 'Jane Roe'],
    ['Von Jana Roe', 'Jana Roe'],
    ['Written by: Jane Roe', 'Jane Roe'],
    ['Jane Roe | Reuters', 'Jane Roe'],
    ['Jane Roe jane@courier.example', 'Jane Roe'],
    ['Jane Roe, August 12, 2021', 'Jane Roe'],
    ['بقلم سلمى الدارجي', 'سلمى الدارجي'],
    ['admin', null],
    ['https://courier.example/jane', null],
    ['@jane', null],
    ['', null],
  ])('%j → %j', (written, name) => {
    expect(cleanName(written)).toBe(name)
  })
})

describe('joinNames', () => {
  it('joins names once each, and knows when there is none', () => {
    expect(joinNames(['Jane Roe', 'by jane roe', 'John Doe'])).toBe('Jane Roe, John Doe')
    expect(joinNames(['admin', ''])).toBeNull()
  })
})
