/** Supports, contradicts or mentions, each with the key that sets it. */
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import type { Stance } from '../../../shared/domain/evidence.ts'

const options: readonly { readonly id: Stance; readonly label: string; readonly title: string }[] = [
  { id: 'supports', label: '1 Supports', title: 'Supports' },
  { id: 'contradicts', label: '2 Contradicts', title: 'Contradicts' },
  { id: 'mentions', label: '3 Mentions', title: 'Mentions' },
]

export function StanceField({ value, onChange }: { value: Stance; onChange: (stance: Stance) => void }) {
  return (
    <SegmentedField
      label="Stance"
      value={value}
      options={options}
      onChange={(next) => next !== null && onChange(next)}
    />
  )
}
