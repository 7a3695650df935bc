/** A few choices side by side, one of them taken: grades, stances. Pressing the taken one again clears it when `isClearable`. */
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './field.module.css'

interface SegmentedFieldProps<Id extends string> {
  label: string
  value: Id | null
  options: readonly { readonly id: Id; readonly label: string; readonly title?: string }[]
  onChange: (id: Id | null) => void
  isClearable?: boolean
  isLabelHidden?: boolean
}

export function SegmentedField<Id extends string>(props: SegmentedFieldProps<Id>) {
  const { label, value, options, onChange, isClearable = false } = props
  return (
    <div className={styles.field}>
      <Label className={props.isLabelHidden === true ? 'visually-hidden' : styles.label}>{label}</Label>
      <ToggleButtonGroup
        className={styles.segments}
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection={!isClearable}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(([...keys][0] as Id | undefined) ?? null)}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={styles.segment} aria-label={option.title ?? option.label}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
