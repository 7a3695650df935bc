/** Names a source by typing: one that the case knows, or a new one that is made on the spot with the kind that the place suggests. */
import { useMemo } from 'react'
import { ComboField } from '../../components/field/combo-field.tsx'
import { useObservable } from '../../session/observable.ts'
import { addSource } from '../../workflows/add-source.ts'
import {
  createSource,
  sourceKindLabel,
  type SourceId,
  type SourceKind,
} from '../../../shared/domain/source.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

interface SourcePickerProps {
  label: string
  value: SourceId | null
  onChange: (id: SourceId | null) => void
  /** What a new source is taken to be until the analyst says otherwise. */
  suggestedKind: SourceKind
  isLabelHidden?: boolean
  placeholder?: string
  autoFocus?: boolean
}

export function SourcePicker({ suggestedKind, value, onChange, ...field }: SourcePickerProps) {
  const { session } = useWorkbench()
  const sources = useObservable(session.sources.rows)
  const options = useMemo(
    () =>
      (sources ?? [])
        .map(({ id, name, kind, sourceReliability }) => ({
          id,
          label: name,
          description: `${sourceKindLabel[kind]}${sourceReliability === null ? '' : ` · ${sourceReliability}`}`,
        }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [sources],
  )

  const create = async (name: string) => {
    const source = createSource({ name, kind: suggestedKind })
    const isDone = await runAct(session, () => addSource(session, source), {
      done: `Added “${name}” to the sources as ${sourceKindLabel[suggestedKind].toLowerCase()}.`,
    })
    if (isDone) onChange(source.id)
  }

  return (
    <ComboField
      {...field}
      value={value}
      options={options}
      onChange={(id) => onChange(id as SourceId | null)}
      onCreate={(name) => void create(name)}
      createLabel={(name) => `New ${sourceKindLabel[suggestedKind].toLowerCase()}: ${name}`}
    />
  )
}
