/** The table of likelihood terms as the annex prints it, with the sentence that says how to read its bands. */
import type { Yardstick } from '../../domain/case.ts'
import { yardsticks } from '../../domain/likelihood.ts'
import type { BriefingDocument } from './briefing-document.ts'

const titles: Readonly<Record<Yardstick, string>> = {
  icd203: 'Intelligence Community Directive 203 (United States, 2015)',
  phia: 'PHIA Probability Yardstick (United Kingdom, 2025)',
}

const notes: Readonly<Record<Yardstick, string>> = {
  icd203:
    'Bands share their end points; each is read from its lower bound up to, but not including, its upper bound.',
  phia: 'The gaps between the bands are deliberate: a probability that falls into one has no term.',
}

export function composeYardstick(name: Yardstick): BriefingDocument['yardstick'] {
  return {
    name,
    title: titles[name],
    terms: yardsticks[name].map(({ term, low, high }) => ({ term, lowPercent: low, highPercent: high })),
    note: notes[name],
  }
}
