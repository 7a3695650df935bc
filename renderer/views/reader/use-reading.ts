/**
 * The ground that the reader's features stand on: one article open on its page, where its text stands, its excerpts, which of them is worked
 * on, and what is selected. A feature is a folder of its own with a hook that takes a `Reading`, offers its commands and gives back what is
 * drawn; in reader.tsx it is an import and a line or two.
 */
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { TextStretch } from '../../anchoring/read-selection.ts'
import { scrollToStretch } from '../../anchoring/scroll-to-stretch.ts'
import type { RevisionRecords } from '../../database/repositories/articles.ts'
import type { IntervalIndex } from '../../../shared/anchoring/interval-index.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import type { ArticleRevision, RevisionId } from '../../../shared/domain/article-revision.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'
import type { Annotations } from './annotations.ts'
import type { MarginHandle } from './excerpt-margin.tsx'
import { useActiveExcerpt, type ActiveExcerpt } from './use-active-excerpt.ts'
import { useHighlights, type Highlights } from './use-highlights.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useSelectionKeys, type SelectionKeys } from './use-selection-keys.ts'
import { useWantedExcerpt } from './use-wanted-excerpt.ts'
import { useWantedStretch } from './use-wanted-stretch.ts'

export interface ReaderProps extends RevisionRecords {
  article: Article
  body: ArticleBody
  annotations: Annotations
  excerptId: ExcerptId | undefined
  /** Words to come to. */
  stretch: Stretch | undefined
  /** Of this article, the first one first. */
  revisions: readonly ArticleRevision[]
  onChooseRevision: (id: RevisionId) => void
}

export interface Reading extends Omit<ReaderProps, 'excerptId' | 'stretch'> {
  /** The excerpts that stand in this text, in its order; `annotations` has those of other revisions, too. */
  readonly shown: readonly Excerpt[]
  readonly active: Excerpt | undefined
  readonly work: ActiveExcerpt
  /** What is selected in the text, and how keys change it. */
  readonly keys: SelectionKeys
  /** Where the text stands on the page; null until it is drawn. */
  readonly map: BlockMap | null
  /** Which excerpts lie at a place of the text. */
  readonly index: IntervalIndex
  /** Paints what is being taken before it is durable. */
  readonly pend: Highlights['pend']
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly margin: RefObject<MarginHandle | null>
  readonly onDrawn: (map: BlockMap) => void
  readonly onScroll: () => void
  /** Brings a stretch of the text before the eyes. Keeps the cards where they are. */
  readonly reveal: (stretch: TextStretch) => void
}

export function useReading({ excerptId, stretch, ...props }: ReaderProps): Reading {
  const { article, revision, body, annotations } = props
  const scroller = useRef<HTMLDivElement>(null)
  const margin = useRef<MarginHandle>(null)
  const [map, setMap] = useState<BlockMap | null>(null)
  const { excerpts } = annotations
  const shown = useMemo(
    () => excerpts.filter((each) => each.revisionId === revision.id),
    [excerpts, revision.id],
  )
  const { hold, onScroll } = useReadingPlace({ revisionId: revision.id, map, scroller, margin })
  const reveal = useCallback(
    (stretch: TextStretch) => {
      hold()
      if (map !== null && scroller.current !== null) scrollToStretch(map, scroller.current, stretch)
    },
    [map, hold],
  )
  const work = useActiveExcerpt(shown, hold, reveal)
  useWantedExcerpt(excerptId, map, shown, work.activate)
  const active = shown.find((each) => each.id === work.activeId)
  const { index, pend } = useHighlights(map, scroller, shown, active)
  const keys = useSelectionKeys({ map, body, language: article.language, scroller, reveal })
  useWantedStretch(stretch, map, keys)
  return { ...props, shown, active, work, keys, map, index, pend, scroller, margin, onDrawn: setMap, onScroll, reveal }
}
