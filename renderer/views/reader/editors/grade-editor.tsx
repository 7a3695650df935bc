/** How credible the information is, by itself and apart from who says it (AJP-2.1), and why. A digit chooses. */
import type { KeyboardEvent } from 'react'
import { SegmentedField } from '../../../components/field/segmented-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import {
  informationCredibilityMeaning,
  informationCredibilitySchema,
  type InformationCredibility,
} from '../../../../shared/domain/admiralty.ts'
import { EditorFrame, FinishHint } from './editor-frame.tsx'
import type { EditorProps } from './part-editor.tsx'
import { usePartEditor } from './use-part-editor.ts'

const grades = informationCredibilitySchema.options
const options = grades.map((id) => ({ id, label: id, title: `${id}: ${informationCredibilityMeaning[id]}` }))

export function GradeEditor({ excerpt, onClose }: EditorProps) {
  const { informationCredibility, credibilityReason } = excerpt
  const { draft, change, finish, cancel } = usePartEditor(
    excerpt,
    'grade',
    { informationCredibility, credibilityReason },
    onClose,
  )
  const chosen = draft.informationCredibility
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const isGrade = grades.includes(event.key as InformationCredibility)
    if (isTyping || !isGrade || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    change({ informationCredibility: event.key as InformationCredibility })
  }
  return (
    <EditorFrame
      label="Grade"
      firstFocus={["[role='radio'][aria-checked='true']", "[role='radio']"]}
      hint={<FinishHint keys="Enter" />}
      onFinish={() => finish()}
      onCancel={cancel}
    >
      <div onKeyDownCapture={onKeyDownCapture}>
        <SegmentedField
          label="Information credibility"
          value={chosen}
          options={options}
          onChange={(grade) => change({ informationCredibility: grade })}
          isClearable
        />
        <p role="status">
          {chosen === null ? 'Not graded. Press 1 to 6.' : informationCredibilityMeaning[chosen]}
        </p>
      </div>
      <TextField
        label="Reason"
        value={draft.credibilityReason}
        onChange={(reason) => change({ credibilityReason: reason })}
        maxLength={4000}
        placeholder="Why this grade"
      />
    </EditorFrame>
  )
}
