/** Which tag another one stands under; empty is the top. Only places that make no circle are offered. */
import { useMemo } from 'react'
import { ComboField } from '../../components/field/combo-field.tsx'
import type { TagId } from '../../../shared/domain/tag.ts'
import { isWithin } from '../../../shared/domain/tag-tree.ts'
import { pathName } from './path-name.ts'
import { useCodebook } from './use-codebook.ts'

interface PlaceFieldProps {
  value: TagId | null
  onChange: (id: TagId | null) => void
  /** What is being placed. */
  moved?: readonly TagId[]
  autoFocus?: boolean
}

const NOTHING: readonly TagId[] = []

export function PlaceField({ value, onChange, moved = NOTHING, autoFocus = false }: PlaceFieldProps) {
  const codebook = useCodebook()
  const options = useMemo(() => {
    const nodes = moved.flatMap((id) => codebook.get(id) ?? [])
    return codebook.nodes
      .filter((place) => !nodes.some((node) => isWithin(place, node)))
      .map((place) => ({
        id: place.tag.id,
        label: place.tag.name,
        ...(place.parent === null ? {} : { description: pathName(place) }),
      }))
  }, [codebook, moved])
  return (
    <ComboField
      label="Under"
      value={value}
      options={options}
      onChange={(id) => onChange(id as TagId | null)}
      placeholder="At the top"
      autoFocus={autoFocus}
    />
  )
}
