/** An information cut-off is one instant or one day, never an interval or an estimate: after it nothing is weighed. */
import { readEdtf } from '../../../shared/domain/edtf.ts'

export type CutOff = { readonly value: string | null; readonly words: string } | { readonly problem: string }

export function checkCutOff(text: string): CutOff {
  const value = text.trim()
  if (value === '') return { value: null, words: '' }
  const result = readEdtf(value)
  if (!result.ok || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) || value.includes('/') || /[?~%X]/.test(value))
    return { problem: 'Give one day or one instant, for example 2031-03-06 or 2031-03-06T18:00Z.' }
  if (value.includes('T') && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(value))
    return { problem: 'Say the time zone too: 18:00Z is UTC, 18:00+01:00 is an hour ahead of it.' }
  return { value, words: result.reading.words }
}
