/** Asks before an event goes together with what hangs on it. An event that nothing hangs on needs no question: undo is enough. */
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import styles from './settle-dialog.module.css'

interface DeleteEventDialogProps {
  event: EventRecord
  /** What goes with it, in words; null while nothing is asked. */
  loss: readonly string[] | null
  onConfirm: () => void
  onClose: () => void
}

export function DeleteEventDialog({ event, loss, onConfirm, onClose }: DeleteEventDialogProps) {
  return (
    <Dialog
      title="Delete event"
      role="alertdialog"
      isOpen={loss !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            Keep
          </Button>
          <Button variant="danger" onPress={onConfirm}>
            Delete event
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.claim} dir="auto">
          {event.title}
        </p>
        <ul className={styles.rivals}>
          {loss?.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>One undo brings all of it back.</p>
      </div>
    </Dialog>
  )
}
