/** One source beside the table: what it is, how reliable and why, whether it is protected, and what it said. Edited in place. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/field/check-field.tsx'
import { SelectField } from '../../components/field/select-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { deleteSource } from '../../workflows/delete-source.ts'
import { editSource, type SourceFields } from '../../workflows/edit-source.ts'
import { quoted } from '../../workflows/act-label.ts'
import {
  sourceKindLabel,
  sourceKindSchema,
  type Source,
  type SourceKind,
} from '../../../shared/domain/source.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { MergeSourceDialog } from './merge-source-dialog.tsx'
import { SourceExcerpts } from './source-excerpts.tsx'
import { SourceReliability } from './source-reliability.tsx'
import styles from './sources.module.css'

const kinds = sourceKindSchema.options.map((id) => ({ id, label: sourceKindLabel[id] }))

interface SourcePaneProps {
  source: Source
  onClose: () => void
  onChoose: (source: Source) => void
}

export function SourcePane({ source, onClose, onChoose }: SourcePaneProps) {
  const { session } = useWorkbench()
  const [isMerging, setMerging] = useState(false)
  const edit = (fields: SourceFields, done?: string) =>
    void runAct(session, () => editSource(session, source, fields), done === undefined ? {} : { done })
  const remove = async () => {
    if (
      await runAct(session, () => deleteSource(session, source), {
        done: `Deleted source ${quoted(source.name)}.`,
      })
    )
      onClose()
  }
  return (
    <aside className={styles.pane} aria-label={source.name}>
      <div className={styles.paneHead}>
        <h2 dir="auto">{source.name}</h2>
        <Button variant="icon" aria-label="Close source" onPress={onClose}>
          <X size={15} aria-hidden />
        </Button>
      </div>
      <TextField
        label="Name"
        value={source.name}
        maxLength={500}
        onCommit={(name) => name.trim() !== '' && edit({ name: name.trim() })}
      />
      <SelectField
        label="Kind"
        value={source.kind}
        options={kinds}
        onChange={(kind) => edit({ kind: kind as SourceKind })}
      />
      <TextField
        label="Description"
        value={source.description}
        isMultiline
        maxLength={4000}
        placeholder="Who this is, how it knows, what it stands for"
        onCommit={(description) => edit({ description: description.trim() })}
      />
      <SourceReliability key={source.id} source={source} />
      <div>
        <CheckField
          isSelected={source.isProtected}
          onChange={(isProtected) =>
            edit(
              { isProtected },
              isProtected
                ? 'Protected: the name is masked in every export.'
                : 'No longer protected: exports may name this source.',
            )
          }
        >
          Protect this source
        </CheckField>
        <p className={styles.meaning}>
          Someone who could be harmed if named. The name never leaves in an export.
        </p>
      </div>
      <SourceExcerpts key={`excerpts of ${source.id}`} source={source} />
      <div className={styles.row}>
        <Button onPress={() => setMerging(true)}>Merge into…</Button>
        <Button variant="quiet" onPress={() => void remove()}>
          Delete source
        </Button>
      </div>
      <MergeSourceDialog
        source={source}
        isOpen={isMerging}
        onMerged={onChoose}
        onClose={() => setMerging(false)}
      />
    </aside>
  )
}
