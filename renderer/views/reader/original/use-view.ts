/**
 * One view of an original, looked at again when something else is wanted. Requests go one after the other, and what is not wanted any more
 * when its turn comes is not asked for: leafing through a long document draws the page that is stopped at.
 */
import { useEffect, useRef, useState } from 'react'
import type { PackedRefusal } from '../../../extraction/extractor-client.ts'
import { explainRefusal } from '../../../workflows/refusal-sentences.ts'

export type LookedAt<View> =
  /** With what was shown before. */
  | { readonly state: 'looking'; readonly before: View | null }
  | { readonly state: 'shown'; readonly view: View }
  | { readonly state: 'failed'; readonly message: string }

/** Memoise the function: another one is another request. */
export function useView<View>(
  look: () => Promise<{ readonly ok: true; readonly view: View } | PackedRefusal>,
): LookedAt<View> {
  const [looked, setLooked] = useState<LookedAt<View>>({ state: 'looking', before: null })
  const last = useRef(Promise.resolve())
  useEffect(() => {
    let isWanted = true
    setLooked((was) => ({ state: 'looking', before: presentView(was) }))
    last.current = last.current.then(async () => {
      if (!isWanted) return
      const shown = await look()
      if (!isWanted) return
      if (shown.ok) setLooked({ state: 'shown', view: shown.view })
      else setLooked({ state: 'failed', message: explainRefusal(shown.code, shown.reason) })
    })
    return () => {
      isWanted = false
    }
  }, [look])
  return looked
}

/** What stands on the screen. */
export function presentView<View>(looked: LookedAt<View>): View | null {
  if (looked.state === 'shown') return looked.view
  return looked.state === 'looking' ? looked.before : null
}
