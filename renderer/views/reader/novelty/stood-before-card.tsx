/** Where a sentence stood before, beside the sentence: the words when they differ, the articles with a way to each, and how many there are. */
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { Kbd } from '../../../components/badge/badge.tsx'
import { counted } from '../../../workflows/act-label.ts'
import type { SentenceStanding } from '../../../../shared/bridge/novelty-calls.ts'
import type { ArticleRevision } from '../../../../shared/domain/article-revision.ts'
import { shortcutLabel } from '../../app/commands.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import { formatIssued } from '../format-issued.ts'
import type { StoodBefore } from './use-stood-before.ts'
import { Wording } from './wording.tsx'
import styles from './novelty.module.css'

interface StoodBeforeCardProps {
  stoodBefore: StoodBefore
  text: string
  revision: ArticleRevision
  onGo: (standing: SentenceStanding) => void
  onClose: () => void
  onPointerEnter: () => void
  onPointerLeave: () => void
}

/** Listed before "and 12 more". */
const LISTED = 5

const WIDTH = 400

export function StoodBeforeCard({
  stoodBefore,
  text,
  revision,
  onGo,
  onClose,
  ...pointer
}: StoodBeforeCardProps) {
  const { standings, articleCount, sentence, place, isByKey } = stoodBefore
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isByKey) card.current?.querySelector('button')?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [isByKey, stoodBefore])

  const words = text.slice(sentence.start, sentence.end)
  const listed = standings.slice(0, LISTED)
  const others = articleCount - listed.filter(({ articleId }) => articleId !== revision.articleId).length
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const step = (by: 1 | -1) => {
    const buttons = [...(card.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onClose()
  }
  return (
    <div
      ref={card}
      role="dialog"
      aria-label="Where this sentence stood before"
      className={styles.card}
      dir="ltr"
      style={{ top: place.y, left: `clamp(0px, ${place.x}px, calc(100% - ${WIDTH}px))`, width: WIDTH }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      {...pointer}
    >
      <Wording before={standings[0]!.words} after={words} />
      <ul className={styles.standings}>
        {listed.map((standing) => (
          <li key={standing.articleId}>
            <Button className={styles.standing!} onPress={() => onGo(standing)}>
              <StandingName standing={standing} revision={revision} />
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        {others > 0 && <span>and in {counted(others, 'more article')} that you read</span>}
        <span>
          <Kbd>{shortcutLabel('Alt+ArrowLeft')}</Kbd> leads back
        </span>
      </p>
    </div>
  )
}

function StandingName({ standing, revision }: { standing: SentenceStanding; revision: ArticleRevision }) {
  const { session } = useWorkbench()
  if (standing.articleId === revision.articleId) return <b>An earlier revision of this article</b>
  const article = session.articles.get(standing.articleId)
  if (article === undefined) return <b>An article that is no longer in the case</b>
  const { title, publisher, issued } = article
  return (
    <>
      <b dir="auto">{title}</b>
      <small>
        {publisher !== null && <bdi>{publisher}</bdi>}
        {issued !== null && <time dateTime={issued}>{formatIssued(issued)}</time>}
      </small>
    </>
  )
}
