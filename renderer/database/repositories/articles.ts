/** Articles in the working store: what stands behind one, and where its text was taken from. Article records are mirrored in the session. */
import type { WorkingStore } from '../working-store.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import type { SourceFile } from '../../../shared/domain/source-file.ts'

export interface RevisionRecords {
  readonly revision: ArticleRevision
  readonly sourceFile: SourceFile
}

/** All revisions of an article, the first one first. */
export async function listRevisions(store: WorkingStore, articleId: ArticleId): Promise<ArticleRevision[]> {
  const revisions = await store.revisions.where('articleId').equals(articleId).toArray()
  return revisions.sort((a, b) => a.revisionNumber - b.revisionNumber)
}

/** A revision and the file it was taken from; null when the working store does not have them. */
export async function findRevision(store: WorkingStore, id: RevisionId): Promise<RevisionRecords | null> {
  const revision = await store.revisions.get(id)
  const sourceFile = revision && (await store.sourceFiles.get(revision.sourceFileId))
  return revision === undefined || sourceFile === undefined ? null : { revision, sourceFile }
}

/** The file that a file was inside of; null when it came by itself. */
export async function findContainer(
  store: WorkingStore,
  { containerId }: SourceFile,
): Promise<SourceFile | null> {
  return containerId === null || containerId === undefined ? null : ((await store.sourceFiles.get(containerId)) ?? null)
}
