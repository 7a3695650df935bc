/** The lint's part on judgements: likelihood and confidence kept apart, and something to rest on. */
import { findMixedJudgement, yardsticks } from '../../domain/likelihood.ts'
import type { Finding, LintContext } from './lint-briefing.ts'
import { supportOf } from './lint-claims.ts'
import { countOrigins } from '../../independence/count-origins.ts'

export function lintJudgements(context: LintContext): Finding[] {
  const claims = new Map<string, (typeof context.claims)[number]>(
    context.claims.map((claim) => [claim.id, claim]),
  )
  const terms = yardsticks[context.case.yardstick].map((band) => band.term)
  return context.judgements.flatMap((judgement, index) => {
    const findings: Finding[] = []
    const say = (code: Finding['code'], severity: Finding['severity'], message: string) =>
      findings.push({
        code,
        severity,
        message: `Judgement ${index + 1}: ${message}`,
        at: { table: 'judgements', id: judgement.id },
      })

    if (judgement.proposition.trim() === '') {
      say('judgement-empty', 'warning', 'it says nothing yet. Write what you judge, or remove it.')
      return findings
    }
    const mixed = findMixedJudgement(judgement)
    if (mixed !== null) say('likelihood-and-confidence-mixed', 'warning', lowerFirst(mixed))
    if (judgement.likelihood !== null && !terms.includes(judgement.likelihood))
      say(
        'likelihood-not-in-yardstick',
        'warning',
        `“${judgement.likelihood}” is not a term of this case’s yardstick. One briefing uses one table: choose one of ${terms.join(', ')}.`,
      )
    if (judgement.likelihood !== null && judgement.confidence === null)
      say(
        'judgement-without-confidence',
        'warning',
        'it has a likelihood but no confidence. Say how well founded it is, and why.',
      )

    const rests = judgement.claimIds.map((id) => claims.get(id)).filter((claim) => claim !== undefined)
    if (rests.length === 0) {
      say(
        'judgement-without-claims',
        'warning',
        'it rests on no claim, so nothing traces it to a source. Link the claims that it rests on.',
      )
      return findings
    }
    for (const claim of rests.filter((each) => each.standing === 'rejected'))
      say('judgement-on-rejected-claim', 'hint', `it rests on a claim that you rejected: “${claim.value}”.`)
    const kept = rests.filter((claim) => claim.standing !== 'rejected')
    const counts = kept.map((claim) => countOrigins(supportOf(context, claim.id)).originators)
    if (kept.length > 0 && Math.max(...counts) === 1)
      say(
        'judgement-on-single-originator',
        'warning',
        'no claim that it rests on has more than one originator. Say so in the confidence sentence, or find another.',
      )
    return findings
  })
}

const lowerFirst = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
