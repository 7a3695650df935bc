/**
 * The sample analyst's case, laid through the desk's own door without the importer: each article is the paragraphs of its quotes. Journeys about
 * weighing and writing start from it in a second and do not fail when a reader of some file format does.
 */
import sample from '../../../sample/case.json' with { type: 'json' }
import type { SamplePlan } from '../../../sample/sample-plan.ts'
import { describeQuote } from '../../../shared/anchoring/describe-quote.ts'
import { createBriefing, type Briefing } from '../../../shared/domain/briefing.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import { createClaim, type Claim } from '../../../shared/domain/claim.ts'
import { createEventRecord, type EventRecord } from '../../../shared/domain/event-record.ts'
import { createEvidence } from '../../../shared/domain/evidence.ts'
import { createExcerpt, type Excerpt } from '../../../shared/domain/excerpt.ts'
import { createJudgement } from '../../../shared/domain/judgement.ts'
import { createSource, type Source } from '../../../shared/domain/source.ts'
import { insertion, update } from '../../../shared/journal/change.ts'
import type { RecordChange } from '../../../shared/journal/entry.ts'
import { expect, type Workbench } from '../fixtures.ts'
import { commitChanges, seedArticle } from '../helpers/seed-article.ts'

const plan = sample as unknown as SamplePlan & {
  articles: readonly { file: string; agencyKey?: string; expect: Partial<Article> }[]
}

/** The records by their key in the sample. */
export interface Marenza {
  readonly sources: ReadonlyMap<string, Source>
  readonly articles: ReadonlyMap<string, Article>
  readonly excerpts: ReadonlyMap<string, Excerpt>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly claims: ReadonlyMap<string, Claim>
  readonly briefing: Briefing
}

/** How far the analyst has come: excerpts taken and nothing linked, or everything weighed and a briefing written. */
export type Progress = 'excerpts' | 'weighed'

export async function openMarenza(workbench: Workbench, progress: Progress = 'weighed'): Promise<Marenza> {
  await workbench.call('cases/create', { title: plan.title, question: plan.question, parentFolder: null })
  const commit = (verb: string, changes: readonly (RecordChange | null)[]) =>
    commitChanges(
      workbench.page,
      verb,
      changes.filter((change) => change !== null),
    )
  const insertAll = <T extends 'sources' | 'excerpts' | 'events' | 'claims'>(
    table: T,
    records: ReadonlyMap<string, Parameters<typeof insertion<T>>[1]>,
  ) => [...records.values()].map((record) => insertion(table, record))

  const founding = (await workbench.call('journal/read', { afterSeq: 0, limit: 1 })).entries[0]!
  const { informationCutOff, defaultMarking, yardstick } = plan
  await commit('case/edit', [
    update('cases', founding.changes[0]!.after as unknown as CaseRecord, {
      informationCutOff,
      defaultMarking,
      yardstick,
    }),
  ])
  const sources = new Map(plan.sources.map(({ key, ...fields }) => [key, createSource(fields)]))
  await commit('source/create', insertAll('sources', sources))
  const { articles, excerpts } = await layArticles(workbench, sources)
  await commit('excerpt/capture', insertAll('excerpts', excerpts))

  const events = new Map<string, EventRecord>()
  for (const { key, parentKey, ...fields } of plan.events.toSorted(
    (a, b) => Number(a.parentKey !== null) - Number(b.parentKey !== null),
  ))
    events.set(
      key,
      createEventRecord({ ...fields, parentEventId: parentKey === null ? null : events.get(parentKey)!.id }),
    )
  const claims = new Map(
    plan.claims.map(({ key, eventKey, ...fields }) => [
      key,
      createClaim({ ...fields, eventId: events.get(eventKey)!.id }),
    ]),
  )
  const { judgements, eventKeys, ...head } = plan.briefing
  const briefing = createBriefing({ ...head, eventIds: eventKeys.map((key) => events.get(key)!.id) })
  if (progress === 'weighed') {
    await commit('event/create', insertAll('events', events))
    await commit('claim/write', insertAll('claims', claims))
    await commit(
      'evidence/link',
      plan.evidence.map(({ excerptKey, claimKey, ...fields }) =>
        insertion(
          'evidence',
          createEvidence({
            ...fields,
            excerptId: excerpts.get(excerptKey)!.id,
            claimId: claims.get(claimKey)!.id,
          }),
        ),
      ),
    )
    await commit('briefing/create', [
      insertion('briefings', briefing),
      ...judgements.map(({ claimKeys, ...judgement }, rank) =>
        insertion(
          'judgements',
          createJudgement({
            briefingId: briefing.id,
            rank,
            ...judgement,
            claimIds: claimKeys.map((key) => claims.get(key)!.id),
          }),
        ),
      ),
    ])
  }
  // The window finds the open case again and catches up with what was written past it.
  await workbench.page.reload()
  await expect(workbench.page.getByRole('grid', { name: 'Articles' })).toBeVisible()
  return { sources, articles, excerpts, events, claims, briefing }
}

async function layArticles(workbench: Workbench, sources: ReadonlyMap<string, Source>) {
  const articles = new Map<string, Article>()
  const excerpts = new Map<string, Excerpt>()
  const idOf = (key: string | null) => (key === null ? null : sources.get(key)!.id)
  for (const { file, agencyKey, expect: facts } of plan.articles) {
    const quotes = plan.excerpts.filter((each) => each.file === file)
    const blocks = quotes.map(({ exact }, index) => `Paragraph ${index + 1}. ${exact}`)
    const agency = agencyKey === undefined ? null : sources.get(agencyKey)!.name
    const { article, revisionId, body } = await seedArticle(workbench.page, blocks, { ...facts, agency })
    articles.set(file, article)
    for (const { key, file: _file, exact, originatorKey, carrierKey, ...fields } of quotes) {
      const start = body.text.indexOf(exact)
      const place = describeQuote(body.text, start, start + exact.length)!
      excerpts.set(
        key,
        createExcerpt({
          articleId: article.id,
          revisionId,
          ...place,
          ...fields,
          originatorId: idOf(originatorKey),
          carrierId: idOf(carrierKey),
        }),
      )
    }
  }
  return { articles, excerpts }
}
