/** Two texts side by side, scrolled together, with the words that differ marked on each. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BlockMap } from '../../anchoring/block-map.ts'
import { Progress } from '../../components/progress/progress.tsx'
import type { Difference } from '../../../shared/anchoring/compare-texts.ts'
import { useCommands } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { CompareBar } from './compare-bar.tsx'
import { CompareColumn } from './compare-column.tsx'
import { listCompareCommands } from './compare-commands.ts'
import type { ComparedText } from './compared-text.ts'
import { describeDifference } from './describe-difference.ts'
import { useCompareMarks } from './use-compare-marks.ts'
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

  const onLeft = { map: leftMap, scroller: leftScroller }
  const onRight = { map: rightMap, scroller: rightScroller }
  const bringTogether = useScrollTogether(onLeft, onRight, comparison?.correspondences, isTogether)
  useCompareMarks(onLeft, onRight, comparison, current)
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
  const toggleTogether = useCallback(() => {
    setTogether(!isTogether)
    preferences.set(TOGETHER_KEY, !isTogether)
  }, [preferences, isTogether])
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
  const acts = useMemo(
    () => ({ step, toggleTogether, swap: onSwap, chooseOther: onChooseOther, leave }),
    [step, toggleTogether, onSwap, onChooseOther, leave],
  )
  const hasDifferences = differences.length > 0
  useCommands(useMemo(() => listCompareCommands(acts, hasDifferences), [acts, hasDifferences]))

  return (
    <div className={styles.compare}>
      <CompareBar
        acts={acts}
        hasDifferences={hasDifferences}
        isTogether={isTogether}
        count={describeCount(state, index)}
        difference={current === null ? null : describeDifference(current, left.body.text, right.body.text)}
      />
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
