/** Dates where a reader would look for them. */
import { describe, expect, it } from 'vitest'
import {
  CERTAIN_POINTS,
  findVisibleDates,
} from '../../../../../../renderer/extractor/metadata/dates/visible-dates.ts'
import type { PageLine } from '../../../../../../renderer/extractor/metadata/page-lines.ts'
import { lineOf } from '../page-lines-of.ts'

const headline = lineOf('Garrison leaves the port', { heading: 1 })
const PARAGRAPH = lineOf('The garrison left the port of Marenza on Thursday after nine days. '.repeat(5))

function certain(lines: readonly PageLine[], language: string | null = 'en') {
  const found = findVisibleDates(lines, {
    language,
    headlineAt: lines.indexOf(headline),
    latest: '2026-01-01',
  })
  return found
    .filter(({ points }) => points >= CERTAIN_POINTS)
    .map(({ role, readings }) => [role, readings[0]])
}

describe('findVisibleDates', () => {
  it('is sure of a date on a line of its own under the headline', () => {
    expect(certain([headline, lineOf('12 August 2021'), PARAGRAPH])).toEqual([['plain', '2021-08-12']])
  })

  it.each([
    ['Published 12 August 2021, updated 13 August 2021', 'en'],
    ['Veröffentlicht am 12. August 2021 | Aktualisiert am 13. August 2021', 'de'],
    ['Publié le 12 août 2021 à 10:00, mis à jour le 13 août 2021', 'fr'],
    ['Yayınlanma: 12.08.2021 - Güncelleme: 13.08.2021', 'tr'],
  ])('tells the day of publication from that of the last change: %s', (text, language) => {
    expect(certain([headline, lineOf(text)], language).toSorted()).toEqual([
      ['published', '2021-08-12'],
      ['updated', '2021-08-13'],
    ])
  })

  it('reads the label on the line above', () => {
    expect(certain([headline, lineOf('Letzte Änderung:'), lineOf('12.08.2021')], 'de')).toEqual([
      ['updated', '2021-08-12'],
    ])
  })

  it('distrusts dates inside paragraphs, under pictures, in menus and in comments', () => {
    const lines = [
      lineOf('Thursday, 1 July 2021', { place: 'furniture' }),
      headline,
      PARAGRAPH,
      lineOf(`${PARAGRAPH.text.slice(0, 200)} It had come on 3 August 2021 by sea.`),
      lineOf('The port on 4 August 2021', { marks: 'caption photo' }),
      lineOf('5 August 2021', { place: 'comments' }),
    ]
    expect(certain(lines)).toEqual([])
  })

  it('knows a list of other stories by its many days', () => {
    const teasers = ['1 May 2021', '2 May 2021', '3 May 2021'].map((text) =>
      lineOf(text, { marks: 'card-date' }),
    )
    expect(certain([headline, ...teasers])).toEqual([])
  })

  it('ignores what has not been yet', () => {
    expect(certain([headline, lineOf('12 August 2031')])).toEqual([])
  })

  it('adds the time of day that an attribute has', () => {
    const piece = { text: '2021-08-12T09:30:00+04:30', marks: 'time', start: 0, isAttribute: true }
    const line = lineOf('12 August 2021')
    expect(certain([headline, { ...line, pieces: [piece, ...line.pieces] }])).toEqual([
      ['plain', '2021-08-12T09:30:00+04:30'],
    ])
  })
})
