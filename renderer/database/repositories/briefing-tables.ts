/** Everything that one briefing tells or could tell, as tables: what the linter reads, and what the composer chooses from. */
import type { WorkingStore } from '../working-store.ts'
import type { BriefingId } from '../../../shared/domain/briefing.ts'
import type { CaseTables } from '../../../shared/formats/briefing/select-briefing-records.ts'
import { readById } from './evidence.ts'

/** Null when the briefing is gone. */
export async function readBriefingTables(
  store: WorkingStore,
  briefingId: BriefingId,
): Promise<CaseTables | null> {
  const briefing = await store.briefings.get(briefingId)
  if (briefing === undefined) return null
  const judgements = await store.judgements.where('briefingId').equals(briefingId).toArray()
  const rested = await readById(
    store.claims,
    judgements.flatMap((judgement) => judgement.claimIds),
  )
  const eventIds = [...new Set([...briefing.eventIds, ...[...rested.values()].map((claim) => claim.eventId)])]
  const claims = await store.claims.where('eventId').anyOf(eventIds).toArray()
  const evidence = await store.evidence
    .where('claimId')
    .anyOf(claims.map((claim) => claim.id))
    .toArray()
  const excerpts = [
    ...(
      await readById(
        store.excerpts,
        evidence.map((each) => each.excerptId),
      )
    ).values(),
  ]
  const articles = await readById(
    store.articles,
    excerpts.map((each) => each.articleId),
  )
  const [revisions, cases, sources, events] = await Promise.all([
    readById(store.revisions, [
      ...excerpts.flatMap(({ revisionId, earlierAnchors }) => [
        revisionId,
        ...(earlierAnchors ?? []).map((anchor) => anchor.revisionId),
      ]),
      ...[...articles.values()].map((article) => article.currentRevisionId),
    ]),
    store.cases.toArray(),
    store.sources.toArray(),
    // Few beside articles, and parents are needed too.
    store.events.toArray(),
  ])
  const sourceFiles = await readById(
    store.sourceFiles,
    [...revisions.values()].map((each) => each.sourceFileId),
  )
  return {
    cases,
    sourceFiles: [...sourceFiles.values()],
    articles: [...articles.values()],
    revisions: [...revisions.values()],
    sources,
    excerpts,
    events,
    claims,
    evidence,
    briefings: [briefing],
    judgements,
  }
}
