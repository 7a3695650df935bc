/** All that is proposed for a stretch: the attribution first, then dates, places and numbers in the order of the text. */
import { lexiconOf } from './lexicon.ts'
import { rulesFor } from './languages.ts'
import { proposeAttribution } from './propose-attribution.ts'
import { proposeDetails } from './propose-details.ts'
import type { ArticleFacts, Proposal, Stretch } from './proposal.ts'

/** Nothing for a language that has no rules: a guess in the wrong language would be worse than silence. */
export function propose(text: string, stretch: Stretch, facts: ArticleFacts): Proposal[] {
  const rules = rulesFor(facts.language)
  const inner = trim(text, stretch)
  if (rules === null || inner.end <= inner.start) return []
  const lexicon = lexiconOf(rules)
  return [...proposeAttribution(text, inner, facts, lexicon), ...proposeDetails(text, inner, facts, lexicon)]
}

function trim(text: string, { start, end }: Stretch): Stretch {
  const from = Math.max(0, start)
  const words = text.slice(from, end)
  const begin = from + words.length - words.trimStart().length
  return { start: begin, end: begin + words.trim().length }
}
