/**
 * The excerpts of the article as cards beside the text, in text order. Only the cards near the screen are drawn, so that thousands cost no
 * more than a few; the active one always is, because the keyboard may be in it.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Article } from '../../../shared/domain/article.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import type { ExcerptPart } from '../../workflows/edit-excerpt.ts'
import type { Annotations } from './annotations.ts'
import { ExcerptCard } from './excerpt-card.tsx'
import styles from './margin.module.css'

export interface MarginHandle {
  /** Brings the card of the first excerpt that ends behind an offset of the text to the top, as the text is scrolled. */
  follow(offset: number): void
}

interface ExcerptMarginProps {
  article: Article
  annotations: Annotations
  /** Excerpts made on another revision stand behind the others and have no place in this text. */
  revisionId: string
  activeId: ExcerptId | null
  editing: ExcerptPart | null
  onActivate: (id: ExcerptId, how: { isTextShown: boolean }) => void
  onEdit: (id: ExcerptId, part: ExcerptPart | null) => void
  onLink: (id: ExcerptId) => void
  /** Deletes the active excerpt. */
  onDelete: () => void
  ref?: Ref<MarginHandle>
}

export function ExcerptMargin(props: ExcerptMarginProps) {
  const { annotations, activeId, onActivate } = props
  const { excerpts, links } = annotations
  const scroller = useRef<HTMLElement>(null)
  const isFocusWanted = useRef(false)
  const activeIndex = activeId === null ? -1 : excerpts.findIndex((excerpt) => excerpt.id === activeId)

  const virtualizer = useVirtualizer({
    count: excerpts.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => excerpts[index]!.id,
    estimateSize: () => 150,
    gap: 12,
    paddingStart: 16,
    paddingEnd: 16,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
    overscan: 4,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range)
        if (activeIndex < 0 || shown.includes(activeIndex)) return shown
        return [...shown, activeIndex].sort((a, b) => a - b)
      },
      [activeIndex],
    ),
  })

  useEffect(() => {
    if (activeIndex < 0) return
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' })
    if (!isFocusWanted.current) return
    isFocusWanted.current = false
    scroller.current
      ?.querySelector<HTMLElement>(`[data-excerpt="${activeId}"]`)
      ?.focus({ preventScroll: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the virtualizer is one object that changes inside
  }, [activeId, activeIndex])

  useImperativeHandle(props.ref, () => ({
    follow(offset) {
      const index = excerpts.findIndex(({ position }) => position.end > offset)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'start' })
    },
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const isOnCard = event.target instanceof HTMLElement && event.target.dataset['excerpt'] !== undefined
    const next = excerpts[activeIndex + step]
    if (step === 0 || !isOnCard || next === undefined || event.ctrlKey || event.altKey || event.metaKey)
      return
    event.preventDefault()
    isFocusWanted.current = true
    onActivate(next.id, { isTextShown: true })
  }

  return (
    <aside ref={scroller} className={styles.margin} aria-label="Excerpts" onKeyDown={onKeyDown}>
      {excerpts.length === 0 && (
        <div className={styles.none}>
          <p>No excerpts yet.</p>
          <p>Select words and press E, or press J to select the first sentence.</p>
        </div>
      )}
      <ol className={styles.cards} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const excerpt = excerpts[item.index]!
          const isActive = excerpt.id === activeId
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={excerpts.length}
              aria-posinset={item.index + 1}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ExcerptCard
                article={props.article}
                excerpt={excerpt}
                links={links.get(excerpt.id)}
                isOfRevision={excerpt.revisionId === props.revisionId}
                isActive={isActive}
                isReachable={isActive || (activeIndex < 0 && item.index === 0)}
                editing={isActive ? props.editing : null}
                onActivate={onActivate}
                onEdit={props.onEdit}
                onLink={props.onLink}
                onDelete={props.onDelete}
              />
            </li>
          )
        })}
      </ol>
    </aside>
  )
}
