/** Which reading states the library shows, each with how many articles are in it. */
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import type { Article } from '../../../shared/domain/article.ts'
import type { StateFilter } from './library-filter.ts'
import { readingStateLabel } from './library-columns.tsx'

interface StateFilterFieldProps {
  articles: readonly Article[]
  value: StateFilter
  onChange: (state: StateFilter) => void
}

const states = ['all', 'unread', 'to-do', 'read'] as const

export function StateFilterField({ articles, value, onChange }: StateFilterFieldProps) {
  const counts = countStates(articles)
  return (
    <SegmentedField
      label="Reading state"
      isLabelHidden
      value={value}
      options={states.map((id) => ({
        id,
        label: `${id === 'all' ? 'All' : readingStateLabel[id]} ${counts[id].toLocaleString('en')}`,
      }))}
      onChange={(state) => onChange(state ?? 'all')}
    />
  )
}

function countStates(articles: readonly Article[]): Record<StateFilter, number> {
  const counts = { all: articles.length, unread: 0, 'to-do': 0, read: 0 }
  for (const { readingState } of articles) counts[readingState]++
  return counts
}
