/** Every refusal has a sentence and a next step: an analyst is never left with a code. */
import { expect, it } from 'vitest'
import { refusalCodes } from '../../../../shared/domain/extraction.ts'
import { describeRefusal, explainRefusal } from '../../../../renderer/workflows/refusal-sentences.ts'

it.each(refusalCodes)('explains %s', (code) => {
  const { sentence, nextStep } = describeRefusal(code)
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(nextStep).toMatch(/^[A-Z].*\.$/)
})

it('adds what the reader said where it says more', () => {
  expect(explainRefusal('unsupported-format', 'This is a PDF document.')).toBe(
    'This kind of file can’t be read yet. This is a PDF document.',
  )
  expect(explainRefusal('empty-file', 'The file holds no bytes.')).toBe('The file is empty.')
})
