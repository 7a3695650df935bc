/** Coming to the reader for some words: they are selected and shown as soon as they are on the page, and once. */
import { useLayoutEffect, useRef } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'
import type { SelectionKeys } from './use-selection-keys.ts'

export function useWantedStretch(
  wanted: Stretch | undefined,
  map: BlockMap | null,
  keys: SelectionKeys,
): void {
  const shown = useRef<Stretch>(undefined)
  useLayoutEffect(() => {
    if (map === null || wanted === undefined || wanted === shown.current) return
    shown.current = wanted
    keys.select(wanted)
  }, [map, wanted, keys])
}
