/** Names out of bylines. */
import { describe, expect, it } from 'vitest'
import { cleanName, joinNames, looksLikeName } from '../../../../../renderer/extractor/metadata/bylines.ts'

describe('cleanName', () => {
  it.each([
    ['By Jane Roe', 'Jane Roe'],
    ['Von Jana Roe', 'Jana Roe'],
    ['Ein Kommentar von Jana Roe', 'Jana Roe'],
    ['di Gianna Roe', 'Gianna Roe'],
    ['Di Maio', 'Di Maio'],
    ['Written by: Jane Roe', 'Jane Roe'],
    ['Jane Roe | Reuters', 'Jane Roe'],
    ['Jane Roe in Kabul', 'Jane Roe'],
    ['Jane Roe (The Courier)', 'Jane Roe'],
    ['Jane Roe jane@courier.example', 'Jane Roe'],
    ['Jane Roe, August 12, 2021', 'Jane Roe'],
    ['Jane Roe on Thursday, 12 August 2021', 'Jane Roe'],
    ['بقلم سلمى الدارجي', 'سلمى الدارجي'],
    ['박준석 기자', '박준석'],
    ['記者王小明', '王小明'],
    ['作者：王小明', '王小明'],
    ['admin', null],
    ['(Image: Getty Images)', null],
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

  it.each([
    ['Jane Roe and John Doe', 'Jane Roe, John Doe'],
    ['Jana Roe und Johann Doe, dpa', 'Jana Roe, Johann Doe, dpa'],
    ['Jane Roe og Jon Doe', 'Jane Roe, Jon Doe'],
    ['Иван Петров и Анна Орлова', 'Иван Петров, Анна Орлова'],
    ['Jane Roe, Senior Political Correspondent', 'Jane Roe'],
    ['Jane Roe; John Doe & Max Roe', 'Jane Roe, John Doe, Max Roe'],
    ['Josep Lluís i Roe', 'Josep Lluís i Roe'],
  ])('parts %j', (written, byline) => {
    expect(joinNames([written])).toBe(byline)
  })
})

describe('looksLikeName', () => {
  it.each([
    'Jane Roe',
    'Ludwig van der Roe',
    "Aoife O'Riordan",
    'J. R. Roe',
    'سلمى الدارجي',
    '王小明',
    '박준석',
  ])('%s is one', (name) => {
    expect(looksLikeName(name)).toBe(true)
  })

  it.each([
    'Staff Writer',
    'read more',
    '12 August',
    'What happened next?',
    'the garrison left the port after nine days of siege',
  ])('%s is none', (text) => {
    expect(looksLikeName(text)).toBe(false)
  })
})
