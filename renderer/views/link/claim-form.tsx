/** Field and value of a claim that is being written. */
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { claimFieldLabel, claimFields, type ClaimField } from '../../../shared/domain/claim.ts'
import styles from './link-dialog.module.css'

const fieldOptions = claimFields.map((id) => ({ id, label: claimFieldLabel[id] }))

/** What a good value looks like, by field. */
const valueHints: Readonly<Record<ClaimField, string>> = {
  occurrence: 'What happened, as one sentence that is true or false',
  date: 'When: a date or an hour, with the words of the report',
  place: 'Where, as precisely as it is said',
  actor: 'Who did it, or to whom it was done',
  manner: 'How it happened',
  fatalities: 'A number or a range; “none reported” is not zero',
  other: 'Anything else that can be true or false',
}

interface ClaimFormProps {
  field: ClaimField
  value: string
  onFieldChange: (field: ClaimField) => void
  onValueChange: (value: string) => void
  errorMessage?: string | null
  autoFocus?: boolean
}

export function ClaimForm({
  field,
  value,
  onFieldChange,
  onValueChange,
  errorMessage,
  autoFocus,
}: ClaimFormProps) {
  return (
    <div className={styles.form}>
      <TextField
        label="Claim"
        value={value}
        onChange={onValueChange}
        placeholder={valueHints[field]}
        errorMessage={errorMessage}
        maxLength={2000}
        autoFocus={autoFocus}
      />
      <SegmentedField
        label="Field"
        value={field}
        options={fieldOptions}
        onChange={(next) => next !== null && onFieldChange(next)}
      />
    </div>
  )
}
