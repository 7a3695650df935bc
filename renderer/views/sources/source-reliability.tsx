/** Grading a source: the letter and the reason are saved together, because a letter without its reason helps nobody. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { editSource } from '../../workflows/edit-source.ts'
import { sourceReliabilityMeaning, sourceReliabilitySchema } from '../../../shared/domain/admiralty.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './sources.module.css'

const grades = sourceReliabilitySchema.options.map((id) => ({
  id,
  label: id,
  title: `${id}: ${sourceReliabilityMeaning[id]}`,
}))

export function SourceReliability({ source }: { source: Source }) {
  const { session } = useWorkbench()
  const [grade, setGrade] = useState(source.sourceReliability)
  const [reason, setReason] = useState(source.reliabilityReason)
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    setGrade(source.sourceReliability)
    setReason(source.reliabilityReason)
    setTried(false)
  }, [source.id, source.sourceReliability, source.reliabilityReason])

  const isChanged = grade !== source.sourceReliability || reason.trim() !== source.reliabilityReason
  const isMissing = grade !== null && reason.trim() === ''
  const save = async () => {
    setTried(true)
    if (isMissing || !isChanged) return
    await runAct(
      session,
      () => editSource(session, source, { sourceReliability: grade, reliabilityReason: reason.trim() }),
      {
        done:
          grade === null
            ? 'Grade taken off.'
            : `Graded ${grade}: ${sourceReliabilityMeaning[grade].toLowerCase()}.`,
      },
    )
  }
  return (
    <div
      className={styles.reliability}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey)) return
        event.preventDefault()
        event.stopPropagation()
        void save()
      }}
    >
      <SegmentedField label="Reliability" value={grade} options={grades} onChange={setGrade} isClearable />
      <p className={styles.meaning}>
        {grade === null ? 'Not graded.' : `${sourceReliabilityMeaning[grade]}.`}
      </p>
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        isMultiline
        maxLength={4000}
        placeholder="Its record, its access, its interest in this matter"
        errorMessage={isTried && isMissing ? 'Give the reason for the grade.' : null}
      />
      {isChanged && (
        <div className={styles.row}>
          <Button variant="primary" onPress={() => void save()}>
            Save grade
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              setGrade(source.sourceReliability)
              setReason(source.reliabilityReason)
            }}
          >
            Discard
          </Button>
        </div>
      )}
    </div>
  )
}
