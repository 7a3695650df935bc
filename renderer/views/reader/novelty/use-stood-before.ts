/**
 * Where a sentence stood before, asked for by resting the mouse on it or by a key. What hovering opened goes when the mouse goes elsewhere,
 * unless that is what was opened; what a key opened stays until it is left.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { characterAtPoint } from '../../../anchoring/hit-test.ts'
import { callDesk } from '../../../desktop/desktop-client.ts'
import type { Stretch } from '../../../../shared/anchoring/layer-intervals.ts'
import { firstStretchAfter } from '../../../../shared/anchoring/stretch-order.ts'
import type { CallOutput } from '../../../../shared/bridge/contract.ts'
import type { Reading } from '../use-reading.ts'
import type { TipPlace } from '../use-text-pointer.ts'

export type Trace = CallOutput<'novelty/trace'>

export interface StoodBefore extends Trace {
  readonly sentence: Stretch
  /** In the page's own pixels: below the line that was pointed at. */
  readonly place: TipPlace
  readonly isByKey: boolean
}

/** Resting on a sentence is a question; passing over it is none. */
const REST_MS = 500

/** Time to get from the sentence to what was opened. */
const LEAVE_MS = 300

export function useStoodBefore({ map, scroller, revision }: Reading, sentences: readonly Stretch[]) {
  const [shown, setShown] = useState<StoodBefore | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const question = useRef(0)

  const close = useCallback(() => {
    clearTimeout(timer.current)
    question.current++
    setShown(null)
  }, [])
  const stay = useCallback(() => clearTimeout(timer.current), [])
  const leaveSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      question.current++
      setShown((was) => (was?.isByKey === true ? was : null))
    }, LEAVE_MS)
  }, [])

  const sentenceAt = useCallback(
    (offset: number): Stretch | null => {
      const sentence = sentences[firstStretchAfter(sentences, offset)]
      return sentence !== undefined && sentence.start <= offset ? sentence : null
    },
    [sentences],
  )
  const show = useCallback(
    async (sentence: Stretch, pointedAt: number | null) => {
      const mine = ++question.current
      const range = map?.liveRange(sentence.start, sentence.end) ?? null
      const page = scroller.current
      if (range === null || page === null) return
      const trace = await callDesk('novelty/trace', { revisionId: revision.id, start: sentence.start })
      if (mine !== question.current || trace.standings.length === 0) return
      const lines = [...range.getClientRects()]
      const line = lines.find((box) => pointedAt !== null && box.bottom >= pointedAt) ?? lines.at(-1)
      if (line === undefined) return
      const box = page.getBoundingClientRect()
      const place = { x: line.left - box.left + page.scrollLeft, y: line.bottom - box.top + page.scrollTop }
      setShown({ ...trace, sentence, place, isByKey: pointedAt === null })
    },
    [map, scroller, revision.id],
  )

  useEffect(() => {
    if (map === null || sentences.length === 0) return
    const { root } = map
    const onMove = ({ clientX, clientY, buttons }: PointerEvent) => {
      clearTimeout(timer.current)
      if (buttons !== 0) return
      timer.current = setTimeout(() => {
        const offset = characterAtPoint(map, clientX, clientY)
        const sentence = offset === null ? null : sentenceAt(offset)
        if (sentence === null) leaveSoon()
        // Without an answer there is nothing to show, and the mouse rests again soon enough.
        else show(sentence, clientY).catch(close)
      }, REST_MS)
    }
    root.addEventListener('pointermove', onMove)
    root.addEventListener('pointerleave', leaveSoon)
    root.addEventListener('pointerdown', close)
    return () => {
      clearTimeout(timer.current)
      root.removeEventListener('pointermove', onMove)
      root.removeEventListener('pointerleave', leaveSoon)
      root.removeEventListener('pointerdown', close)
    }
  }, [map, sentences, sentenceAt, show, close, leaveSoon])

  return { shown, sentenceAt, show, close, stay, leaveSoon }
}
