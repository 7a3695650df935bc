/**
 * "Confirmed by other sources" (Admiralty 1) is a statement about independence, so the program holds the analyst to it: at least two
 * originators for one claim, found outside one wire family. "Confirmed" in a reporter's mouth is not grade 1.
 */
import type { InformationCredibility } from '../domain/admiralty.ts'
import { countOrigins } from './count-origins.ts'
import { mayShareStory, readOrigins, type OriginInput } from './origin-reading.ts'

/** True when two different originators support it and the reports of the two don't share a story. */
export function isIndependentlyConfirmed(support: OriginInput): boolean {
  const excerpts = [...support.excerpts]
  const { details } = countOrigins({ ...support, excerpts })
  const readings = new Map(
    readOrigins({ ...support, excerpts }).map((reading) => [reading.excerptId, reading]),
  )
  const reports = details.map((origin) =>
    origin.excerptIds
      .map((id) => readings.get(id)!)
      .filter((reading) => origin.articleIds.includes(reading.articleId)),
  )
  return reports.some((some, index) =>
    reports.slice(index + 1).some((others) => some.some((a) => others.some((b) => !mayShareStory(a, b)))),
  )
}

/**
 * Why a grade may not stand, in a sentence for the analyst; null when it may. `support` has, for each claim that the excerpt supports,
 * all excerpts that support that claim (this one among them).
 */
export function findCredibilityFault(
  credibility: InformationCredibility | null,
  support: readonly OriginInput[],
): string | null {
  if (credibility !== '1') return null
  if (support.length === 0)
    return 'Grade 1 means confirmed by other sources, but this excerpt supports no claim yet. Link it to a claim, or take grade 2.'
  if (support.some(isIndependentlyConfirmed)) return null
  const originators = Math.max(...support.map((input) => countOrigins(input).originators))
  return originators < 2
    ? 'Grade 1 needs a second originator for the same claim. Everything here goes back to one; take grade 2 until another is found.'
    : 'Grade 1 needs two originators outside one wire story. These all reached us by the same agency or story; take grade 2 until another carries it.'
}
