/** The head of the page: who published this, when, by whom and carrying whom; the title; and where the analyst is with it. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { showNotice } from '../../components/notices/notices.tsx'
import type { Article } from '../../../shared/domain/article.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import { Menu } from '../../components/menu/menu.tsx'
import { Chip, ToneBadge } from '../../components/badge/badge.tsx'
import { counted } from '../../workflows/act-label.ts'
import { readingStateLabel } from '../library/library-columns.tsx'
import { copyText } from './copy-text.ts'
import { formatIssued, shortHash } from './format-issued.ts'
import type { ArticleWalk } from './use-article-walk.ts'
import styles from './reader.module.css'

interface ArticleHeadProps {
  article: Article
  revision: ArticleRevision
  revisions: readonly ArticleRevision[]
  onChooseRevision: (id: RevisionId) => void
  sha256: string
  excerptCount: number
  linkCount: number
  isFactsOpen: boolean
  onToggleFacts: () => void
  onToggleReadingState: () => void
  walk: ArticleWalk
  /** How much of it is new. */
  novelty: ReactNode
  /** Ways to go through it and beside it. */
  tools: ReactNode
}

export function ArticleHead(props: ArticleHeadProps) {
  const { article, revision, sha256, excerptCount, linkCount } = props
  return (
    <header className={styles.head}>
      <div className={styles.meta}>
        {article.publisher !== null && <bdi>{article.publisher}</bdi>}
        {article.issued !== null && (
          <time dateTime={article.issued} title={article.issued}>
            {formatIssued(article.issued)}
          </time>
        )}
        {article.byline !== null && (
          <span>
            By <bdi>{article.byline}</bdi>
          </span>
        )}
        {article.agency !== null && article.agency !== article.publisher && (
          <span>
            carries{' '}
            <strong>
              <bdi>{article.agency}</bdi>
            </strong>
          </span>
        )}
        <Button
          className={styles.hash!}
          aria-label="Copy the SHA-256 of the source file"
          onPress={() => copyHash(sha256)}
        >
          sha256 {shortHash(sha256)}
        </Button>
      </div>
      <h1 className={styles.title} dir="auto" lang={article.language ?? undefined}>
        {article.title}
      </h1>
      <div className={styles.chips}>
        <Button
          className={styles.chipButton!}
          data-state={article.readingState}
          onPress={props.onToggleReadingState}
        >
          {readingStateLabel[article.readingState]}
        </Button>
        <RevisionChip {...props} />
        {props.novelty}
        <Chip>{counted(revision.wordCount, 'word')}</Chip>
        <Chip>{counted(excerptCount, 'excerpt')}</Chip>
        <Chip>{counted(linkCount, 'link')}</Chip>
        {revision.warnings.length > 0 && (
          <ToneBadge tone="warn">{counted(revision.warnings.length, 'warning')}</ToneBadge>
        )}
        <Button
          className={styles.chipButton!}
          aria-expanded={props.isFactsOpen}
          aria-controls={FACTS_ID}
          onPress={props.onToggleFacts}
        >
          Facts
        </Button>
        {props.tools}
        <QueueSteps walk={props.walk} />
      </div>
    </header>
  )
}

/** Where the article stands in the reading queue, with the way on and back. */
function QueueSteps({ walk }: { walk: ArticleWalk }) {
  const { place, count } = walk
  return (
    <span className={styles.steps} role="group" aria-label="Reading queue">
      <span className={styles.queuePlace} title="The library’s articles, in its order and with its filter">
        {place === null ? 'not in the queue' : `${place.toLocaleString('en')} of ${count.toLocaleString('en')}`}
      </span>
      <Button className={styles.step!} aria-label="Previous article" onPress={() => walk.step(-1)}>
        <ChevronUp size={15} aria-hidden />
      </Button>
      <Button className={styles.step!} aria-label="Next article" onPress={() => walk.step(1)}>
        <ChevronDown size={15} aria-hidden />
      </Button>
    </span>
  )
}

/** One revision is a fact; several are a choice. */
function RevisionChip({ article, revision, revisions, onChooseRevision }: ArticleHeadProps) {
  if (revisions.length < 2) return <Chip>revision {revision.revisionNumber}</Chip>
  const entries = revisions.map(({ id, revisionNumber, createdAt }) => ({
    id,
    label: `Revision ${revisionNumber}, made ${formatIssued(createdAt)}${id === article.currentRevisionId ? ' (current)' : ''}`,
    isSelected: id === revision.id,
    run: () => onChooseRevision(id),
  }))
  return (
    <Menu
      label="Revision"
      className={styles.chipButton!}
      trigger={`revision ${revision.revisionNumber} of ${revisions.length}`}
      sections={[{ entries }]}
    />
  )
}

export const FACTS_ID = 'article-facts'

export function copyHash(sha256: string): void {
  copyText(sha256)
  showNotice({ message: 'SHA-256 copied', detail: sha256 })
}
