/**
 * The queue of excerpts that stand on an older text: what is word for word goes over together; each other one is looked at, with its old and its
 * new wording, and taken or left with one key.
 */
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { CarryLine } from './carry-line.tsx'
import { useCarryKeys } from './use-carry-keys.ts'
import type { CarryQueue } from './use-carry-queue.ts'
import styles from './carry.module.css'

interface CarryDialogProps {
  queue: CarryQueue
  isOpen: boolean
  onClose: () => void
}

export function CarryDialog({ queue, isOpen, onClose }: CarryDialogProps) {
  const keys = useCarryKeys(queue)
  const { problem, waiting, wordForWord } = queue
  return (
    <Dialog
      title="Carry excerpts over to the current text"
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {wordForWord.length > 0 && (
            <Button variant="primary" onPress={queue.carryWordForWord}>
              Carry over {wordForWord.length.toLocaleString('en')} that {wordForWord.length === 1 ? 'is' : 'are'} word
              for word
            </Button>
          )}
          <Button onPress={onClose}>Close</Button>
        </>
      }
    >
      {problem !== null && <p role="alert">{problem}</p>}
      {waiting === null && problem === null && <p role="status">Comparing the texts…</p>}
      {waiting?.length === 0 && <p>No excerpt waits on an older text.</p>}
      {waiting !== null && waiting.length > 0 && (
        <>
          <p className={styles.keys}>
            <kbd>↑</kbd> <kbd>↓</kbd> go · <kbd>Enter</kbd> takes the new wording · <kbd>1</kbd>–<kbd>9</kbd> choose a
            place · <kbd>Backspace</kbd> leaves it on the older text
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
      )}
    </Dialog>
  )
}
