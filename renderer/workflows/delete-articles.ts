/**
 * Takes articles out of the case: the article, its revisions, its excerpts and their evidence, in one entry, so that undo brings all of it back.
 * The original file stays in the case folder, and so does the record of it when another article was made from it.
 */
import type { CaseSession } from '../session/case-session.ts'
import type { ArticleRevision } from '../../shared/domain/article-revision.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { SourceFile, SourceFileId } from '../../shared/domain/source-file.ts'
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
  const orphaned = await findOrphanedFiles(session, revisions)

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

/** The records of files that nothing is made of any more, and in which no file lies that stays. */
async function findOrphanedFiles(
  { store }: CaseSession,
  leaving: readonly ArticleRevision[],
): Promise<readonly SourceFile[]> {
  const leavingIds = new Set(leaving.map((revision) => revision.id))
  const orphaned = new Map<SourceFileId, SourceFile>()
  for (const id of new Set(leaving.map((revision) => revision.sourceFileId))) {
    const users = await store.revisions.where('sourceFileId').equals(id).toArray()
    const file = await store.sourceFiles.get(id)
    if (file !== undefined && users.every((revision) => leavingIds.has(revision.id))) orphaned.set(id, file)
  }
  const inside = await store.sourceFiles.where('containerId').anyOf([...orphaned.keys()]).toArray()
  for (let wasKept = true; wasKept; ) {
    const kept = inside.filter(({ id, containerId }) => !orphaned.has(id) && orphaned.has(containerId!))
    for (const { containerId } of kept) orphaned.delete(containerId!)
    wasKept = kept.length > 0
  }
  return [...orphaned.values()]
}
