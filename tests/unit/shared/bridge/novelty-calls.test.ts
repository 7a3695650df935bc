// The largest answer that the contract allows still crosses to the window.
import { expect, it } from 'vitest'
import { MAX_CALL_BYTES } from '../../../../shared/bridge/contract.ts'
import { MAX_CHANGES, MAX_COMPARED, noveltySchema } from '../../../../shared/bridge/novelty-calls.ts'
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/extraction.ts'

it('fits into one answer, however long the text', () => {
  const place = MAX_TEXT_LENGTH - 1
  const largest = noveltySchema.parse({
    isWhole: false,
    sentences: Array.from({ length: MAX_COMPARED }, () => [place, place, 'furniture']),
    changes: Array.from({ length: MAX_CHANGES }, () => [place, place]),
  })
  expect(JSON.stringify({ ok: true, value: largest }).length).toBeLessThan(MAX_CALL_BYTES)
})
