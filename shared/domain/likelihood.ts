/**
 * Words of estimative probability. ICD 203 (2015), first row of its table, and the UK's PHIA yardstick (2025), which leaves gaps on purpose.
 * The two are never mixed in one briefing and never converted silently. A likelihood term and a confidence level never stand in one sentence.
 */
import { z } from 'zod'
import type { Yardstick } from './case.ts'

/** `low` and `high` are percentages; ICD 203 bands share their end points, so read them as [low, high). */
export interface LikelihoodBand {
  readonly term: string
  readonly low: number
  readonly high: number
}

export const yardsticks: Readonly<Record<Yardstick, readonly LikelihoodBand[]>> = {
  icd203: [
    { term: 'almost no chance', low: 1, high: 5 },
    { term: 'very unlikely', low: 5, high: 20 },
    { term: 'unlikely', low: 20, high: 45 },
    { term: 'roughly even chance', low: 45, high: 55 },
    { term: 'likely', low: 55, high: 80 },
    { term: 'very likely', low: 80, high: 95 },
    { term: 'almost certain', low: 95, high: 99 },
  ],
  phia: [
    { term: 'remote chance', low: 0, high: 5 },
    { term: 'highly unlikely', low: 10, high: 20 },
    { term: 'unlikely', low: 25, high: 35 },
    { term: 'realistic possibility', low: 40, high: 50 },
    { term: 'likely', low: 55, high: 75 },
    { term: 'highly likely', low: 80, high: 90 },
    { term: 'almost certain', low: 95, high: 100 },
  ],
}

export const confidenceSchema = z.enum(['high', 'moderate', 'low'])
export type Confidence = z.infer<typeof confidenceSchema>

/** Terms that are nouns need "There is a …": "There is a roughly even chance that …". */
const nounTerms = new Set(['almost no chance', 'roughly even chance', 'remote chance', 'realistic possibility'])

/** The judgement as one sentence: "It is very likely that …." Without a term the proposition stands alone. */
export function likelihoodSentence(term: string | null, proposition: string): string {
  const body = proposition.trim().replace(/[.\s]+$/u, '')
  if (term === null) return `${body.charAt(0).toUpperCase()}${body.slice(1)}.`
  if (term === 'almost no chance') return `There is almost no chance that ${body}.`
  return nounTerms.has(term) ? `There is a ${term} that ${body}.` : `It is ${term} that ${body}.`
}

/** The separate sentence of confidence: "Our confidence is moderate: …." */
export function confidenceSentence(confidence: Confidence, reason: string): string {
  const body = reason.trim().replace(/[.\s]+$/u, '')
  return body === '' ? `Our confidence is ${confidence}.` : `Our confidence is ${confidence}: ${body}.`
}

const allTerms = Object.values(yardsticks).flatMap((bands) => bands.map((band) => band.term))
const likelihoodWords = new RegExp(`\\b(?:${[...allTerms, 'probable', 'probably', 'improbable'].join('|')})\\b`, 'iu')
const confidenceWords = /\b(?:high|moderate|low|medium)\s+confidence\b|\bconfidence\s+is\b|\bconfident\b/iu

/** What in a judgement mixes likelihood and confidence, in words for the analyst; null when it keeps them apart. */
export function findMixedJudgement(judgement: { proposition: string; confidenceReason: string }): string | null {
  if (confidenceWords.test(judgement.proposition))
    return 'The judgement speaks of confidence. Say how sure you are in the confidence sentence only.'
  if (likelihoodWords.test(judgement.confidenceReason))
    return 'The confidence sentence uses a likelihood term. Keep likelihood in the judgement only.'
  return null
}
