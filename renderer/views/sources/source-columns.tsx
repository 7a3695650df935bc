/** The columns of the sources table. F and "not graded" stand apart: they are unknown, not the worst, so they sort behind in both directions. */
import { ShieldCheck } from 'lucide-react'
import { GradeBadge } from '../../components/badge/badge.tsx'
import type { DataColumn } from '../../components/data-table/data-column.ts'
import type { SourceUse } from '../../database/repositories/sources.ts'
import { cannotBeJudged, sourceReliabilityMeaning } from '../../../shared/domain/admiralty.ts'
import { sourceKindLabel, type Source } from '../../../shared/domain/source.ts'
import styles from './sources.module.css'

export interface SourceRow {
  readonly source: Source
  readonly use: SourceUse
}

export const sourceColumns: readonly DataColumn<SourceRow>[] = [
  {
    id: 'name',
    header: 'Name',
    size: 270,
    value: ({ source }) => source.name,
    cell: ({ source }) => (
      <span dir="auto" className={styles.name}>
        {source.name}
      </span>
    ),
  },
  { id: 'kind', header: 'Kind', size: 110, value: ({ source }) => sourceKindLabel[source.kind] },
  {
    id: 'reliability',
    header: 'Reliability',
    size: 96,
    value: ({ source: { sourceReliability } }) =>
      sourceReliability === null || cannotBeJudged(sourceReliability) ? null : sourceReliability,
    cell: ({ source: { sourceReliability } }) =>
      sourceReliability !== null && <Reliability grade={sourceReliability} />,
  },
  { id: 'said', header: 'Said', size: 64, align: 'end', value: ({ use }) => use.said },
  { id: 'carried', header: 'Carried', size: 72, align: 'end', value: ({ use }) => use.carried },
  { id: 'reports', header: 'Reports', size: 74, align: 'end', value: ({ use }) => use.reports },
  {
    id: 'protected',
    header: 'Protected',
    size: 92,
    value: ({ source }) => (source.isProtected ? 'protected' : null),
    cell: ({ source }) =>
      source.isProtected && (
        <>
          <ShieldCheck size={14} aria-hidden /> protected
        </>
      ),
  },
  {
    id: 'description',
    header: 'Description',
    size: 320,
    isHiddenAtFirst: true,
    value: ({ source }) => source.description || null,
    cell: ({ source }) => <span dir="auto">{source.description}</span>,
  },
]

/** The letter with what it means; "cannot be judged" is drawn as unknown, with a dashed edge. */
export function Reliability({ grade }: { grade: NonNullable<Source['sourceReliability']> }) {
  const badge = <GradeBadge title={sourceReliabilityMeaning[grade]}>{grade}</GradeBadge>
  return cannotBeJudged(grade) ? <span className={styles.unknown}>{badge} not judged</span> : badge
}
