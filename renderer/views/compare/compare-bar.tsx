/** The bar over a comparison: from difference to difference, what the present one is, and how the two sides stand. */
import { ArrowLeftRight, ChevronDown, ChevronUp } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { Kbd } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import type { CompareActs } from './compare-commands.ts'
import styles from './compare.module.css'

interface CompareBarProps {
  acts: CompareActs
  hasDifferences: boolean
  isTogether: boolean
  /** "3 of 17" */
  count: string
  /** The present one in words. */
  difference: string | null
}

export function CompareBar({ acts, hasDifferences, isTogether, count, difference }: CompareBarProps) {
  return (
    <div className={styles.bar}>
      <h1>Compare</h1>
      <Button
        variant="icon"
        aria-label="Previous difference"
        isDisabled={!hasDifferences}
        onPress={() => acts.step(-1)}
      >
        <ChevronUp size={15} aria-hidden />
      </Button>
      <Button
        variant="icon"
        aria-label="Next difference"
        isDisabled={!hasDifferences}
        onPress={() => acts.step(1)}
      >
        <ChevronDown size={15} aria-hidden />
      </Button>
      <p role="status" className={styles.status}>
        <strong>{count}</strong>
        {difference !== null && <span>{difference}</span>}
      </p>
      <ToggleButton className={styles.toggle!} isSelected={isTogether} onChange={acts.toggleTogether}>
        Scroll together <Kbd>S</Kbd>
      </ToggleButton>
      <Button variant="icon" aria-label="Swap the sides" onPress={acts.swap}>
        <ArrowLeftRight size={15} aria-hidden />
      </Button>
      <Button onPress={acts.chooseOther}>Another text…</Button>
    </div>
  )
}
