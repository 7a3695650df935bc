/** The quote in the analyst's language and in the analyst's letters. Both are the analyst's words, so the original is never replaced. */
import { TextField } from '../../../components/field/text-field.tsx'
import { EditorFrame, FinishHint } from '../editors/editor-frame.tsx'
import type { EditorProps } from '../editors/part-editor.tsx'
import { usePartEditor } from '../editors/use-part-editor.ts'

/** An emptied field says nothing, and is none. */
const orNull = (text: string) => (text === '' ? null : text)

export function TranslationEditor({ excerpt, onClose }: EditorProps) {
  const { translation = null, transliteration = null } = excerpt
  const { draft, change, finish, cancel } = usePartEditor(
    excerpt,
    'translation',
    { translation, transliteration },
    onClose,
  )
  return (
    <EditorFrame
      label="Translation"
      firstFocus={['textarea']}
      hint={<FinishHint keys="Ctrl Enter" />}
      onFinish={() => finish()}
      onCancel={cancel}
    >
      <TextField
        label="Translation"
        isMultiline
        value={draft.translation ?? ''}
        onChange={(text) => change({ translation: orNull(text) })}
        maxLength={20_000}
        placeholder="In your language"
      />
      <TextField
        label="Transliteration"
        isMultiline
        value={draft.transliteration ?? ''}
        onChange={(text) => change({ transliteration: orNull(text) })}
        maxLength={20_000}
        placeholder="In your letters, for names and words that matter"
      />
    </EditorFrame>
  )
}
