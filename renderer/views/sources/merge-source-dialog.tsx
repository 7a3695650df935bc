/** Says that two records are one source: the other one's quotes come over to the one that is kept. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { ComboField } from '../../components/field/combo-field.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useObservable } from '../../session/observable.ts'
import { quoted } from '../../workflows/act-label.ts'
import { mergeSources } from '../../workflows/merge-sources.ts'
import { sourceKindLabel, type Source } from '../../../shared/domain/source.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

interface MergeSourceDialogProps {
  source: Source
  isOpen: boolean
  onMerged: (kept: Source) => void
  onClose: () => void
}

export function MergeSourceDialog({ source, isOpen, onMerged, onClose }: MergeSourceDialogProps) {
  const { session } = useWorkbench()
  const sources = useObservable(session.sources.rows) ?? []
  const [keptId, setKeptId] = useState<string | null>(null)
  useEffect(() => setKeptId(null), [isOpen, source.id])
  const kept = sources.find((each) => each.id === keptId)
  const merge = async () => {
    if (kept === undefined) return
    const isDone = await runAct(session, () => mergeSources(session, kept, source), {
      done: `Merged ${quoted(source.name)} into ${quoted(kept.name)}.`,
    })
    if (!isDone) return
    onClose()
    onMerged(kept)
  }
  return (
    <Dialog
      title={`Merge ${quoted(source.name)} into another source`}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={kept === undefined} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <ComboField
        label="Source to keep"
        value={keptId}
        options={sources
          .filter((each) => each.id !== source.id)
          .map((each) => ({ id: each.id, label: each.name, description: sourceKindLabel[each.kind] }))}
        onChange={setKeptId}
        autoFocus
      />
      <p>
        Its quotes count for the source that is kept, which keeps its own grade. Counts of originators may
        fall. One undo parts them again.
      </p>
    </Dialog>
  )
}
