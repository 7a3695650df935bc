/**
 * The queue of excerpts that stand on an older text: what is word for word goes over together; each other one is looked at, with its old and its
 * new wording, and taken or left with one key.
 */
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { CarryList } from './carry-list.tsx'
import type { CarryQueue } from './use-carry-queue.ts'

interface CarryDialogProps {
  queue: CarryQueue
  isOpen: boolean
  onClose: () => void
}

export function CarryDialog({ queue, isOpen, onClose }: CarryDialogProps) {
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
      {waiting !== null && waiting.length > 0 && <CarryList queue={queue} waiting={waiting} />}
    </Dialog>
  )
}
