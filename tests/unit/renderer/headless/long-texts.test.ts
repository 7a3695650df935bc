/** A long text arrives whole, whatever stands where it is cut. */
import { expect, it } from 'vitest'
import { createLongTexts } from '../../../../renderer/headless/long-texts.ts'

it.each([
  ['a short text', 'short'],
  ['an empty text', ''],
  ['a text of several pieces', 'ab'.repeat(2_600_000)],
  ['a character where the cut would be', `a${'🛳'.repeat(1_500_000)}`],
])('hands out %s', (_story, text) => {
  const texts = createLongTexts()
  const pieces: string[] = []
  for (let part = texts.begin(text); ; part = texts.next(part.rest.key)) {
    expect(part.text.isWellFormed()).toBe(true)
    pieces.push(part.text)
    if (part.rest === null) break
  }
  expect(pieces.join('')).toBe(text)
})
