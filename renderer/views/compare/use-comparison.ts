/** The differences of two texts, found beside the window's thread; said to be under way after a moment, and given up when that is asked. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { compareInWorker } from '../../anchoring/compare.ts'
import type { TextComparison } from '../../../shared/anchoring/compare-texts.ts'

export type ComparisonState =
  | { readonly state: 'working'; readonly isLong: boolean }
  | { readonly state: 'done'; readonly comparison: TextComparison }
  | { readonly state: 'given-up' }
  | { readonly state: 'failed' }

/** Before that nobody needs to be told. */
const PATIENCE_MS = 600

export function useComparison(before: string, after: string): readonly [ComparisonState, () => void] {
  const [state, setState] = useState<ComparisonState>({ state: 'working', isLong: false })
  const abort = useRef<AbortController>(undefined)
  useEffect(() => {
    const controller = new AbortController()
    abort.current = controller
    setState({ state: 'working', isLong: false })
    const timer = setTimeout(() => setState({ state: 'working', isLong: true }), PATIENCE_MS)
    compareInWorker({ before, after }, controller.signal)
      .then(
        (comparison) => setState({ state: 'done', comparison }),
        () => setState({ state: controller.signal.aborted ? 'given-up' : 'failed' }),
      )
      .finally(() => clearTimeout(timer))
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [before, after])
  const giveUp = useCallback(() => abort.current?.abort(), [])
  return [state, giveUp]
}
