/** The columns of the excerpts table. */
import { GradeBadge, ToneBadge } from '../../components/badge/badge.tsx'
import type { DataColumn } from '../../components/data-table/data-column.ts'
import { gradeLabel } from '../../../shared/domain/admiralty.ts'
import { channelLabel, directnessLabel } from '../../../shared/domain/excerpt.ts'
import { TagChip } from '../codebook/tag-chip.tsx'
import { useCodebook } from '../codebook/use-codebook.ts'
import { StanceBadge } from '../event/stance-badge.tsx'
import { formatIssued } from '../library/library-columns.tsx'
import { contextOf, textStateOf, type ExcerptRow } from './excerpt-row.ts'
import styles from './excerpts.module.css'

/** F and 6 mean "cannot be judged": such a grade sorts with what has none, never as the worst. */
function gradeRank({ excerpt, originator }: ExcerptRow): string | null {
  const reliability = originator?.sourceReliability ?? null
  const known = [
    reliability === 'F' ? null : reliability,
    excerpt.informationCredibility === '6' ? null : excerpt.informationCredibility,
  ]
  return known.every((each) => each === null) ? null : known.map((each) => each ?? '~').join('')
}

/** Only what matters to whoever quotes it. */
function changedTextOf(row: ExcerptRow): string | null {
  const state = textStateOf(row)
  return state === 'current text' ? null : state
}

function TagChips({ tags }: { tags: readonly string[] }) {
  const codebook = useCodebook()
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <TagChip key={tag} name={tag} codebook={codebook} />
      ))}
    </span>
  )
}

type TextColumn = Pick<DataColumn<ExcerptRow>, 'id' | 'header' | 'size' | 'isHiddenAtFirst'>

/** A column of mere words, in the direction that they are written in. */
function textColumn(
  column: TextColumn,
  textOf: (row: ExcerptRow) => string | null | undefined,
): DataColumn<ExcerptRow> {
  const value = (row: ExcerptRow) => textOf(row) || null
  return {
    ...column,
    value,
    cell: (row) => (
      <span dir="auto" title={value(row) ?? undefined}>
        {value(row)}
      </span>
    ),
  }
}

export const excerptColumns: readonly DataColumn<ExcerptRow>[] = [
  {
    id: 'quote',
    header: 'Quote',
    size: 400,
    value: ({ excerpt }) => excerpt.quote.exact,
    cell: ({ excerpt }) => (
      <span dir="auto" className={styles.quote} title={excerpt.quote.exact}>
        {excerpt.quote.exact}
      </span>
    ),
  },
  {
    id: 'originator',
    header: 'Who says it',
    size: 160,
    value: ({ originator }) => originator?.name ?? null,
    cell: ({ originator, excerpt }) => (
      <span dir="auto">
        {originator?.name}
        {originator !== undefined && excerpt.naming === 'unnamed' && ', unnamed'}
      </span>
    ),
  },
  {
    id: 'grade',
    header: 'Grade',
    size: 70,
    value: gradeRank,
    cell: ({ excerpt, originator }) => {
      const label = gradeLabel(originator?.sourceReliability ?? null, excerpt.informationCredibility)
      return label === null ? null : <GradeBadge>{label}</GradeBadge>
    },
  },
  {
    id: 'tags',
    header: 'Tags',
    size: 150,
    value: ({ excerpt }) => (excerpt.tags.length === 0 ? null : excerpt.tags.join(', ')),
    cell: ({ excerpt }) => <TagChips tags={excerpt.tags} />,
  },
  {
    id: 'text',
    header: 'Text',
    size: 110,
    value: changedTextOf,
    cell: (row) => {
      const state = changedTextOf(row)
      return state === null ? null : <ToneBadge tone="warn">{state}</ToneBadge>
    },
  },
  { id: 'links', header: 'Links', size: 64, align: 'end', value: ({ links }) => links.length },
  {
    id: 'claims',
    header: 'Held against',
    size: 280,
    value: ({ links }) =>
      links.length === 0
        ? null
        : links
            .map(({ evidence, claim, event }) => `${evidence.stance} ${claim.value} ${event?.title ?? ''}`)
            .join('; '),
    cell: ({ links }) => (
      <span className={styles.tags}>
        {links.map(({ evidence, claim, event }) => (
          <span key={evidence.id} title={event?.title}>
            <StanceBadge stance={evidence.stance} /> <bdi>{claim.value}</bdi>
          </span>
        ))}
      </span>
    ),
  },
  textColumn({ id: 'publisher', header: 'Publisher', size: 150 }, ({ article }) => article?.publisher),
  {
    id: 'issued',
    header: 'Published',
    size: 150,
    value: ({ article }) => article?.issued ?? null,
    cell: ({ article }) => <span>{formatIssued(article?.issued ?? null)}</span>,
  },
  textColumn({ id: 'article', header: 'Article', size: 260 }, ({ article }) => article?.title),
  { id: 'page', header: 'Page', size: 64, align: 'end', value: ({ page }) => page },
  textColumn({ id: 'context', header: 'Context', size: 320, isHiddenAtFirst: true }, ({ excerpt }) =>
    contextOf(excerpt),
  ),
  textColumn({ id: 'note', header: 'Note', size: 220, isHiddenAtFirst: true }, ({ excerpt }) => excerpt.note),
  textColumn(
    { id: 'translation', header: 'Translation', size: 260, isHiddenAtFirst: true },
    ({ excerpt }) => excerpt.translation,
  ),
  textColumn(
    { id: 'agency', header: 'Agency', size: 120, isHiddenAtFirst: true },
    ({ article }) => article?.agency,
  ),
  textColumn(
    { id: 'carrier', header: 'Carried by', size: 150, isHiddenAtFirst: true },
    ({ carrier }) => carrier?.name,
  ),
  {
    id: 'reliability',
    header: 'Source reliability',
    size: 120,
    isHiddenAtFirst: true,
    value: ({ originator }) =>
      originator?.sourceReliability === 'F' ? null : (originator?.sourceReliability ?? null),
    cell: ({ originator }) => originator?.sourceReliability,
  },
  {
    id: 'credibility',
    header: 'Information credibility',
    size: 140,
    isHiddenAtFirst: true,
    value: ({ excerpt }) => (excerpt.informationCredibility === '6' ? null : excerpt.informationCredibility),
    cell: ({ excerpt }) => excerpt.informationCredibility,
  },
  {
    id: 'channel',
    header: 'Channel',
    size: 120,
    isHiddenAtFirst: true,
    value: ({ excerpt }) => (excerpt.channel === null ? null : channelLabel[excerpt.channel]),
  },
  {
    id: 'directness',
    header: 'Directness',
    size: 120,
    isHiddenAtFirst: true,
    value: ({ excerpt }) => (excerpt.directness === null ? null : directnessLabel[excerpt.directness]),
  },
  { id: 'naming', header: 'Naming', size: 90, isHiddenAtFirst: true, value: ({ excerpt }) => excerpt.naming },
  {
    id: 'made',
    header: 'Made',
    size: 150,
    isHiddenAtFirst: true,
    value: ({ excerpt }) => excerpt.createdAt,
    cell: ({ excerpt }) => <span>{formatIssued(excerpt.createdAt)}</span>,
  },
]
