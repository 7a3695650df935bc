/** Coding after ACLED: type, then a sub-event type of that type, with the rule that decides between them under the cursor. */
import { SelectField } from '../../../components/field/select-field.tsx'
import { acledEventTypes, acledSubEventTypes, type AcledEventType } from '../../../../shared/domain/acled.ts'
import { acledEventTypeRule, acledSubEventRule } from '../../../../shared/domain/acled-rules.ts'
import { withEventType, type EventForm } from './event-form.ts'
import styles from './event-form.module.css'

const typeOptions = [
  { id: '', label: 'Not coded' },
  ...acledEventTypes.map((id) => ({ id, label: id, description: acledEventTypeRule[id] })),
]

interface CodingFieldsProps {
  form: EventForm
  onChange: (form: EventForm) => void
}

export function CodingFields({ form, onChange }: CodingFieldsProps) {
  const { eventType, subEventType } = form
  const subTypes = eventType === '' ? [] : acledSubEventTypes[eventType]
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label="Event type (ACLED)"
          value={eventType}
          options={typeOptions}
          onChange={(id) => onChange(withEventType(form, id as AcledEventType | ''))}
        />
        <SelectField
          label="Sub-event type"
          value={subEventType}
          options={[
            { id: '', label: 'Not coded' },
            ...subTypes.map((id) => ({ id, label: id, description: acledSubEventRule[id] ?? '' })),
          ]}
          onChange={(id) => onChange({ ...form, subEventType: id })}
          isDisabled={eventType === ''}
        />
      </div>
      <p className={styles.rule}>
        {acledSubEventRule[subEventType] ??
          (eventType === ''
            ? 'Types stand in the order of the codebook’s hierarchy, highest first.'
            : acledEventTypeRule[eventType])}
      </p>
    </>
  )
}
