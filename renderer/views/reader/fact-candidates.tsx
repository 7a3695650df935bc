/** What the file itself offers for a fact, and where in it: the analyst sees why the importer chose as it did, and takes another one by a key. */
import { Menu } from '../../components/menu/menu.tsx'
import type { FieldCandidate } from '../../../shared/domain/extraction.ts'
import styles from './reader.module.css'

interface FactCandidatesProps {
  label: string
  value: string | null
  candidates: readonly FieldCandidate[]
  onTake: (value: string) => void
}

/** Nothing when the file offers no more than what stands in the field. */
export function FactCandidates({ label, value, candidates, onTake }: FactCandidatesProps) {
  const offers = groupByValue(candidates)
  if (offers.size === 0 || (offers.size === 1 && offers.has(value ?? ''))) return null
  const entries = [...offers].map(([offered, places]) => ({
    id: offered,
    label: offered,
    description: places.join(', '),
    isSelected: offered === value,
    run: () => onTake(offered),
  }))
  return (
    <Menu
      label={`${label}: what the file offers`}
      className={styles.candidates!}
      trigger={`${entries.length} found in the file`}
      sections={[{ title: 'Found in the file', entries }]}
    />
  )
}

/** Each value once, with all the places that say it, in the order in which they were trusted. */
export function groupByValue(candidates: readonly FieldCandidate[]): Map<string, string[]> {
  const offers = new Map<string, string[]>()
  for (const { value, from } of candidates) {
    const places = offers.get(value)
    if (places === undefined) offers.set(value, [from])
    else if (!places.includes(from)) places.push(from)
  }
  return offers
}
