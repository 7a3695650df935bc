/** Two texts side by side, scrolled together, with the words that differ marked on each. */
import { ArrowLeftRight, ChevronDown, ChevronUp } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { BlockMap } from '../../anchoring/block-map.ts'
import { Kbd } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import type { Difference } from '../../../shared/anchoring/compare-texts.ts'
import type { Stretch } from '../../../shared/anchoring/layer-intervals.ts'
import { cutOut } from '../../../shared/anchoring/stretch-order.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { usePaintedStretches } from '../reader/use-painted-stretches.ts'
import { CompareColumn } from './compare-column.tsx'
import type { ComparedText } from './compared-text.ts'
import { describeDifference } from './describe-difference.ts'
import { useComparison, type ComparisonState } from './use-comparison.ts'
import { useScrollTogether } from './use-scroll-together.ts'
import styles from './compare.module.css'

interface ComparisonProps {
  left: ComparedText
  right: ComparedText
  onSwap: () => void
  onChooseOther: () => void
}

const NO_DIFFERENCES: readonly Difference[] = []
const isStretch = ({ start, end }: Stretch) => end > start

const TOGETHER_KEY = 'compare/scroll-together'

export function Comparison({ left, right, onSwap, onChooseOther }: ComparisonProps) {
  const { navigation, preferences } = useWorkbench()
  const [state, giveUp] = useComparison(left.body.text, right.body.text)
  const comparison = state.state === 'done' ? state.comparison : undefined
  const differences = comparison?.differences ?? NO_DIFFERENCES
  const leftScroller = useRef<HTMLDivElement>(null)
  const rightScroller = useRef<HTMLDivElement>(null)
  const [leftMap, setLeftMap] = useState<BlockMap | null>(null)
  const [rightMap, setRightMap] = useState<BlockMap | null>(null)
  const [isTogether, setTogether] = useState(() => preferences.get<boolean>(TOGETHER_KEY, true))
  const [index, setIndex] = useState(-1)
  const current = differences[index] ?? null

  const bringTogether = useScrollTogether(
    { map: leftMap, scroller: leftScroller },
    { map: rightMap, scroller: rightScroller },
    comparison?.correspondences,
    isTogether,
  )
  const moves = useMemo(
    () => ({
      old: comparison?.moves.map(({ before }) => before) ?? [],
      new: comparison?.moves.map(({ after }) => after).sort((a, b) => a.start - b.start) ?? [],
    }),
    [comparison],
  )
  const marks = useMemo(
    () => ({
      gone: cutOut(differences.map(({ before }) => before).filter(isStretch), moves.old),
      new: cutOut(differences.map(({ after }) => after).filter(isStretch), moves.new),
    }),
    [differences, moves],
  )
  const currentMarks = useMemo(
    () => ({
      old: current === null ? null : [current.before].filter(isStretch),
      new: current === null ? null : [current.after].filter(isStretch),
    }),
    [current],
  )
  usePaintedStretches(leftMap, leftScroller, 'compare-gone', marks.gone)
  usePaintedStretches(rightMap, rightScroller, 'compare-new', marks.new)
  usePaintedStretches(leftMap, leftScroller, 'compare-moved-old', moves.old)
  usePaintedStretches(rightMap, rightScroller, 'compare-moved-new', moves.new)
  usePaintedStretches(leftMap, leftScroller, 'compare-current-old', currentMarks.old)
  usePaintedStretches(rightMap, rightScroller, 'compare-current-new', currentMarks.new)
  useEffect(() => leftScroller.current?.focus({ preventScroll: true }), [])

  const step = useCallback(
    (by: 1 | -1) => {
      const { length } = differences
      if (length === 0) return
      const next = index < 0 && by === -1 ? length - 1 : (index + by + length) % length
      setIndex(next)
      bringTogether(differences[next]!)
    },
    [differences, index, bringTogether],
  )
  const toggleTogether = useCallback(
    (wanted: boolean) => {
      setTogether(wanted)
      preferences.set(TOGETHER_KEY, wanted)
    },
    [preferences],
  )
  const read = useCallback(
    ({ article, revision }: ComparedText) =>
      navigation.go({ view: 'reader', articleId: article.id, revisionId: revision.id }),
    [navigation],
  )
  const leave = useCallback(() => {
    const here = navigation.place.get()
    navigation.back()
    // The program was started here: there is no way back.
    if (navigation.place.get() === here) read(left)
  }, [navigation, read, left])
  const commands = useMemo<Command[]>(() => {
    const none = differences.length === 0
    return [
      {
        id: 'compare/next',
        label: 'Next difference',
        group: 'Compare',
        shortcut: 'N',
        isHinted: true,
        isDisabled: none,
        run: () => step(1),
      },
      {
        id: 'compare/previous',
        label: 'Previous difference',
        group: 'Compare',
        shortcut: 'P',
        isHinted: true,
        isDisabled: none,
        run: () => step(-1),
      },
      {
        id: 'compare/scroll-together',
        label: 'Scroll together',
        group: 'Compare',
        shortcut: 'S',
        isHinted: true,
        run: () => toggleTogether(!isTogether),
      },
      { id: 'compare/swap', label: 'Swap the sides', group: 'Compare', shortcut: 'X', run: onSwap },
      {
        id: 'compare/choose',
        label: 'Compare with another text',
        group: 'Compare',
        shortcut: 'W',
        isHinted: true,
        run: onChooseOther,
      },
      {
        id: 'compare/leave',
        label: 'Leave the comparison',
        group: 'Compare',
        shortcut: 'Escape',
        run: leave,
      },
    ]
  }, [differences, step, isTogether, toggleTogether, onSwap, onChooseOther, leave])
  useCommands(commands)

  return (
    <div className={styles.compare}>
      <div className={styles.bar}>
        <h1>Compare</h1>
        <Button
          variant="icon"
          aria-label="Previous difference"
          isDisabled={differences.length === 0}
          onPress={() => step(-1)}
        >
          <ChevronUp size={15} aria-hidden />
        </Button>
        <Button
          variant="icon"
          aria-label="Next difference"
          isDisabled={differences.length === 0}
          onPress={() => step(1)}
        >
          <ChevronDown size={15} aria-hidden />
        </Button>
        <p role="status" className={styles.status}>
          <strong>{describeCount(state, index)}</strong>
          {current !== null && <span>{describeDifference(current, left.body.text, right.body.text)}</span>}
        </p>
        <ToggleButton className={styles.toggle!} isSelected={isTogether} onChange={toggleTogether}>
          Scroll together <Kbd>S</Kbd>
        </ToggleButton>
        <Button variant="icon" aria-label="Swap the sides" onPress={onSwap}>
          <ArrowLeftRight size={15} aria-hidden />
        </Button>
        <Button onPress={onChooseOther}>Another text…</Button>
      </div>
      {state.state === 'working' && state.isLong && (
        <div className={styles.progress}>
          <Progress label="Comparing the two texts" done={0} total={0} onCancel={giveUp} />
        </div>
      )}
      <div className={styles.columns}>
        <CompareColumn
          text={left}
          side="left"
          words={comparison?.beforeWords ?? null}
          sharedWords={comparison?.sharedWords ?? 0}
          scrollerRef={leftScroller}
          onDrawn={setLeftMap}
          onRead={() => read(left)}
        />
        <CompareColumn
          text={right}
          side="right"
          words={comparison?.afterWords ?? null}
          sharedWords={comparison?.sharedWords ?? 0}
          scrollerRef={rightScroller}
          onDrawn={setRightMap}
          onRead={() => read(right)}
        />
      </div>
    </div>
  )
}

function describeCount(state: ComparisonState, index: number): string {
  if (state.state === 'working') return ''
  if (state.state === 'given-up') return 'Not compared'
  if (state.state === 'failed') return 'These two texts could not be compared'
  const { length } = state.comparison.differences
  if (length === 0) return 'Word for word the same'
  const count = length.toLocaleString('en')
  if (index >= 0) return `${(index + 1).toLocaleString('en')} of ${count}`
  return length === 1 ? '1 difference' : `${count} differences`
}
