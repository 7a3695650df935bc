/** Values that finders bring, each with the place where it was, and the list of them that the analyst corrects from. */
import { MAX_CANDIDATES, type FieldCandidate } from '../../../shared/domain/extraction.ts'

export interface Found {
  readonly value: string
  /** "JSON-LD", "meta og:title", "visible text". */
  readonly from: string
}

/** The value if there is one. */
export function given(value: string | null | undefined, from: string): Found[] {
  return typeof value === 'string' && value.trim() !== '' ? [{ value: value.trim(), from }] : []
}

/** More would not help the analyst to choose. */
const MAX_PER_FIELD = 9

/** Each value of a field once, with the first place that has it. */
export function listCandidates(
  found: Partial<Record<FieldCandidate['field'], readonly Found[]>>,
): FieldCandidate[] {
  const candidates: FieldCandidate[] = []
  for (const [field, values] of Object.entries(found) as [FieldCandidate['field'], readonly Found[]][]) {
    const seen = new Set<string>()
    for (const { value, from } of values) {
      const shown = value.replace(/\s+/g, ' ').trim().slice(0, 2000).toWellFormed()
      if (shown === '' || seen.has(shown) || seen.size === MAX_PER_FIELD) continue
      seen.add(shown)
      candidates.push({ field, value: shown, from: from.slice(0, 80) })
    }
  }
  return candidates.slice(0, MAX_CANDIDATES)
}
