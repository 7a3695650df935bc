/**
 * Which articles that were read hold a text: asked for every sentence that is compared, so it is held in memory and follows each entry
 * of the journal once it is written.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import type { TouchedRecord } from '../journal/apply-changes.ts'

export interface Standing {
  readonly revisionId: RevisionId
  readonly articleId: ArticleId
  readonly revisionNumber: number
}

export interface Standings {
  /** Where a text stands in articles that were read. */
  of(bodySha256: string): readonly Standing[]
  /** Whether one of these places is looked for. Asked for each text of the case. */
  some(bodySha256: string, isWanted: (standing: Standing) => boolean): boolean
  /** Takes in the records that an entry changed. */
  follow(touched: readonly TouchedRecord[]): void
}

export function createStandings(database: DatabaseSync): Standings {
  const read = new Set<string>()
  const byBody = new Map<string, Standing[]>()

  const add = (bodySha256: string, standing: Standing) => {
    const known = byBody.get(bodySha256)
    if (known === undefined) byBody.set(bodySha256, [standing])
    else known.push(standing)
  }
  const remove = ({ bodySha256, id }: ArticleRevision) => {
    const left = (byBody.get(bodySha256) ?? []).filter(({ revisionId }) => revisionId !== id)
    byBody.set(bodySha256, left)
  }

  const articles = database.prepare(
    "SELECT id FROM records WHERE table_name = 'articles' AND json ->> '$.readingState' = 'read'",
  )
  const revisions = database.prepare(
    `SELECT id, json ->> '$.bodySha256' AS body, json ->> '$.articleId' AS articleId, json ->> '$.revisionNumber' AS number
      FROM records WHERE table_name = 'revisions'`,
  )
  for (const row of articles.iterate()) read.add(String(row['id']))
  for (const row of revisions.iterate())
    add(String(row['body']), {
      revisionId: String(row['id']) as RevisionId,
      articleId: String(row['articleId']) as ArticleId,
      revisionNumber: Number(row['number']),
    })

  return {
    some: (bodySha256, isWanted) =>
      byBody.get(bodySha256)?.some((standing) => read.has(standing.articleId) && isWanted(standing)) ?? false,
    of: (bodySha256) => (byBody.get(bodySha256) ?? []).filter(({ articleId }) => read.has(articleId)),
    follow(touched) {
      for (const { table, id, before, after } of touched) {
        if (table === 'articles') {
          if ((after as Article | null)?.readingState === 'read') read.add(id)
          else read.delete(id)
        }
        if (table !== 'revisions') continue
        if (before !== null) remove(before as unknown as ArticleRevision)
        if (after === null) continue
        const { id: revisionId, articleId, revisionNumber, bodySha256 } = after as unknown as ArticleRevision
        add(bodySha256, { revisionId, articleId, revisionNumber })
      }
    },
  }
}
