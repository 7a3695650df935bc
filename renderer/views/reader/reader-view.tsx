/** The reader: brings together an article, its text from the desk and its excerpts, or says what is missing. */
import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { findRevision, listRevisions } from '../../database/repositories/articles.ts'
import { useObservable } from '../../session/observable.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { Reader } from './reader.tsx'
import { useAnnotations } from './use-annotations.ts'
import { useArticleBody } from './use-article-body.ts'
import styles from './reader.module.css'

interface ReaderViewProps {
  articleId: ArticleId
  /** The excerpt that the analyst comes for. */
  excerptId?: ExcerptId | undefined
  /** Instead of the current one. */
  wantedRevisionId?: RevisionId | undefined
  /** The words that the analyst comes for. */
  stretch?: Stretch | undefined
}

export function ReaderView({ articleId, excerptId, wantedRevisionId, stretch }: ReaderViewProps) {
  const { session, navigation } = useWorkbench()
  useObservable(session.articles.rows)
  const article = session.articles.get(articleId)
  const annotations = useAnnotations(session, articleId)
  const excerpt = annotations?.excerpts.find((each) => each.id === excerptId)
  const revisionId = wantedRevisionId ?? excerpt?.revisionId ?? article?.currentRevisionId
  const revisions = useLiveQuery(() => listRevisions(session.store, articleId), [session.store, articleId])
  const records = useLiveQuery(
    () => (revisionId === undefined ? null : findRevision(session.store, revisionId)),
    [session.store, revisionId],
  )
  const loaded = useArticleBody(records?.revision.bodySha256)

  const backToLibrary = (
    <Button onPress={() => navigation.go({ view: 'library' })}>Back to the library</Button>
  )
  if (article === undefined)
    return (
      <EmptyState title="This article is not in the case any more" actions={backToLibrary}>
        It was taken out. Undo brings it back with its excerpts.
      </EmptyState>
    )
  if (records === null || loaded.state === 'failed')
    return (
      <EmptyState title="The text of this article can't be read" actions={backToLibrary}>
        {loaded.state === 'failed'
          ? loaded.message
          : 'Its records are missing. Check the case from the palette.'}
      </EmptyState>
    )
  if (records === undefined || revisions === undefined || loaded.state === 'loading' || annotations === undefined)
    return (
      <div className={styles.loading} role="status">
        <span className="visually-hidden">Opening the article</span>
      </div>
    )
  return (
    <Reader
      key={records.revision.id}
      article={article}
      {...records}
      revisions={revisions}
      onChooseRevision={(id) => navigation.go({ view: 'reader', articleId, revisionId: id })}
      body={loaded.body}
      annotations={annotations}
      excerptId={excerptId}
      stretch={stretch}
    />
  )
}
