/** The lines of the queue, there only while the dialog is: their keys need them on the screen. */
import type { CarryCandidate } from '../../../workflows/carry-excerpts.ts'
import { CarryLine } from './carry-line.tsx'
import { useCarryKeys } from './use-carry-keys.ts'
import type { CarryQueue } from './use-carry-queue.ts'
import styles from './carry.module.css'

interface CarryListProps {
  queue: CarryQueue
  waiting: readonly CarryCandidate[]
}

export function CarryList({ queue, waiting }: CarryListProps) {
  const keys = useCarryKeys(queue, waiting)
  return (
    <>
      <p className={styles.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> go · <kbd>Enter</kbd> takes the new wording · <kbd>1</kbd>–<kbd>9</kbd> choose a place ·{' '}
        <kbd>Backspace</kbd> leaves it on the older text
      </p>
      <ul ref={keys.list} className={styles.queue} aria-label="Excerpts on an older text" onKeyDown={keys.onKeyDown}>
        {waiting.map((candidate, index) => (
          <CarryLine
            key={candidate.excerpt.id}
            candidate={candidate}
            text={queue.text}
            isReachable={index === keys.current}
            onFocus={() => keys.goTo(index)}
            onTake={(place) => queue.take(candidate, place)}
            onLeave={() => queue.leave(candidate)}
          />
        ))}
      </ul>
    </>
  )
}
