/** The analyst's own words about an excerpt. */
import { TextField } from '../../../components/field/text-field.tsx'
import { EditorFrame, FinishHint } from './editor-frame.tsx'
import type { EditorProps } from './part-editor.tsx'
import { usePartEditor } from './use-part-editor.ts'

export function NoteEditor({ excerpt, onClose }: EditorProps) {
  const { draft, change, finish, cancel } = usePartEditor(excerpt, 'note', { note: excerpt.note }, onClose)
  return (
    <EditorFrame
      label="Note"
      firstFocus={['textarea']}
      hint={<FinishHint keys="Ctrl Enter" />}
      onFinish={() => finish()}
      onCancel={cancel}
    >
      <TextField
        label="Note"
        isMultiline
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={20_000}
        placeholder="What you make of it"
      />
    </EditorFrame>
  )
}
