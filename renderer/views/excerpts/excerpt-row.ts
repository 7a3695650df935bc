/** An excerpt joined with what the table shows of its surroundings, and the questions that columns and filters ask of it. */
import type { Article } from '../../../shared/domain/article.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import type { Source } from '../../../shared/domain/source.ts'

/** One claim that the excerpt is held against. */
export interface RowLink {
  readonly evidence: Evidence
  readonly claim: Claim
  readonly event: EventRecord | undefined
}

export interface ExcerptRow {
  readonly excerpt: Excerpt
  readonly article: Article | undefined
  readonly originator: Source | undefined
  readonly carrier: Source | undefined
  readonly links: readonly RowLink[]
  /** Where the original has pages and they have been read. */
  readonly page: number | null
}

export const rowId = (row: ExcerptRow) => row.excerpt.id

/** What became of the text that the excerpt was made on, for whoever quotes it. */
export type TextState = 'current text' | 'older text' | 'cancelled' | 'withheld'

export function textStateOf({ excerpt, article }: ExcerptRow): TextState {
  if (article?.status === 'canceled') return 'cancelled'
  if (article?.status === 'withheld') return 'withheld'
  return article === undefined || excerpt.revisionId === article.currentRevisionId
    ? 'current text'
    : 'older text'
}

/** The words around the quote, with a gap where it stands. */
export function contextOf({ quote }: Excerpt): string | null {
  const [before, after] = [quote.prefix, quote.suffix].map((words) => words.replace(/\s+/gu, ' ').trim())
  return before === '' && after === '' ? null : `${before} […] ${after}`.trim()
}

/** Events that the excerpt is evidence about, each once. */
export function eventIdsOf({ links }: ExcerptRow): string[] {
  return [...new Set(links.map(({ claim }) => claim.eventId))]
}
