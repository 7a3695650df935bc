/**
 * What an analyst must know before quoting this text: that the agency took the story back, that a newer or an older text is being read, and
 * that excerpts stand on another text than this one. Excerpts never move by themselves.
 */
import { CircleAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button/button.tsx'
import { counted } from '../../workflows/act-label.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import { CarryDialog } from './carry-dialog.tsx'
import styles from './reader.module.css'

interface RevisionNoticesProps {
  article: Article
  revision: ArticleRevision
  revisions: readonly ArticleRevision[]
  excerpts: readonly Excerpt[]
  onChoose: (id: RevisionId) => void
}

export function RevisionNotices({ article, revision, revisions, excerpts, onChoose }: RevisionNoticesProps) {
  const isCurrent = revision.id === article.currentRevisionId
  const [isCarrying, setCarrying] = useState(false)
  const elsewhere = revisions.flatMap((other) => {
    const count = excerpts.filter((excerpt) => excerpt.revisionId === other.id).length
    return other.id === revision.id || count === 0 ? [] : [{ other, count }]
  })
  return (
    <>
      {article.status === 'canceled' && (
        <Notice>The sender has cancelled this story. What was quoted from it may be wrong.</Notice>
      )}
      {article.status === 'withheld' && <Notice>The sender asks that this story be withheld.</Notice>}
      {typeof article.correction === 'string' && <Notice>Corrected by the outlet: {article.correction}</Notice>}
      {!isCurrent && (
        <Notice
          action={<Button onPress={() => onChoose(article.currentRevisionId)}>Read the current text</Button>}
        >
          This is revision {revision.revisionNumber} of {revisions.length}, not the current text.
        </Notice>
      )}
      {elsewhere.map(({ other, count }) => (
        <Notice
          key={other.id}
          action={
            <>
              {isCurrent && <Button onPress={() => setCarrying(true)}>Carry over…</Button>}
              <Button onPress={() => onChoose(other.id)}>Read revision {other.revisionNumber}</Button>
            </>
          }
        >
          {counted(count, 'excerpt')} {count === 1 ? 'was' : 'were'} made on revision {other.revisionNumber} and{' '}
          {count === 1 ? 'stands' : 'stand'} there.
        </Notice>
      ))}
      <CarryDialog
        article={article}
        excerpts={excerpts}
        isOpen={isCarrying}
        onClose={() => setCarrying(false)}
      />
    </>
  )
}

function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.revisionNotice} role="note" dir="ltr">
      <CircleAlert size={15} aria-hidden />
      <p dir="auto">{children}</p>
      {action}
    </div>
  )
}
