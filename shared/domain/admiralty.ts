/**
 * The Admiralty (NATO) code, AJP-2.1: source reliability A–F and information credibility 1–6, judged in isolation.
 * F and 6 mean "cannot be judged". They are never sorted, averaged or coloured as the worst.
 */
import { z } from 'zod'

export const sourceReliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type SourceReliability = z.infer<typeof sourceReliabilitySchema>

export const informationCredibilitySchema = z.enum(['1', '2', '3', '4', '5', '6'])
export type InformationCredibility = z.infer<typeof informationCredibilitySchema>

export const sourceReliabilityMeaning: Readonly<Record<SourceReliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
}

export const informationCredibilityMeaning: Readonly<Record<InformationCredibility, string>> = {
  '1': 'Confirmed by other sources',
  '2': 'Probably true',
  '3': 'Possibly true',
  '4': 'Doubtful',
  '5': 'Improbable',
  '6': 'Truth cannot be judged',
}

/** True for the grades that say "unknown" rather than "bad". */
export function cannotBeJudged(grade: SourceReliability | InformationCredibility): boolean {
  return grade === 'F' || grade === '6'
}

/** "C3" when both are given, "C–" or "–3" when one is, null when neither. */
export function gradeLabel(
  reliability: SourceReliability | null,
  credibility: InformationCredibility | null,
): string | null {
  if (reliability === null && credibility === null) return null
  return `${reliability ?? '–'}${credibility ?? '–'}`
}
