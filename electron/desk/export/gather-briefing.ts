/**
 * Reads from a case file what one briefing needs and no more: found by following references from the briefing down, because a case
 * may hold a hundred thousand excerpts and a briefing quotes fifty. The file is read at one moment, whatever is written meanwhile.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import type { RecordOf, TableName } from '../../../shared/domain/tables.ts'
import type { CaseTables } from '../../../shared/formats/briefing/select-briefing-records.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { FIRST_PREVIOUS_HASH } from '../../../shared/journal/entry.ts'
import { createBodyRows } from '../journal/body-rows.ts'
import { createCaseReader } from '../journal/case-reader.ts'
import { createJournalRows } from '../journal/journal-rows.ts'
import { createRecordRows } from '../journal/record-rows.ts'

export interface GatheredBriefing {
  readonly tables: CaseTables
  readonly bodies: ReadonlyMap<string, ArticleBody>
  readonly journal: { readonly lastSeq: number; readonly headHash: string }
}

export function gatherBriefing(database: DatabaseSync, briefingId: string): GatheredBriefing {
  const rows = createRecordRows(database)
  const reader = createCaseReader(database)
  const referrers = database.prepare(
    'SELECT DISTINCT from_id FROM refs WHERE to_table = ? AND to_id = ? AND from_table = ? ORDER BY from_id',
  )

  function find<T extends TableName>(table: T, ids: readonly (string | null)[]): RecordOf<T>[] {
    const named = new Set(ids.filter((id) => id !== null))
    // What is missing is left out here and said by the composing, which knows what it is needed for.
    const found = [...named].map((id) => rows.find(table, id)).filter((record) => record !== null)
    return found as unknown as RecordOf<T>[]
  }
  function pointingAt<T extends TableName>(
    table: T,
    toTable: TableName,
    ids: readonly string[],
  ): RecordOf<T>[] {
    const found = ids.flatMap((id) => referrers.all(toTable, id, table).map((row) => String(row['from_id'])))
    return find(table, found)
  }

  const briefings = find('briefings', [briefingId])
  const judgements = pointingAt('judgements', 'briefings', [briefingId])
  const claims = mergeById(
    pointingAt('claims', 'events', briefings[0]?.eventIds ?? []),
    find(
      'claims',
      judgements.flatMap((judgement) => judgement.claimIds),
    ),
  )
  const told = find('events', [...(briefings[0]?.eventIds ?? []), ...claims.map((claim) => claim.eventId)])
  const evidence = pointingAt(
    'evidence',
    'claims',
    claims.map((claim) => claim.id),
  )
  const excerpts = find(
    'excerpts',
    evidence.map((each) => each.excerptId),
  )
  const articles = find(
    'articles',
    excerpts.map((excerpt) => excerpt.articleId),
  )
  const revisions = find('revisions', [
    ...excerpts.flatMap(({ revisionId, earlierAnchors }) => [
      revisionId,
      ...(earlierAnchors ?? []).map((anchor) => anchor.revisionId),
    ]),
    ...articles.map((article) => article.currentRevisionId),
  ])
  const journal = createJournalRows(database).last()
  return {
    tables: {
      cases: reader.list('cases'),
      briefings,
      judgements,
      claims,
      events: mergeById(
        told,
        find(
          'events',
          told.map((event) => event.parentEventId),
        ),
      ),
      evidence,
      excerpts,
      revisions,
      articles,
      sourceFiles: find(
        'sourceFiles',
        revisions.map((revision) => revision.sourceFileId),
      ),
      // All of them: the name of a protected source is kept back even where the source is not quoted.
      sources: reader.list('sources'),
    },
    bodies: new Map(revisions.flatMap((revision) => readBody(database, revision))),
    journal: { lastSeq: journal?.seq ?? 0, headHash: journal?.hash ?? FIRST_PREVIOUS_HASH },
  }
}

/** A text that is not what its hash says must not be quoted from. */
function readBody(database: DatabaseSync, revision: RecordOf<'revisions'>): [string, ArticleBody][] {
  const bodies = createBodyRows(database)
  const size = bodies.readSlice(revision.bodySha256, 0, 0)?.sizeBytes
  if (size === undefined) return []
  const { bytes } = bodies.readSlice(revision.bodySha256, 0, size)!
  if (createHash('sha256').update(bytes).digest('hex') !== revision.bodySha256)
    throw new AttestError(
      'hash-mismatch',
      'A text in the case was changed by something other than Attest. Run a check of the case.',
    )
  return [[revision.bodySha256, JSON.parse(Buffer.from(bytes).toString('utf8')) as ArticleBody]]
}

function mergeById<R extends { readonly id: string }>(...lists: readonly (readonly R[])[]): R[] {
  return [...new Map(lists.flat().map((record) => [record.id, record])).values()]
}
