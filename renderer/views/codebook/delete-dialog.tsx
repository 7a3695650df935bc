/** Asks what becomes of the word on excerpts when its tag goes. */
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { counted, quoted } from '../../workflows/act-label.ts'
import type { TagRow } from './codebook-rows.ts'

interface DeleteDialogProps {
  rows: readonly TagRow[]
  /** Excerpts that carry any of them. */
  count: number
  onDelete: (onExcerpts: 'keep' | 'take-off') => void
  onClose: () => void
}

export function DeleteDialog({ rows, count, onDelete, onClose }: DeleteDialogProps) {
  const what = rows.length === 1 ? quoted(rows[0]!.name) : counted(rows.length, 'tag')
  const hasRecord = rows.some(({ tag }) => tag !== null)
  const hasBelow = rows.some((row) => row.rows.length > 0)
  return (
    <Dialog
      title={`Delete ${what}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          {hasRecord && <Button onPress={() => onDelete('keep')}>Keep the word on them</Button>}
          <Button variant="danger" onPress={() => onDelete('take-off')}>
            Take it off them
          </Button>
        </>
      }
    >
      <p>
        {count === 1 ? '1 excerpt carries it.' : `${count.toLocaleString('en')} excerpts carry it.`}
        {hasRecord && ' They may keep the word, which then is not in the codebook, or lose it.'}
        {hasBelow && ' What stands under it comes up one place.'} Both can be undone.
      </p>
    </Dialog>
  )
}
