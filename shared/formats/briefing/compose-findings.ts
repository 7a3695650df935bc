/** Judgements, events and claims of an exported briefing. Counts cover the evidence that the briefing tells, and say how much it leaves out. */
import { geoPrecisionMeaning, timePrecisionMeaning } from '../../domain/acled.ts'
import type { Stance } from '../../domain/evidence.ts'
import { confidenceSentence, likelihoodSentence, yardsticks } from '../../domain/likelihood.ts'
import type { RecordOf } from '../../domain/tables.ts'
import { countOrigins, type OriginInput } from '../../independence/count-origins.ts'
import { explainOrigins } from '../../independence/explain-origins.ts'
import type { ComposeContext } from './compose-briefing.ts'
import type { ExportedClaim, ExportedCount, ExportedEvent, ExportedJudgement } from './document-findings.ts'

export function composeJudgements({ judgements, case: caseRecord }: ComposeContext): ExportedJudgement[] {
  const bands = yardsticks[caseRecord.yardstick]
  return judgements.map((judgement, index) => {
    const { likelihood, confidence, confidenceReason, proposition } = judgement
    const band = bands.find((each) => each.term === likelihood)
    return {
      id: judgement.id,
      number: index + 1,
      statement: likelihoodSentence(likelihood, proposition),
      proposition,
      likelihood:
        likelihood === null
          ? null
          : { term: likelihood, lowPercent: band?.low ?? null, highPercent: band?.high ?? null },
      confidence:
        confidence === null
          ? null
          : {
              level: confidence,
              statement: confidenceSentence(confidence, confidenceReason),
              reason: confidenceReason,
            },
      claimIds: [...judgement.claimIds],
    }
  })
}

export function composeEvents(context: ComposeContext): ExportedEvent[] {
  const chosen = new Set<string>(context.briefing.eventIds)
  return context.events.map((event, index) => {
    const parent = event.parentEventId === null ? undefined : context.parentEvents.get(event.parentEventId)
    const { timePrecision, geoPrecision } = event
    return {
      id: event.id,
      number: index + 1,
      title: event.title,
      inclusion: chosen.has(event.id) ? 'chosen' : 'for-judgement',
      date: {
        edtf: event.date,
        asReported: event.dateAsReported,
        precision: timePrecision && { code: timePrecision, meaning: timePrecisionMeaning[timePrecision] },
      },
      place: {
        name: event.place,
        latitude: event.latitude,
        longitude: event.longitude,
        precision: geoPrecision && { code: geoPrecision, meaning: geoPrecisionMeaning[geoPrecision] },
      },
      actors: event.actors.map(({ name, role }) => ({ name, role })),
      coding:
        event.eventType === null
          ? null
          : { scheme: 'ACLED', eventType: event.eventType, subEventType: event.subEventType },
      partOf: parent === undefined ? null : { id: parent.id, title: parent.title, edtf: parent.date },
      summary: event.summary,
      claimIds: context.claims.filter((claim) => claim.eventId === event.id).map((claim) => claim.id),
    }
  })
}

export function composeClaims(context: ComposeContext, events: readonly ExportedEvent[]): ExportedClaim[] {
  const numbers = new Map(
    events.flatMap((event) =>
      event.claimIds.map((id, index) => [id, `${event.number}.${index + 1}`] as const),
    ),
  )
  const told = Map.groupBy(context.evidence, (evidence) => evidence.claimId)
  const leftOut = Map.groupBy(context.excludedEvidence, (evidence) => evidence.claimId)
  return context.claims.map((claim) => {
    const evidence = told.get(claim.id) ?? []
    const countLeftOut = (stance: Stance) =>
      (leftOut.get(claim.id) ?? []).filter((each) => each.stance === stance).length
    return {
      id: claim.id,
      number: numbers.get(claim.id)!,
      eventId: claim.eventId,
      field: claim.field,
      value: claim.value,
      standing: claim.standing,
      standingReason: claim.standingReason,
      support: countStance(context, evidence, 'supports'),
      opposition: countStance(context, evidence, 'contradicts'),
      evidence: evidence.map((each) => ({
        id: each.id,
        stance: each.stance,
        excerptId: each.excerptId,
        endnote: context.endnotes.get(each.excerptId)!,
        note: isWithheld(context, each.excerptId) ? null : each.note,
      })),
      leftOut: {
        supports: countLeftOut('supports'),
        contradicts: countLeftOut('contradicts'),
        mentions: countLeftOut('mentions'),
      },
    }
  })
}

/** What is written about a protected source's words may give the person away. */
export function isWithheld({ excerpts, mask }: ComposeContext, excerptId: string): boolean {
  const excerpt = excerpts.get(excerptId)
  return (
    excerpt !== undefined && (mask.isProtected(excerpt.originatorId) || mask.isProtected(excerpt.carrierId))
  )
}

function countStance(
  context: ComposeContext,
  evidence: readonly RecordOf<'evidence'>[],
  stance: Stance,
): ExportedCount {
  const { excerpts, articles, sources, mask, familyOf } = context
  const ids = new Set(evidence.filter((each) => each.stance === stance).map((each) => each.excerptId))
  const input: OriginInput = {
    excerpts: [...ids].map((id) => excerpts.get(id)!),
    articles,
    sources,
    ...(familyOf === undefined ? {} : { familyOf }),
  }
  const count = countOrigins(input)
  const explanation = explainOrigins(count, ({ sourceId, label }) =>
    sourceId !== null && mask.isProtected(sourceId) ? mask.nameOf({ id: sourceId, name: label }) : label,
  )
  return { reports: count.reports, originators: count.originators, explanation }
}
