/** One side of a comparison: what it is, how much of it stands on the other side, and its text. */
import type { Ref } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { BlockMap } from '../../anchoring/block-map.ts'
import { counted } from '../../workflows/act-label.ts'
import { ArticleText } from '../reader/article-text.tsx'
import { formatIssued } from '../reader/format-issued.ts'
import type { ComparedText } from './compared-text.ts'
import styles from './compare.module.css'

interface CompareColumnProps {
  text: ComparedText
  side: 'left' | 'right'
  words: number | null
  sharedWords: number
  scrollerRef: Ref<HTMLDivElement>
  onDrawn: (map: BlockMap) => void
  onRead: () => void
}

export function CompareColumn({ text, side, words, sharedWords, ...props }: CompareColumnProps) {
  const { article, revision, body } = text
  return (
    <section
      className={styles.column}
      data-side={side}
      aria-label={side === 'left' ? 'Left text' : 'Right text'}
    >
      <header className={styles.columnHead}>
        <div className={styles.meta}>
          {article.publisher !== null && <bdi>{article.publisher}</bdi>}
          {article.issued !== null && <time dateTime={article.issued}>{formatIssued(article.issued)}</time>}
          <span>
            revision {revision.revisionNumber}
            {revision.id === article.currentRevisionId ? '' : ' (not the current one)'}
          </span>
          <Button variant="quiet" onPress={props.onRead}>
            Read
          </Button>
        </div>
        <h2 className={styles.title} dir="auto" lang={article.language ?? undefined}>
          {article.title}
        </h2>
        <p className={styles.share}>
          {words === null
            ? counted(revision.wordCount, 'word')
            : `${percent(sharedWords, words)} of its ${counted(words, 'word')} stand on the other side, in this order`}
        </p>
      </header>
      <div
        ref={props.scrollerRef}
        className={styles.page}
        tabIndex={0}
        role="region"
        aria-label={side === 'left' ? 'Text on the left' : 'Text on the right'}
      >
        <article className={styles.sheet} dir={article.direction} lang={article.language ?? undefined}>
          <ArticleText body={body} onDrawn={props.onDrawn} />
        </article>
      </div>
    </section>
  )
}

/** Never 100 % while a word differs, and never 0 % while one does not. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %'
  const share = (100 * part) / whole
  const rounded = part === whole ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, Math.round(share)))
  return `${rounded} %`
}
