/**
 * Takes articles out of the case: the article, its revisions, its excerpts and their evidence, in one entry, so that undo brings all of it back.
 * The original file stays in the case folder, and so does the record of it when another article was made from it.
 */
import type { CaseSession } from '../session/case-session.ts'
import type { Article } from '../../shared/domain/article.ts'
import { removal, update } from '../../shared/journal/change.ts'
import type { RecordChange } from '../../shared/journal/entry.ts'
import { commit } from './commit.ts'

export async function deleteArticles(session: CaseSession, articles: readonly Article[]) {
  const { store } = session
  const ids = articles.map((article) => article.id)
  const revisions = await store.revisions.where('articleId').anyOf(ids).toArray()
  const excerpts = await store.excerpts.where('articleId').anyOf(ids).toArray()
  const evidence = await store.evidence.where('excerptId').anyOf(excerpts.map((excerpt) => excerpt.id)).toArray()
  const evidenceIds = new Set<string>(evidence.map((each) => each.id))
  const briefings = await store.briefings.toArray()
  const revisionIds = new Set<string>(revisions.map((revision) => revision.id))
  const orphaned = await findOrphanedFiles(session, revisionIds, new Set(revisions.map((revision) => revision.sourceFileId)))

  // Order matters to the desk: what points at something goes before it. An article and its revision point at each other and go together.
  const changes: (RecordChange | null)[] = [
    ...briefings.map((briefing) =>
      update('briefings', briefing, {
        excludedEvidenceIds: briefing.excludedEvidenceIds.filter((id) => !evidenceIds.has(id)),
      }),
    ),
    ...evidence.map((each) => removal('evidence', each)),
    ...excerpts.map((excerpt) => removal('excerpts', excerpt)),
    ...articles.map((article) => removal('articles', article)),
    ...revisions.map((revision) => removal('revisions', revision)),
    ...orphaned.map((file) => removal('sourceFiles', file)),
  ]
  return commit(session, {
    verb: 'article/delete',
    label: articles.length === 1 ? `Take out “${articles[0]!.title.slice(0, 80)}”` : `Take out ${articles.length} articles`,
    changes,
  })
}

async function findOrphanedFiles({ store }: CaseSession, leaving: ReadonlySet<string>, fileIds: ReadonlySet<string>) {
  const orphaned = []
  for (const id of fileIds) {
    const users = await store.revisions.where('sourceFileId').equals(id).toArray()
    const file = await store.sourceFiles.get(id as never)
    if (file !== undefined && users.every((revision) => leaving.has(revision.id))) orphaned.push(file)
  }
  return orphaned
}
