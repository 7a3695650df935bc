/** Coming to the reader for one excerpt (from a table, an event, a briefing): it is shown as soon as it is on the page, and once. */
import { useLayoutEffect, useRef } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'

export function useWantedExcerpt(
  wanted: ExcerptId | undefined,
  map: BlockMap | null,
  excerpts: readonly Excerpt[],
  activate: (id: ExcerptId, how: { isTextShown: boolean }) => void,
): void {
  const shown = useRef<ExcerptId>(undefined)
  useLayoutEffect(() => {
    if (map === null || wanted === undefined || wanted === shown.current) return
    if (!excerpts.some((each) => each.id === wanted)) return
    shown.current = wanted
    activate(wanted, { isTextShown: true })
  }, [map, wanted, excerpts, activate])
}
