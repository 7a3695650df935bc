/**
 * Does the sample analyst's work on the imported sample articles: sources, excerpts, events, claims, evidence, a briefing. Every step goes
 * through the same door as work done by hand, so the sample's journal reads like one.
 */
import { readArticleBody } from '../desktop/bulk-client.ts'
import type { SamplePlan } from '../../sample/sample-plan.ts'
import type { CaseSession } from '../session/case-session.ts'
import { describeQuote } from '../../shared/anchoring/describe-quote.ts'
import type { ArticleBody } from '../../shared/domain/article-body.ts'
import type { Article } from '../../shared/domain/article.ts'
import { createBriefing } from '../../shared/domain/briefing.ts'
import { createClaim, type Claim } from '../../shared/domain/claim.ts'
import { createEventRecord, type EventRecord } from '../../shared/domain/event-record.ts'
import { createEvidence } from '../../shared/domain/evidence.ts'
import { createExcerpt, type Excerpt } from '../../shared/domain/excerpt.ts'
import { createJudgement } from '../../shared/domain/judgement.ts'
import { createSource, type Source } from '../../shared/domain/source.ts'
import { insertion, update } from '../../shared/journal/change.ts'
import { commit } from './commit.ts'
import { editCase } from './edit-case.ts'

export async function replaySample(session: CaseSession, plan: SamplePlan, articles: ReadonlyMap<string, Article>): Promise<void> {
  const caseRecord = (await session.store.cases.toCollection().first())!
  const { informationCutOff, defaultMarking, yardstick } = plan
  await editCase(session, caseRecord, { informationCutOff, defaultMarking, yardstick })
  const sources = await addSources(session, plan)
  await creditAgencies(session, plan, articles, sources)
  const excerpts = await captureExcerpts(session, plan, articles, sources)
  const claims = await addEvents(session, plan)
  await commit(session, {
    verb: 'evidence/link',
    label: 'Link evidence to claims',
    changes: plan.evidence.map(({ excerptKey, claimKey, stance, note }) =>
      insertion(
        'evidence',
        createEvidence({ excerptId: get(excerpts, excerptKey).id, claimId: get(claims.byKey, claimKey).id, stance, note }),
      ),
    ),
  })
  await adoptClaims(session, plan, claims.byKey)
  await writeBriefing(session, plan, claims)
}

async function addSources(session: CaseSession, plan: SamplePlan): Promise<Map<string, Source>> {
  const sources = new Map(plan.sources.map(({ key, ...fields }) => [key, createSource(fields)]))
  await commit(session, {
    verb: 'source/create',
    label: 'Add sources',
    changes: [...sources.values()].map((source) => insertion('sources', source)),
  })
  return sources
}

async function creditAgencies(
  session: CaseSession,
  plan: SamplePlan,
  articles: ReadonlyMap<string, Article>,
  sources: ReadonlyMap<string, Source>,
): Promise<void> {
  await commit(session, {
    verb: 'article/correct',
    label: 'Credit the agency',
    changes: plan.articles.map(({ file, agencyKey }) =>
      agencyKey === undefined ? null : update('articles', get(articles, file), { agency: get(sources, agencyKey).name }),
    ),
  })
}

async function captureExcerpts(
  session: CaseSession,
  plan: SamplePlan,
  articles: ReadonlyMap<string, Article>,
  sources: ReadonlyMap<string, Source>,
): Promise<Map<string, Excerpt>> {
  const bodies = new Map<string, ArticleBody>()
  const excerpts = new Map<string, Excerpt>()
  for (const { key, file, exact, originatorKey, carrierKey, ...fields } of plan.excerpts) {
    const article = get(articles, file)
    const revision = (await session.store.revisions.get(article.currentRevisionId))!
    const body = bodies.get(file) ?? (await readArticleBody(revision.bodySha256))
    bodies.set(file, body)
    const start = body.text.indexOf(exact)
    const described = start < 0 ? null : describeQuote(body.text, start, start + exact.length)
    if (described === null) throw new Error(`the sample quotes ${file} with words that are not in it: ${exact}`)
    const excerpt = createExcerpt({
      articleId: article.id,
      revisionId: revision.id,
      ...described,
      ...fields,
      originatorId: originatorKey === null ? null : get(sources, originatorKey).id,
      carrierId: carrierKey === null ? null : get(sources, carrierKey).id,
    })
    excerpts.set(key, excerpt)
    await commit(session, { verb: 'excerpt/capture', label: 'Capture excerpt', changes: [insertion('excerpts', excerpt)] })
  }
  return excerpts
}

interface Claims {
  readonly byKey: ReadonlyMap<string, Claim>
  readonly events: ReadonlyMap<string, EventRecord>
}

async function addEvents(session: CaseSession, plan: SamplePlan): Promise<Claims> {
  const events = new Map<string, EventRecord>()
  // A parent first, so that its parts can point at it.
  for (const { key, parentKey, ...fields } of [...plan.events].sort((a, b) => Number(a.parentKey !== null) - Number(b.parentKey !== null)))
    events.set(key, createEventRecord({ ...fields, parentEventId: parentKey === null ? null : get(events, parentKey).id }))
  // Claims begin open; adopting comes after the evidence, as it should.
  const byKey = new Map(
    plan.claims.map(({ key, eventKey, field, value }) => [key, createClaim({ eventId: get(events, eventKey).id, field, value })]),
  )
  await commit(session, {
    verb: 'event/create',
    label: 'Add events and their claims',
    changes: [
      ...[...events.values()].map((event) => insertion('events', event)),
      ...[...byKey.values()].map((claim) => insertion('claims', claim)),
    ],
  })
  return { byKey, events }
}

async function adoptClaims(session: CaseSession, plan: SamplePlan, claims: ReadonlyMap<string, Claim>): Promise<void> {
  for (const { key, standing, standingReason } of plan.claims) {
    if (standing === 'open') continue
    await commit(session, {
      verb: standing === 'adopted' ? 'claim/adopt' : 'claim/reject',
      label: standing === 'adopted' ? 'Adopt claim' : 'Reject claim',
      changes: [update('claims', get(claims, key), { standing, standingReason })],
    })
  }
}

async function writeBriefing(session: CaseSession, plan: SamplePlan, claims: Claims): Promise<void> {
  const { judgements, eventKeys, ...fields } = plan.briefing
  const briefing = createBriefing({ ...fields, eventIds: eventKeys.map((key) => get(claims.events, key).id) })
  await commit(session, {
    verb: 'briefing/create',
    label: 'Write briefing',
    changes: [
      insertion('briefings', briefing),
      ...judgements.map(({ claimKeys, ...judgement }, rank) =>
        insertion(
          'judgements',
          createJudgement({
            briefingId: briefing.id,
            rank,
            ...judgement,
            claimIds: claimKeys.map((key) => get(claims.byKey, key).id),
          }),
        ),
      ),
    ],
  })
}

function get<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the sample speaks of “${key}” and does not have it`)
  return value
}
