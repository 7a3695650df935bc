/** Who says it, by which channel it reached whom, carried by whom, how directly, and whether by name. Nothing is filled in unasked. */
import { SegmentedField } from '../../../components/field/segmented-field.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import type { Article } from '../../../../shared/domain/article.ts'
import {
  channelLabel,
  channelSchema,
  directnessLabel,
  directnessSchema,
  type Channel,
  type Directness,
} from '../../../../shared/domain/excerpt.ts'
import { FieldOffers } from '../proposals/field-offers.tsx'
import { SourcePicker } from '../../sources/source-picker.tsx'
import styles from '../margin.module.css'
import { EditorFrame, FinishHint } from './editor-frame.tsx'
import type { EditorProps } from './part-editor.tsx'
import { usePartEditor } from './use-part-editor.ts'

const NONE = { id: '', label: 'Not set' }
const channels = [NONE, ...channelSchema.options.map((id) => ({ id, label: channelLabel[id] }))]
const directnesses = [NONE, ...directnessSchema.options.map((id) => ({ id, label: directnessLabel[id] }))]
const namings = [
  { id: 'named', label: 'named' },
  { id: 'unnamed', label: 'unnamed' },
] as const

export function AttributionEditor({ excerpt, article, onClose }: EditorProps & { article: Article }) {
  const { originatorId, channel, carrierId, directness, naming } = excerpt
  const audience = excerpt.audience ?? null
  const { draft, change, finish, cancel } = usePartEditor(
    excerpt,
    'attribution',
    { originatorId, channel, audience, carrierId, directness, naming },
    onClose,
  )
  return (
    <EditorFrame
      label="Attribution"
      firstFocus={['input']}
      hint={<FinishHint keys="Ctrl Enter" />}
      onFinish={() => finish()}
      onCancel={cancel}
    >
      {/* Above its field: the list of sources opens below it. */}
      <FieldOffers excerpt={excerpt} draft={draft} field="originator" onTake={change} />
      <SourcePicker
        label="Who says it"
        value={draft.originatorId}
        suggestedKind={draft.naming === 'unnamed' ? 'unnamed' : 'person'}
        placeholder="Type a name"
        onChange={(id) => change({ originatorId: id })}
      />
      <SegmentedField
        label="In the text"
        value={draft.naming}
        options={namings}
        onChange={(value) => change({ naming: value })}
        isClearable
      />
      <FieldOffers excerpt={excerpt} draft={draft} field="naming" onTake={change} />
      <div className={styles.pair}>
        <SelectField
          label="Channel"
          value={draft.channel ?? ''}
          options={channels}
          onChange={(id) => change({ channel: id === '' ? null : (id as Channel) })}
        />
        <SelectField
          label="Directness"
          value={draft.directness ?? ''}
          options={directnesses}
          onChange={(id) => change({ directness: id === '' ? null : (id as Directness) })}
        />
      </div>
      <FieldOffers excerpt={excerpt} draft={draft} field="channel" onTake={change} />
      <FieldOffers excerpt={excerpt} draft={draft} field="directness" onTake={change} />
      <TextField
        label="Told to"
        value={draft.audience ?? ''}
        placeholder="AFP, reporters, parliament"
        maxLength={300}
        onChange={(value) => change({ audience: value.trim() === '' ? null : value })}
      />
      <FieldOffers excerpt={excerpt} draft={draft} field="audience" onTake={change} />
      <SourcePicker
        label="Carried by"
        value={draft.carrierId}
        suggestedKind={article.agency === null ? 'outlet' : 'agency'}
        placeholder={article.agency ?? article.publisher ?? 'Type a name'}
        onChange={(id) => change({ carrierId: id })}
      />
    </EditorFrame>
  )
}
