/**
 * One view of an original, asked for again when something else is wanted. Requests go one after the other, and what is not wanted any more
 * when its turn comes is not asked for: leafing through a long document draws the page that is stopped at.
 */
import { useEffect, useRef, useState } from 'react'
import type { OriginalView, ViewKind, WantedView } from '../../../extraction/extractor-client.ts'
import { describeRefusal, explainRefusal } from '../../../workflows/refusal-sentences.ts'
import type { OpenOriginal } from '../../../workflows/read-original.ts'

export type LookedAt<View> =
  /** With what was shown before. */
  | { readonly state: 'looking'; readonly before: View | null }
  | { readonly state: 'shown'; readonly view: View }
  | { readonly state: 'failed'; readonly message: string; readonly nextStep: string }

/** Memoise the wanted view: another object is another request. */
export function useView<K extends ViewKind>(
  original: OpenOriginal,
  wanted: Extract<WantedView, { kind: K }>,
): LookedAt<Extract<OriginalView, { kind: K }>> {
  const [looked, setLooked] = useState<LookedAt<Extract<OriginalView, { kind: K }>>>({
    state: 'looking',
    before: null,
  })
  const last = useRef(Promise.resolve())
  useEffect(() => {
    let isWanted = true
    setLooked((was) => ({ state: 'looking', before: presentView(was) }))
    last.current = last.current.then(async () => {
      if (!isWanted) return
      const shown = await original.show<K>(wanted)
      if (!isWanted) return
      if (shown.ok) setLooked({ state: 'shown', view: shown.view })
      else
        setLooked({
          state: 'failed',
          message: explainRefusal(shown.code, shown.reason),
          nextStep: describeRefusal(shown.code).nextStep,
        })
    })
    return () => {
      isWanted = false
    }
  }, [original, wanted])
  return looked
}

/** What stands on the screen. */
export function presentView<View>(looked: LookedAt<View>): View | null {
  if (looked.state === 'shown') return looked.view
  return looked.state === 'looking' ? looked.before : null
}
