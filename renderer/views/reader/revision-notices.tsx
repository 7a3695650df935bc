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
import { CarryDialog } from './carry/carry-dialog.tsx'
import { describeFates } from './carry/describe-fates.ts'
import { useCarryQueue } from './carry/use-carry-queue.ts'
import { useChangedQuotes } from './carry/use-changed-quotes.ts'
import styles from './reader.module.css'

/** Changed quotes that are told in full above the text; the briefing and the queue tell all of them. */
const MAX_TOLD = 3

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
  const queue = useCarryQueue(article, excerpts)
  const changed = useChangedQuotes(article, revisions, excerpts, queue)
  const elsewhere = revisions.flatMap((other) => {
    const count = excerpts.filter((excerpt) => excerpt.revisionId === other.id).length
    return other.id === revision.id || count === 0 ? [] : [{ other, count }]
  })
  const fatesOn = (other: ArticleRevision) => {
    const there = queue.candidates?.filter(({ excerpt }) => excerpt.revisionId === other.id) ?? []
    return isCurrent && there.length > 0 ? `: ${describeFates(there)} in the current text` : ''
  }
  const carryOver = () => {
    queue.begin()
    setCarrying(true)
  }
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
              {isCurrent && <Button onPress={carryOver}>Carry over…</Button>}
              <Button onPress={() => onChoose(other.id)}>Read revision {other.revisionNumber}</Button>
            </>
          }
        >
          {counted(count, 'excerpt')} {count === 1 ? 'was' : 'were'} made on revision {other.revisionNumber} and{' '}
          {count === 1 ? 'stands' : 'stand'} there{fatesOn(other)}.
        </Notice>
      ))}
      {changed.slice(0, MAX_TOLD).map(({ excerptId, before, after }) => (
        <Notice key={excerptId}>
          The outlet {after === null ? 'took out' : 'changed'} a quoted sentence: “{before}”
          {after !== null && <> is now “{after}”</>}
        </Notice>
      ))}
      {changed.length > MAX_TOLD && (
        <Notice>It changed or took out {counted(changed.length - MAX_TOLD, 'more quoted sentence')}.</Notice>
      )}
      <CarryDialog
        queue={queue}
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
