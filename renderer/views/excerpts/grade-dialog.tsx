/** One credibility for all selected excerpts, with the one reason that holds for all of them. A digit chooses, Enter writes. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { counted } from '../../workflows/act-label.ts'
import type { CredibilityGrade } from '../../workflows/grade-excerpts.ts'
import {
  informationCredibilityMeaning,
  informationCredibilitySchema,
  type InformationCredibility,
} from '../../../shared/domain/admiralty.ts'
import type { ExcerptRow } from './excerpt-row.ts'
import styles from './excerpts.module.css'

type Choice = InformationCredibility | 'none'

const grades = informationCredibilitySchema.options
const options = [
  ...grades.map((id) => ({ id, label: id, title: `${id}: ${informationCredibilityMeaning[id]}` })),
  { id: 'none' as const, label: 'No grade' },
]

interface GradeDialogProps {
  rows: readonly ExcerptRow[]
  onDone: (grade: CredibilityGrade) => void
  onClose: () => void
}

export function GradeDialog({ rows, onDone, onClose }: GradeDialogProps) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const [reason, setReason] = useState('')
  const form = useRef<HTMLDivElement>(null)
  // The digits are pressed on the grades, so that is where the keyboard begins.
  useEffect(() => form.current?.querySelector<HTMLElement>("[role='radio']")?.focus(), [])
  const gradedCount = rows.filter(({ excerpt }) => excerpt.informationCredibility !== null).length
  const finish = () => {
    if (choice === null) return
    const informationCredibility = choice === 'none' ? null : choice
    onDone({ informationCredibility, credibilityReason: choice === 'none' ? '' : reason.trim() })
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' && choice !== null) finish()
    else if (!isTyping && grades.includes(event.key as InformationCredibility)) setChoice(event.key as Choice)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog
      title={`Grade ${counted(rows.length, 'excerpt')}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={choice === null} onPress={finish}>
            Grade
          </Button>
        </>
      }
    >
      <div ref={form} className={styles.form} onKeyDownCapture={onKeyDownCapture}>
        <SegmentedField
          label="Information credibility"
          value={choice}
          options={options}
          onChange={setChoice}
        />
        <p role="status">{describeChoice(choice)}</p>
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          maxLength={4000}
          placeholder="Why this grade, for all of them"
        />
        {gradedCount > 0 && <p>Replaces the grade and the reason of {counted(gradedCount, 'excerpt')}.</p>}
      </div>
    </Dialog>
  )
}

function describeChoice(choice: Choice | null): string {
  if (choice === null) return 'Press 1 to 6.'
  return choice === 'none' ? 'Takes the grade and its reason off.' : informationCredibilityMeaning[choice]
}
