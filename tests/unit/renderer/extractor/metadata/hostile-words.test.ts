/** Words made to keep a pattern busy: each has to be answered at once. */
import { describe, expect, it } from 'vitest'
import { isDateLabel, roleByWords } from '../../../../../renderer/extractor/metadata/dates/date-words.ts'
import { findDates } from '../../../../../renderer/extractor/metadata/dates/find-dates.ts'
import { joinNames, looksLikeName } from '../../../../../renderer/extractor/metadata/bylines.ts'
import { isRole } from '../../../../../renderer/extractor/metadata/byline-words.ts'
import { readJsonLd } from '../../../../../renderer/extractor/metadata/json-ld.ts'
import { chooseTitle } from '../../../../../renderer/extractor/metadata/titles.ts'

const LIMIT_MS = 1000

const words = [
  '-'.repeat(2000),
  'a-'.repeat(1000),
  'a@'.repeat(1000),
  'A B '.repeat(500),
  '(a)'.repeat(600),
  ' » '.repeat(600),
  'by '.repeat(600),
  '1.1.'.repeat(500),
  '12 août '.repeat(300),
  'mai/mai/'.repeat(300),
  '\u00a0'.repeat(2000),
]

const script = (text: string) => ({ querySelectorAll: () => [{ textContent: text }] }) as unknown as Document

function within(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}

describe('metadata is read in no time from', () => {
  it.each(words.map((word) => [word.slice(0, 12), word]))('%j and so on', (_start, word) => {
    const took = within(() => {
      joinNames([word])
      looksLikeName(word)
      isRole(word)
      findDates(word.slice(0, 400))
      isDateLabel(word)
      roleByWords(word, word)
      const headings = [{ text: word.slice(0, 400), level: 1 }]
      chooseTitle({
        titleTag: word,
        stated: [word, 'x'],
        newsHeadline: word,
        headings,
        siteNames: ['x', word],
      })
    })
    expect(took).toBeLessThan(LIMIT_MS)
  })

  it.each([
    ['white space', ' '.repeat(1_900_000)],
    ['opened authors', '"@type":"NewsArticle"' + '"author":['.repeat(150_000)],
    ['opened headlines', '"@type":"NewsArticle"' + '"headline":"'.repeat(150_000)],
    ['types', '"@type":"'.repeat(200_000)],
    ['semicolons', '; '.repeat(900_000)],
  ])('JSON-LD full of %s', (_story, text) => {
    expect(within(() => readJsonLd(script(text)))).toBeLessThan(LIMIT_MS)
  })
})
