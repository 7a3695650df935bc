/**
 * The sample analyst's case, laid through the desk's own door without the importer: each article is the paragraphs of its quotes. Journeys about
 * weighing and writing start from it in a second and do not fail when a reader of some file format does.
 */
import { createHash } from 'node:crypto'
import sample from '../../../sample/case.json' with { type: 'json' }
import type { SamplePlan } from '../../../sample/sample-plan.ts'
import { canonicalJson } from '../../../shared/journal/canonical-json.ts'
import { insertion, update } from '../../../shared/journal/change.ts'
import { createEntryDraft, type RecordChange } from '../../../shared/journal/entry.ts'
import { describeQuote } from '../../../shared/anchoring/describe-quote.ts'
import { bulkRoutes } from '../../../shared/bridge/bulk-routes.ts'
import { createArticleBody } from '../../../shared/domain/article-body.ts'
import { createArticleRevision } from '../../../shared/domain/article-revision.ts'
import { createArticle, type Article } from '../../../shared/domain/article.ts'
import { createBriefing, type Briefing } from '../../../shared/domain/briefing.ts'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import { createClaim, type Claim } from '../../../shared/domain/claim.ts'
import { createEventRecord, type EventRecord } from '../../../shared/domain/event-record.ts'
import { createEvidence } from '../../../shared/domain/evidence.ts'
import { createExcerpt, type Excerpt } from '../../../shared/domain/excerpt.ts'
import { newId } from '../../../shared/domain/id.ts'
import { createJudgement } from '../../../shared/domain/judgement.ts'
import { createSourceFile } from '../../../shared/domain/source-file.ts'
import { createSource, type Source } from '../../../shared/domain/source.ts'
import { expect, type Workbench } from '../fixtures.ts'

const plan = sample as unknown as SamplePlan & {
  articles: readonly {
    file: string
    agencyKey?: string
    expect: Pick<Article, 'title' | 'byline' | 'publisher' | 'issued' | 'language' | 'direction'>
  }[]
}

export interface Marenza {
  readonly casePath: string
  readonly sources: ReadonlyMap<string, Source>
  readonly articles: ReadonlyMap<string, Article>
  readonly excerpts: ReadonlyMap<string, Excerpt>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly claims: ReadonlyMap<string, Claim>
  readonly briefing: Briefing
}

/** How far the analyst has come: with excerpts only, or with everything. */
export type Progress = 'excerpts' | 'weighed'

export async function openMarenza(workbench: Workbench, progress: Progress = 'weighed'): Promise<Marenza> {
  const { path: casePath } = await workbench.call('cases/create', {
    title: plan.title,
    question: plan.question,
    parentFolder: null,
  })
  const commit = async (verb: string, changes: readonly (RecordChange | null)[]) =>
    void (await workbench.call('journal/commit', {
      draft: createEntryDraft({ verb, label: verb, changes: changes.filter((change) => change !== null) }),
    }))

  const first = (await workbench.call('journal/read', { afterSeq: 0, limit: 1 })).entries[0]!
  const caseRecord = first.changes[0]!.after as unknown as CaseRecord
  const { informationCutOff, defaultMarking, yardstick } = plan
  await commit('case/edit', [update('cases', caseRecord, { informationCutOff, defaultMarking, yardstick })])

  const sources = new Map(plan.sources.map(({ key, ...fields }) => [key, createSource(fields)]))
  await commit(
    'source/create',
    [...sources.values()].map((source) => insertion('sources', source)),
  )

  const articles = new Map<string, Article>()
  const excerpts = new Map<string, Excerpt>()
  for (const planned of plan.articles) {
    const laid = await layArticle(workbench, planned, sources)
    articles.set(planned.file, laid.article)
    for (const [key, excerpt] of laid.excerpts) excerpts.set(key, excerpt)
    await commit('import/add-article', laid.changes)
  }
  await commit(
    'excerpt/capture',
    [...excerpts.values()].map((excerpt) => insertion('excerpts', excerpt)),
  )

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
  const { judgements, eventKeys, ...fields } = plan.briefing
  const briefing = createBriefing({ ...fields, eventIds: eventKeys.map((key) => events.get(key)!.id) })
  if (progress === 'weighed') {
    await commit(
      'event/create',
      [...events.values()].map((event) => insertion('events', event)),
    )
    await commit(
      'claim/write',
      [...claims.values()].map((claim) => insertion('claims', claim)),
    )
    await commit(
      'evidence/link',
      plan.evidence.map(({ excerptKey, claimKey, stance, note }) =>
        insertion(
          'evidence',
          createEvidence({
            excerptId: excerpts.get(excerptKey)!.id,
            claimId: claims.get(claimKey)!.id,
            stance,
            note,
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

  await workbench.page.reload()
  await expect(workbench.page.getByRole('navigation')).toBeVisible()
  return { casePath, sources, articles, excerpts, events, claims, briefing }
}

/** An article whose text is the paragraphs of its quotes, with a sentence of ours before each. */
async function layArticle(
  workbench: Workbench,
  planned: (typeof plan.articles)[number],
  sources: ReadonlyMap<string, Source>,
) {
  const quotes = plan.excerpts.filter((each) => each.file === planned.file)
  const body = createArticleBody(
    quotes.map(({ exact }, index) => ({ kind: 'paragraph', text: `Paragraph ${index + 1}. ${exact}` })),
  )
  const bytes = `${planned.file}\n${body.text}`
  const bodyText = canonicalJson(body)
  await upload(workbench, 'file', bytes)
  await upload(workbench, 'body', bodyText)
  const sourceFile = createSourceFile({
    sha256: sha256(bytes),
    sizeBytes: Buffer.byteLength(bytes),
    encodingFormat: 'text/plain',
    originalName: planned.file,
  })
  const revisionId = newId('revision')
  const article = createArticle({
    ...planned.expect,
    agency: planned.agencyKey === undefined ? null : sources.get(planned.agencyKey)!.name,
    dateline: null,
    url: null,
    currentRevisionId: revisionId,
  })
  const revision = createArticleRevision({
    id: revisionId,
    articleId: article.id,
    revisionNumber: 1,
    sourceFileId: sourceFile.id,
    bodySha256: sha256(bodyText),
    textSha256: sha256(body.text),
    textLength: body.text.length,
    wordCount: body.text.split(/\s+/u).length,
    extraction: { reader: 'seed', version: '1', charset: 'utf-8', charsetReason: null },
    warnings: [],
  })
  const excerpts = quotes.map(({ key, file: _file, exact, originatorKey, carrierKey, ...fields }) => {
    const start = body.text.indexOf(exact)
    const idOf = (sourceKey: string | null) => (sourceKey === null ? null : sources.get(sourceKey)!.id)
    const place = describeQuote(body.text, start, start + exact.length)!
    return [
      key,
      createExcerpt({
        articleId: article.id,
        revisionId,
        ...place,
        ...fields,
        originatorId: idOf(originatorKey),
        carrierId: idOf(carrierKey),
      }),
    ] as const
  })
  return {
    article,
    excerpts,
    changes: [
      insertion('sourceFiles', sourceFile),
      insertion('articles', article),
      insertion('revisions', revision),
    ],
  }
}

async function upload(workbench: Workbench, kind: 'file' | 'body', text: string): Promise<void> {
  const route = bulkRoutes.upload(kind, sha256(text), 0, Buffer.byteLength(text))
  const answer = await workbench.page.evaluate(
    async ([path, bytes]) => (await (await fetch(path, { method: 'POST', body: bytes })).json()) as unknown,
    [route, text] as const,
  )
  expect(answer).toMatchObject({ ok: true, value: { status: 'stored' } })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
