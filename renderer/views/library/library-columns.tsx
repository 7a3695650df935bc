/** The columns of the library. */
import { Chip } from '../../components/badge/badge.tsx'
import type { DataColumn } from '../../components/data-table/data-column.ts'
import type { Article } from '../../../shared/domain/article.ts'
import styles from './library.module.css'

/** An article with how many excerpts were taken from it. */
export interface LibraryRow {
  readonly article: Article
  readonly excerptCount: number
}

export const readingStateLabel: Readonly<Record<Article['readingState'], string>> = {
  unread: 'Unread',
  'to-do': 'To do',
  read: 'Read',
}

/** `2031-03-04T18:20:00+01:00` → `2031-03-04 18:20` */
export function formatIssued(issued: string | null): string {
  return issued === null ? '' : issued.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2')
}

export const libraryColumns: readonly DataColumn<LibraryRow>[] = [
  {
    id: 'title',
    header: 'Title',
    size: 440,
    value: ({ article }) => article.title,
    cell: ({ article }) => (
      <span dir="auto" className={article.readingState === 'unread' ? styles.unread : undefined}>
        {article.title}
      </span>
    ),
  },
  {
    id: 'publisher',
    header: 'Publisher',
    size: 170,
    value: ({ article }) => article.publisher,
    cell: ({ article }) => <span dir="auto">{article.publisher}</span>,
  },
  {
    id: 'issued',
    header: 'Published',
    size: 160,
    value: ({ article }) => article.issued,
    cell: ({ article }) => <span>{formatIssued(article.issued)}</span>,
  },
  {
    id: 'agency',
    header: 'Agency',
    size: 160,
    value: ({ article }) => article.agency,
    cell: ({ article }) => <span dir="auto">{article.agency}</span>,
  },
  { id: 'excerpts', header: 'Excerpts', size: 84, align: 'end', value: ({ excerptCount }) => excerptCount },
  {
    id: 'state',
    header: 'State',
    size: 92,
    value: ({ article }) => readingStateLabel[article.readingState],
    cell: ({ article }) => <Chip>{readingStateLabel[article.readingState]}</Chip>,
  },
  { id: 'language', header: 'Language', size: 90, value: ({ article }) => article.language },
  {
    id: 'byline',
    header: 'Byline',
    size: 160,
    isHiddenAtFirst: true,
    value: ({ article }) => article.byline,
    cell: ({ article }) => <span dir="auto">{article.byline}</span>,
  },
  {
    id: 'dateline',
    header: 'Dateline',
    size: 160,
    isHiddenAtFirst: true,
    value: ({ article }) => article.dateline,
  },
  { id: 'url', header: 'Address', size: 240, isHiddenAtFirst: true, value: ({ article }) => article.url },
  {
    id: 'added',
    header: 'Imported',
    size: 140,
    isHiddenAtFirst: true,
    value: ({ article }) => article.addedAt,
    cell: ({ article }) => <span>{formatIssued(article.addedAt)}</span>,
  },
]
