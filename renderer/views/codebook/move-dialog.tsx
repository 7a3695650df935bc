/** Puts tags under another one without dragging. */
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { counted, quoted } from '../../workflows/act-label.ts'
import type { Tag, TagId } from '../../../shared/domain/tag.ts'
import { PlaceField } from './place-field.tsx'

interface MoveDialogProps {
  tags: readonly Tag[]
  onMove: (under: TagId | null) => void
  onClose: () => void
}

export function MoveDialog({ tags, onMove, onClose }: MoveDialogProps) {
  const [ids] = useState(() => tags.map(({ id }) => id))
  const [under, setUnder] = useState(tags[0]?.parentId ?? null)
  const what = tags.length === 1 ? quoted(tags[0]!.name) : counted(tags.length, 'tag')
  return (
    <Dialog
      title={`Move ${what}`}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={() => onMove(under)}>
            {under === null ? 'Move to the top' : 'Move'}
          </Button>
        </>
      }
    >
      <PlaceField value={under} onChange={setUnder} moved={ids} autoFocus />
      <p>What stands under a tag comes along.</p>
    </Dialog>
  )
}
