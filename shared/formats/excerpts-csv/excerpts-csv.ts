/**
 * The excerpts table as CSV: one line an excerpt, with everything that an analyst quotes it by, and the marking in every line because lines are
 * copied out of their file. `parse` gives back what `serialize` was given.
 */
import type { Tlp } from '../../domain/tlp.ts'
import { csvHead, csvLine, parseCsv } from './csv.ts'

export interface ExcerptCsvRow {
  readonly marking: Tlp | ''
  readonly quote: string
  /** The sentences around the quote, in its own article. */
  readonly textBefore: string
  readonly textAfter: string
  readonly page: number | null
  readonly article: string
  readonly publisher: string
  readonly carrier: string
  readonly agency: string
  readonly issued: string
  readonly url: string
  readonly language: string
  readonly originator: string
  readonly audience: string
  readonly channel: string
  readonly directness: string
  readonly naming: string
  readonly sourceReliability: string
  readonly informationCredibility: string
  readonly credibilityReason: string
  readonly tags: readonly string[]
  readonly note: string
  readonly translation: string
  readonly transliteration: string
  /** What the excerpt is held against: the claim, its event and the stance, in three lists of one order. */
  readonly events: readonly string[]
  readonly claims: readonly string[]
  readonly stances: readonly string[]
  /** What became of the text since: "current text", "older text", "cancelled", "withheld". */
  readonly text: string
  readonly madeAt: string
  readonly fileSha256: string
  readonly excerptId: string
}

type Column = keyof ExcerptCsvRow

/** In the order of the file, with the heads that people read. */
const heads: Readonly<Record<Column, string>> = {
  marking: 'Marking',
  quote: 'Quote',
  textBefore: 'Text before',
  textAfter: 'Text after',
  page: 'Page',
  article: 'Article',
  publisher: 'Publisher',
  carrier: 'Carried by',
  agency: 'Agency',
  issued: 'Published',
  url: 'Address',
  language: 'Language',
  originator: 'Who says it',
  audience: 'Told to',
  channel: 'Channel',
  directness: 'Directness',
  naming: 'Named or unnamed',
  sourceReliability: 'Source reliability',
  informationCredibility: 'Information credibility',
  credibilityReason: 'Reason for credibility',
  tags: 'Tags',
  note: 'Note',
  translation: 'Translation',
  transliteration: 'Transliteration',
  events: 'Events',
  claims: 'Claims',
  stances: 'Stances',
  text: 'Text state',
  madeAt: 'Made',
  fileSha256: 'File SHA-256',
  excerptId: 'Excerpt',
}
const columns = Object.keys(heads) as Column[]

const lists: ReadonlySet<Column> = new Set(['tags', 'events', 'claims', 'stances'])

export const excerptsCsvHead = csvHead(columns.map((column) => heads[column]))

export function excerptsCsvLine(row: ExcerptCsvRow): string {
  return csvLine(
    columns.map((column) => {
      const value = row[column]
      if (value === null) return ''
      return typeof value === 'object' ? joinList(value) : String(value)
    }),
  )
}

export function serializeExcerptsCsv(rows: readonly ExcerptCsvRow[]): string {
  return excerptsCsvHead + rows.map(excerptsCsvLine).join('')
}

export type ParsedExcerptsCsv =
  | { readonly ok: true; readonly rows: readonly ExcerptCsvRow[] }
  | { readonly ok: false; readonly problem: string }

export function parseExcerptsCsv(text: string): ParsedExcerptsCsv {
  const cells = parseCsv(text)
  if (cells === null)
    return { ok: false, problem: 'The file is not sound CSV: a quoted cell does not end as it should.' }
  const [head, ...lines] = cells
  const places = columns.map((column) => head?.indexOf(heads[column]) ?? -1)
  const missing = columns.find((_column, index) => places[index] === -1)
  if (missing !== undefined) return { ok: false, problem: `The column “${heads[missing]}” is missing.` }
  const rows = lines.map((line) =>
    Object.fromEntries(
      columns.map((column, index) => [column, readCell(column, line[places[index]!] ?? '')]),
    ),
  )
  return { ok: true, rows: rows as unknown as ExcerptCsvRow[] }
}

function readCell(column: Column, cell: string): string | number | null | readonly string[] {
  if (lists.has(column)) return splitList(cell)
  if (column === 'page') return cell === '' ? null : Number(cell)
  return cell
}

/** "killed; wounded": a semicolon inside a word has a backslash before it, and so has a backslash. */
function joinList(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\;]/gu, '\\$&')).join('; ')
}

function splitList(cell: string): string[] {
  if (cell === '') return []
  const words: string[] = ['']
  const parts = cell.matchAll(/\\(?<escaped>[\\;])|(?<separator>; )|(?<sign>[^])/gu)
  for (const { groups } of parts)
    if (groups!['separator'] !== undefined) words.push('')
    else words[words.length - 1] += groups!['escaped'] ?? groups!['sign'] ?? ''
  return words
}
