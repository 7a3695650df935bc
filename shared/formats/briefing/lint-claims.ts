/** The lint's part on claims: what is adopted has a source and a reason, disputes are not adopted twice, and contradictions stay visible. */
import { claimFieldLabel, type Claim } from '../../domain/claim.ts'
import type { OriginInput } from '../../independence/count-origins.ts'
import type { Finding, LintContext } from './lint-briefing.ts'

export function lintClaims(context: LintContext): Finding[] {
  const { claims, evidence, excludedEvidence, events } = context
  const findings: Finding[] = []
  const say = (claim: Claim, code: Finding['code'], severity: Finding['severity'], message: string) =>
    findings.push({
      code,
      severity,
      message: `“${claim.value}”: ${message}`,
      at: { table: 'claims', id: claim.id },
    })
  const has = (claim: Claim, stance: string) =>
    evidence.some((each) => each.claimId === claim.id && each.stance === stance)

  for (const claim of claims) {
    if (claim.standing === 'adopted' && !has(claim, 'supports'))
      say(claim, 'adopted-without-evidence', 'warning', 'adopted, but no quote in the briefing supports it.')
    if (claim.standing === 'adopted' && claim.standingReason.trim() === '')
      say(claim, 'adopted-without-reason', 'warning', 'adopted without a reason. Say why you believe it.')
    const leftOut = excludedEvidence.filter(
      (each) => each.claimId === claim.id && each.stance === 'contradicts',
    )
    if (leftOut.length > 0)
      say(
        claim,
        'contradiction-left-out',
        'warning',
        `${leftOut.length === 1 ? 'a quote that contradicts it is' : `${leftOut.length} quotes that contradict it are`} left out. The briefing will say so.`,
      )
  }
  for (const event of events) {
    const own = claims.filter((claim) => claim.eventId === event.id)
    if (own.length === 0)
      findings.push({
        code: 'event-without-claims',
        severity: 'hint',
        message: `“${event.title}” has no claim, so nothing it says can be traced to a quote.`,
        at: { table: 'events', id: event.id },
      })
    for (const [first, second] of findAdoptedDisputes(context, own))
      say(
        first,
        'adopted-both-of-a-dispute',
        'warning',
        `adopted together with “${second.value}” (${claimFieldLabel[second.field].toLowerCase()}), although sources set the two against each other.`,
      )
  }
  return findings
}

/** The excerpts that support a claim, as counting wants them. */
export function supportOf(context: LintContext, claimId: string): OriginInput {
  const { evidence, excerpts, articles, sources, familyOf } = context
  const ids = evidence
    .filter((each) => each.claimId === claimId && each.stance === 'supports')
    .map((each) => each.excerptId)
  return {
    excerpts: [...new Set(ids)].map((id) => excerpts.get(id)!),
    articles,
    sources,
    ...(familyOf === undefined ? {} : { familyOf }),
  }
}

/** Pairs of adopted claims on one event where a quote for the one is a quote against the other. */
function findAdoptedDisputes({ evidence }: LintContext, claims: readonly Claim[]): [Claim, Claim][] {
  const quotes = (claim: Claim, stance: string) =>
    new Set(
      evidence
        .filter((each) => each.claimId === claim.id && each.stance === stance)
        .map((each) => each.excerptId),
    )
  const opposes = (a: Claim, b: Claim) => {
    const against = quotes(b, 'contradicts')
    return [...quotes(a, 'supports')].some((excerptId) => against.has(excerptId))
  }
  const adopted = claims.filter((claim) => claim.standing === 'adopted')
  return adopted.flatMap((a, index) =>
    adopted
      .slice(index + 1)
      .filter((b) => opposes(a, b) || opposes(b, a))
      .map((b): [Claim, Claim] => [a, b]),
  )
}
