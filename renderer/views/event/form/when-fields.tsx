/** When: an EDTF date that is explained while it is typed, the wording of the report, and the precision that follows from the date. */
import { Button } from '../../../components/button/button.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { timePrecisionMeaning } from '../../../../shared/domain/acled.ts'
import { readEdtf } from '../../../../shared/domain/edtf.ts'
import { withDate, type EventForm } from './event-form.ts'
import styles from './event-form.module.css'

const precisionOptions = [
  { id: '', label: 'Not set' },
  ...([1, 2, 3] as const).map((id) => ({ id: String(id), label: `${id} · ${timePrecisionMeaning[id]}` })),
]

interface PartProps {
  form: EventForm
  onChange: (form: EventForm) => void
  autoFocus?: boolean
}

export function WhenFields({
  form,
  onChange,
  problem,
  autoFocus,
}: PartProps & { problem: string | undefined }) {
  const result = form.date.trim() === '' ? null : readEdtf(form.date)
  const suggestion = result !== null && !result.ok ? result.suggestion : null
  return (
    <>
      <div>
        <TextField
          label="Date (EDTF)"
          value={form.date}
          onChange={(date) => onChange(withDate(form, date))}
          placeholder="2021-08-12, 2021-08~, [..2021-08-12], 2021-07/2021-08-12"
          description={
            result?.ok === true
              ? describeReading(result.reading)
              : 'Only as exact as the reports are; empty for undated.'
          }
          errorMessage={problem ?? null}
          autoFocus={autoFocus}
          direction="ltr"
        />
        {suggestion !== null && (
          <Button variant="quiet" onPress={() => onChange(withDate(form, suggestion))}>
            Use {suggestion}
          </Button>
        )}
      </div>
      <div className={styles.pair}>
        <TextField
          label="As reported"
          value={form.dateAsReported}
          onChange={(dateAsReported) => onChange({ ...form, dateAsReported })}
          placeholder="on Tuesday evening"
          maxLength={500}
        />
        <SelectField
          label="Time precision"
          value={form.timePrecision}
          options={precisionOptions}
          onChange={(id) =>
            onChange({
              ...form,
              timePrecision: id as EventForm['timePrecision'],
              isTimePrecisionChosen: id !== '',
            })
          }
        />
      </div>
    </>
  )
}

/** "some time up to 12 August 2021 · no earliest · latest 2021-08-12" */
function describeReading(reading: {
  words: string
  earliestMs: number | null
  latestMs: number | null
  text: string
}): string {
  const date = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 10))
  const [earliest, latest] = [date(reading.earliestMs), date(reading.latestMs)]
  if (earliest === latest) return reading.words
  return `${reading.words} · ${earliest === null ? 'no earliest' : `earliest ${earliest}`}, ${latest === null ? 'no latest' : `latest ${latest}`}`
}
