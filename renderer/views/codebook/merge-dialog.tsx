/** Says that several tags are one: which name stays, and what becomes of the others. */
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { ComboField } from '../../components/field/combo-field.tsx'
import { counted, quoted } from '../../workflows/act-label.ts'
import { pathName } from './path-name.ts'
import type { TagUses } from './tag-uses.ts'
import { useCodebook } from './use-codebook.ts'

interface MergeDialogProps {
  /** What is merged. With one only, the tag to keep is looked for in the whole codebook. */
  names: readonly string[]
  /** The name that is proposed to stay. */
  kept: string | null
  uses: TagUses | undefined
  onMerge: (kept: string, others: readonly string[]) => void
  onClose: () => void
}

export function MergeDialog({ names, kept: proposed, uses, onMerge, onClose }: MergeDialogProps) {
  const codebook = useCodebook()
  const [kept, setKept] = useState(proposed)
  const others = names.filter((name) => name !== kept)
  const candidates =
    names.length > 1
      ? names
      : [...codebook.nodes.map(({ tag }) => tag.name), ...[...(uses?.own.keys() ?? [])].filter((name) => codebook.named(name) === undefined)].filter(
          (name) => name !== names[0],
        )
  const count = uses?.countAny(new Set(others))
  return (
    <Dialog
      title={names.length === 1 ? `Merge ${quoted(names[0]!)} into another tag` : `Merge ${counted(names.length, 'tag')}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            autoFocus={proposed !== null}
            isDisabled={kept === null}
            onPress={() => kept !== null && onMerge(kept, others)}
          >
            Merge
          </Button>
        </>
      }
    >
      <ComboField
        label="Tag to keep"
        value={kept}
        options={candidates.map((name) => {
          const node = codebook.named(name)
          return { id: name, label: name, ...(node === undefined || node.parent === null ? {} : { description: pathName(node) }) }
        })}
        onChange={setKept}
        autoFocus={proposed === null}
      />
      <p>
        {kept === null
          ? 'Choose the tag that stays.'
          : `${count === undefined ? 'Excerpts' : counted(count, 'excerpt')} with ${others.map(quoted).join(', ')} will carry ${quoted(kept)} instead. One undo parts them again.`}
      </p>
    </Dialog>
  )
}
