/** The columns of the excerpts table. */
import { Chip, GradeBadge, ToneBadge } from '../../components/badge/badge.tsx'
import type { DataColumn } from '../../components/data-table/data-column.ts'
import { gradeLabel } from '../../../shared/domain/admiralty.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { channelLabel, directnessLabel, type Excerpt } from '../../../shared/domain/excerpt.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { formatIssued } from '../library/library-columns.tsx'
import styles from './excerpts.module.css'

/** An excerpt joined with what the table shows of its surroundings. */
export interface ExcerptRow {
  readonly excerpt: Excerpt
  readonly article: Article | undefined
  readonly originator: Source | undefined
  readonly carrier: Source | undefined
  readonly linkCount: number
}

/** F and 6 mean "cannot be judged": such a grade sorts with what has none, never as the worst. */
function gradeRank({ excerpt, originator }: ExcerptRow): string | null {
  const reliability = originator?.sourceReliability ?? null
  const known = [
    reliability === 'F' ? null : reliability,
    excerpt.informationCredibility === '6' ? null : excerpt.informationCredibility,
  ]
  return known.every((each) => each === null) ? null : known.map((each) => each ?? '~').join('')
}

/** What happened to the text that an excerpt was made on, when that matters to whoever quotes it. */
function describeText(excerpt: Excerpt, article: Article | undefined): string | null {
  if (article === undefined) return null
  if (article.status === 'canceled') return 'cancelled'
  if (article.status === 'withheld') return 'withheld'
  return excerpt.revisionId === article.currentRevisionId ? null : 'older text'
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
    cell: ({ excerpt }) => (
      <span className={styles.tags}>
        {excerpt.tags.map((tag) => (
          <Chip key={tag}>
            <bdi>{tag}</bdi>
          </Chip>
        ))}
      </span>
    ),
  },
  {
    id: 'text',
    header: 'Text',
    size: 110,
    value: ({ excerpt, article }) => describeText(excerpt, article),
    cell: ({ excerpt, article }) => {
      const words = describeText(excerpt, article)
      return words === null ? null : <ToneBadge tone="warn">{words}</ToneBadge>
    },
  },
  { id: 'links', header: 'Links', size: 64, align: 'end', value: ({ linkCount }) => linkCount },
  {
    id: 'publisher',
    header: 'Publisher',
    size: 150,
    value: ({ article }) => article?.publisher ?? null,
    cell: ({ article }) => <span dir="auto">{article?.publisher}</span>,
  },
  {
    id: 'issued',
    header: 'Published',
    size: 150,
    value: ({ article }) => article?.issued ?? null,
    cell: ({ article }) => <span>{formatIssued(article?.issued ?? null)}</span>,
  },
  {
    id: 'article',
    header: 'Article',
    size: 260,
    value: ({ article }) => article?.title ?? null,
    cell: ({ article }) => <span dir="auto">{article?.title}</span>,
  },
  {
    id: 'note',
    header: 'Note',
    size: 220,
    isHiddenAtFirst: true,
    value: ({ excerpt }) => (excerpt.note === '' ? null : excerpt.note),
    cell: ({ excerpt }) => <span dir="auto">{excerpt.note}</span>,
  },
  {
    id: 'carrier',
    header: 'Carried by',
    size: 150,
    isHiddenAtFirst: true,
    value: ({ carrier }) => carrier?.name ?? null,
    cell: ({ carrier }) => <span dir="auto">{carrier?.name}</span>,
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
  {
    id: 'made',
    header: 'Made',
    size: 150,
    isHiddenAtFirst: true,
    value: ({ excerpt }) => excerpt.createdAt,
    cell: ({ excerpt }) => <span>{formatIssued(excerpt.createdAt)}</span>,
  },
]
