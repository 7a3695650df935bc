/**
 * Everything that one briefing tells, picked from a whole case and put in the order of telling: the chosen events, the events of claims
 * that judgements rest on, their claims, evidence that is not left out, and down to the files. Order depends on the records alone,
 * so two exports of one state are equal. A reference that leads nowhere is an error: a briefing with a hole must not leave.
 */
import { AttestError } from '../../bridge/result.ts'
import type { Briefing } from '../../domain/briefing.ts'
import type { CaseRecord } from '../../domain/case.ts'
import { claimFields } from '../../domain/claim.ts'
import type { RecordOf, TableName } from '../../domain/tables.ts'

/** Records of a case by table; a table may hold more than the briefing needs. The codebook is not for its reader. */
export type CaseTables = { readonly [T in Exclude<TableName, 'tags'>]: readonly RecordOf<T>[] }

export interface BriefingRecords {
  readonly case: CaseRecord
  readonly briefing: Briefing
  readonly judgements: readonly RecordOf<'judgements'>[]
  readonly events: readonly RecordOf<'events'>[]
  /** Events that the chosen ones are part of, for their titles. */
  readonly parentEvents: ReadonlyMap<string, RecordOf<'events'>>
  readonly claims: readonly RecordOf<'claims'>[]
  /** Told, in the order of its claim; then by when it was made. */
  readonly evidence: readonly RecordOf<'evidence'>[]
  /** On a told claim, but left out by the analyst. */
  readonly excludedEvidence: readonly RecordOf<'evidence'>[]
  readonly excerpts: ReadonlyMap<string, RecordOf<'excerpts'>>
  readonly revisions: ReadonlyMap<string, RecordOf<'revisions'>>
  /** Those, and what else the tables hold of the same articles: newer texts, and older ones that excerpts were carried over from. */
  readonly knownRevisions: ReadonlyMap<string, RecordOf<'revisions'>>
  readonly articles: ReadonlyMap<string, RecordOf<'articles'>>
  readonly sources: ReadonlyMap<string, RecordOf<'sources'>>
  readonly sourceFiles: ReadonlyMap<string, RecordOf<'sourceFiles'>>
  /** Of the whole case: their names are kept back wherever they turn up. */
  readonly protectedSources: readonly RecordOf<'sources'>[]
}

export function selectBriefingRecords(tables: CaseTables, briefingId: string): BriefingRecords {
  const briefing = byId(tables.briefings).get(briefingId)
  if (briefing === undefined) throw new AttestError('not-found', 'This briefing is not in the case any more.')
  const caseRecord = tables.cases[0]
  if (caseRecord === undefined) throw new AttestError('case-damaged', 'The case has no record of itself.')

  const judgements = tables.judgements
    .filter((judgement) => judgement.briefingId === briefingId)
    .toSorted((a, b) => a.rank - b.rank || compare(a.id, b.id))
  const restedOn = new Set(judgements.flatMap((judgement) => judgement.claimIds as readonly string[]))

  const chosen = new Set<string>(briefing.eventIds)
  const claimsById = byId(tables.claims)
  const needed = [...restedOn].map((id) => must(claimsById, id, 'A judgement rests on a claim'))
  const eventsById = byId(tables.events)
  const eventIds = [
    ...chosen,
    ...new Set(needed.map((claim) => claim.eventId).filter((id) => !chosen.has(id))),
  ]
  const events = eventIds.map((id) => must(eventsById, id, 'The briefing tells of an event'))
  const told = tables.claims.filter((claim) => chosen.has(claim.eventId) || restedOn.has(claim.id))
  const claims = events.flatMap((event) =>
    told
      .filter((claim) => claim.eventId === event.id)
      .toSorted((a, b) => claimFields.indexOf(a.field) - claimFields.indexOf(b.field) || byMaking(a, b)),
  )

  const excluded = new Set<string>(briefing.excludedEvidenceIds)
  const evidenceByClaim = Map.groupBy(tables.evidence, (evidence) => evidence.claimId as string)
  const all = claims.flatMap((claim) => (evidenceByClaim.get(claim.id) ?? []).toSorted(byMaking))
  const evidence = all.filter((each) => !excluded.has(each.id))

  const excerpts = pick(
    tables.excerpts,
    evidence.map((each) => each.excerptId),
    'A piece of evidence names an excerpt',
  )
  const used = [...excerpts.values()]
  const revisions = pick(
    tables.revisions,
    used.map((each) => each.revisionId),
    'An excerpt names a text',
  )
  return {
    case: caseRecord,
    briefing,
    judgements,
    events,
    parentEvents: pick(
      tables.events,
      events.map((each) => each.parentEventId),
      'An event is part of an event',
    ),
    claims,
    evidence,
    excludedEvidence: all.filter((each) => excluded.has(each.id)),
    excerpts,
    revisions,
    knownRevisions: byId(tables.revisions),
    articles: pick(
      tables.articles,
      used.map((each) => each.articleId),
      'An excerpt names an article',
    ),
    sources: pick(
      tables.sources,
      used.flatMap((each) => [each.originatorId, each.carrierId]),
      'An excerpt names a source',
    ),
    sourceFiles: pick(
      tables.sourceFiles,
      [...revisions.values()].map((each) => each.sourceFileId),
      'A text names a file',
    ),
    protectedSources: tables.sources.filter((source) => source.isProtected).toSorted(byMaking),
  }
}

function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}

function must<R>(records: ReadonlyMap<string, R>, id: string, what: string): R {
  const record = records.get(id)
  if (record === undefined)
    throw new AttestError('missing-reference', `${what} that is not in the case any more.`, { id })
  return record
}

/** The named records in the order in which they are named first. */
function pick<R extends { readonly id: string }>(
  records: readonly R[],
  ids: readonly (string | null)[],
  what: string,
): ReadonlyMap<string, R> {
  const known = byId(records)
  const named = new Set(ids.filter((id) => id !== null))
  return new Map([...named].map((id) => [id, must(known, id, what)]))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By the time of making, then by id: stable whatever the order of the store. */
function byMaking(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id)
}
