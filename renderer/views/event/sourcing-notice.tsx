/** The line above the ledger that says what the sourcing comes to. */
import { TriangleAlert } from 'lucide-react'
import type { SourcingNote } from './describe-sourcing.ts'
import styles from './event.module.css'

export function SourcingNotice({ note }: { note: SourcingNote }) {
  return (
    <p className={note.isWarning ? styles.warning : styles.sound} role="note">
      {note.isWarning && <TriangleAlert size={15} aria-hidden />}
      <span>
        <b>{note.head}</b> {note.details.join(' ')}
      </span>
    </p>
  )
}
