import { describe, expect, it } from 'vitest'
import { createArticleBody } from '../../../../../shared/domain/article-body.ts'
import { createCodePointIndex } from '../../../../../shared/formats/code-points.ts'
import { locateQuote } from '../../../../../shared/formats/briefing/locate-quote.ts'

const body = createArticleBody([
  { kind: 'heading', text: 'Title' },
  { kind: 'paragraph', text: 'One 😀 one.', page: 3 },
  { kind: 'heading', text: 'Part' },
  { kind: 'list-item', text: 'Two two.' },
  { kind: 'paragraph', text: 'Three.' },
])
const locate = (exact: string) => {
  const start = body.text.indexOf(exact)
  return locateQuote(body, { start, end: start + exact.length }, createCodePointIndex(body.text))
}

describe('the place of a quote', () => {
  it.each([
    ['One', 'page 3, paragraph 1, characters 6–9'],
    ['one.', 'page 3, paragraph 1, characters 12–16'],
    ['Part', 'heading, characters 17–21'],
    ['two.\nThree', 'paragraphs 2–3, characters 26–36'],
    ['Three.', 'paragraph 3, characters 31–37'],
  ])('%j', (exact, inWords) => {
    expect(locate(exact)?.inWords).toBe(inWords)
  })

  it('is unknown outside the text', () => {
    expect(locateQuote(body, { start: 3, end: 999 }, createCodePointIndex(body.text))).toBeNull()
    expect(locateQuote({ text: '', blocks: [] }, { start: 0, end: 0 }, createCodePointIndex(''))).toBeNull()
  })
})
