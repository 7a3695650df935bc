/** Where: the place's name, coordinates pasted in any usual form, and how precisely the reports say it. */
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { geoPrecisionMeaning } from '../../../../shared/domain/acled.ts'
import { formatCoordinates, parseCoordinates } from '../../../../shared/domain/coordinates.ts'
import type { EventForm } from './event-form.ts'
import styles from './event-form.module.css'

const precisionOptions = [
  { id: '', label: 'Not set' },
  ...([1, 2, 3] as const).map((id) => ({ id: String(id), label: `${id} · ${geoPrecisionMeaning[id]}` })),
]

interface WhereFieldsProps {
  form: EventForm
  onChange: (form: EventForm) => void
  problem: string | undefined
  autoFocus?: boolean
}

export function WhereFields({ form, onChange, problem, autoFocus }: WhereFieldsProps) {
  const place = parseCoordinates(form.coordinates)
  const isSpelledOtherwise = place !== null && formatCoordinates(place) !== form.coordinates.trim()
  return (
    <>
      <TextField
        label="Place"
        value={form.place}
        onChange={(next) => onChange({ ...form, place: next })}
        placeholder="Herat"
        maxLength={500}
        autoFocus={autoFocus}
      />
      <div className={styles.pair}>
        <TextField
          label="Coordinates"
          value={form.coordinates}
          onChange={(coordinates) => onChange({ ...form, coordinates })}
          placeholder="34.3482, 62.1997"
          description={
            isSpelledOtherwise
              ? `Read as ${formatCoordinates(place)}`
              : 'Latitude, longitude (WGS 84); any usual form'
          }
          errorMessage={problem ?? null}
          direction="ltr"
        />
        <SelectField
          label="Place precision"
          value={form.geoPrecision}
          options={precisionOptions}
          onChange={(id) => onChange({ ...form, geoPrecision: id as EventForm['geoPrecision'] })}
        />
      </div>
    </>
  )
}
