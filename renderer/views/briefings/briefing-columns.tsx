/** The columns of the list of briefings. */
import type { DataColumn } from '../../components/data-table/data-column.ts'
import type { Briefing } from '../../../shared/domain/briefing.ts'
import { tlpLabels } from '../../../shared/domain/tlp.ts'
import { MarkingBadge } from '../briefing/marking-badge.tsx'
import styles from './briefings.module.css'

export interface BriefingRow {
  readonly briefing: Briefing
  readonly judgements: number
}

export const briefingColumns: readonly DataColumn<BriefingRow>[] = [
  {
    id: 'title',
    header: 'Title',
    size: 420,
    value: ({ briefing }) => briefing.title,
    cell: ({ briefing }) => (
      <span dir="auto" className={styles.title}>
        {briefing.title}
      </span>
    ),
  },
  {
    id: 'marking',
    header: 'Marking',
    size: 150,
    // Sorted by strictness: the number stands before the label.
    value: ({ briefing }) => `${tlpLabels.indexOf(briefing.marking)} ${briefing.marking}`,
    cell: ({ briefing }) => <MarkingBadge marking={briefing.marking} />,
  },
  { id: 'cut-off', header: 'Cut-off', size: 180, value: ({ briefing }) => briefing.informationCutOff },
  { id: 'judgements', header: 'Judgements', size: 96, align: 'end', value: (row) => row.judgements },
  {
    id: 'events',
    header: 'Events',
    size: 76,
    align: 'end',
    value: ({ briefing }) => briefing.eventIds.length,
  },
  {
    id: 'created',
    header: 'Started',
    size: 140,
    value: ({ briefing }) => briefing.createdAt,
    cell: ({ briefing }) => <span>{briefing.createdAt.slice(0, 16).replace('T', ' ')}</span>,
  },
]
