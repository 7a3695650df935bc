/**
 * What of the article was read before: dimmed in the text, counted in its head, and on asking where it stood. The keys . and , go from one
 * new sentence to the next, so that the fourth copy of a wire story costs a few key presses.
 */
import { Eye, EyeOff } from 'lucide-react'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { TextStretch } from '../../../anchoring/read-selection.ts'
import { showNotice } from '../../../components/notices/notices.tsx'
import { firstStretchAfter } from '../../../../shared/anchoring/stretch-order.ts'
import type { SentenceStanding } from '../../../../shared/bridge/novelty-calls.ts'
import { useCommands } from '../../app/commands.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import { usePaintedStretches } from '../use-painted-stretches.ts'
import type { Reading } from '../use-reading.ts'
import { findFirstOffset } from '../use-selection-keys.ts'
import { arrangeNovelty } from './arrange-novelty.ts'
import { listNoveltyCommands } from './novelty-commands.ts'
import { StoodBeforeCard } from './stood-before-card.tsx'
import { useComparison } from './use-comparison.ts'
import { useStoodBefore } from './use-stood-before.ts'
import styles from './novelty.module.css'

const DIMMING = 'reader/dim-known-sentences'
const NOTHING: readonly never[] = []

export function useNovelty(reading: Reading): { readonly chip: ReactNode; readonly card: ReactNode } {
  const { map, scroller, keys, body, revision } = reading
  const { preferences, navigation } = useWorkbench()
  const [isDimming, setDimming] = useState(() => preferences.get<boolean>(DIMMING, true))
  const comparison = useComparison(map, revision.id)
  const arranged = useMemo(() => (comparison === null ? null : arrangeNovelty(comparison)), [comparison])
  usePaintedStretches(map, scroller, 'known-words', isDimming ? (arranged?.dimmed ?? null) : null)
  usePaintedStretches(map, scroller, 'changed-words', isDimming ? (arranged?.changed ?? null) : null)

  const stoodBefore = arranged?.stoodBefore ?? NOTHING
  const trace = useStoodBefore(reading, isDimming ? stoodBefore : NOTHING)
  const { shown, sentenceAt, show, close } = trace

  const setDimmed = useCallback(
    (next: boolean) => {
      setDimming(next)
      preferences.set(DIMMING, next)
      close()
    },
    [preferences, close],
  )
  /** Where the keys went last: a capture takes the selection away, not the place. */
  const last = useRef<TextStretch | null>(null)
  const placeOfWork = useCallback((): TextStretch => {
    const start = map === null ? 0 : (findFirstOffset(map, scroller.current) ?? 0)
    return keys.read() ?? last.current ?? { start, end: start }
  }, [keys, map, scroller])
  const step = useCallback(
    (direction: 'forward' | 'backward') => {
      const fresh = arranged?.fresh ?? NOTHING
      const place = placeOfWork()
      const next =
        direction === 'forward'
          ? fresh.find(({ start }) => start >= place.end)
          : fresh.findLast(({ end }) => end <= place.start)
      if (next === undefined)
        return showNotice({
          message: `There is no new sentence ${direction === 'forward' ? 'after' : 'before'} this one`,
        })
      last.current = next
      keys.select(next)
    },
    [arranged, keys, placeOfWork],
  )
  const showWhere = useCallback(() => {
    const { start } = placeOfWork()
    const sentence = sentenceAt(start) ?? stoodBefore[firstStretchAfter(stoodBefore, start)]
    if (sentence === undefined) return showNotice({ message: 'Nothing from here on was read before' })
    last.current = sentence
    keys.select(sentence)
    show(sentence, null).catch(close)
  }, [placeOfWork, sentenceAt, stoodBefore, keys, show, close])

  const hasKnown = stoodBefore.length > 0
  useCommands(
    useMemo(
      () =>
        listNoveltyCommands({
          isDimming,
          isCompared: arranged !== null,
          hasKnown,
          toggle: () => setDimmed(!isDimming),
          step,
          showWhere,
        }),
      [isDimming, arranged, hasKnown, setDimmed, step, showWhere],
    ),
  )

  const leave = () => {
    const hadFocus = shown?.isByKey === true
    close()
    if (hadFocus) scroller.current?.focus({ preventScroll: true })
  }
  const go = ({ articleId, revisionId, start, end }: SentenceStanding) => {
    close()
    navigation.go({ view: 'reader', articleId, revisionId, stretch: { start, end } })
  }
  const summary = arranged?.summary ?? null
  return {
    chip: summary !== null && (
      <ToggleButton className={styles.toggle!} isSelected={isDimming} onChange={setDimmed}>
        {isDimming ? <EyeOff size={12} aria-hidden /> : <Eye size={12} aria-hidden />}
        {summary}
      </ToggleButton>
    ),
    card: shown !== null && (
      <StoodBeforeCard
        stoodBefore={shown}
        text={body.text}
        revision={revision}
        onGo={go}
        onClose={leave}
        onPointerEnter={trace.stay}
        onPointerLeave={trace.leaveSoon}
      />
    ),
  }
}
