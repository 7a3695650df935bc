/** The way through a long text: its headings as they are nested, and where its pages begin. Pure. */
import { countWhile } from '../../../../shared/anchoring/count-while.ts'
import { blockText, type ArticleBody } from '../../../../shared/domain/article-body.ts'

export interface ContentsEntry {
  /** Of the heading in the text. */
  readonly start: number
  readonly label: string
  /** 0 at the outside; no level is left out, whatever the file calls its levels. */
  readonly depth: number
  /** Of the original, where it has pages. */
  readonly page: number | null
}

export interface PageStart {
  readonly page: number
  readonly start: number
}

/** Fewer headings than this are seen without help. */
export const MIN_HEADINGS = 3

/** More than a person looks through: then the deepest levels stay out. */
const MAX_ENTRIES = 600

const MAX_LABEL_CHARACTERS = 200

export function listContents(body: ArticleBody): readonly ContentsEntry[] {
  const headings = body.blocks.filter(({ kind }) => kind === 'heading')
  if (headings.length < MIN_HEADINGS) return []
  const levels = [...new Set(headings.map(({ level = 1 }) => level))].sort((a, b) => a - b)
  const entries = headings.map((block) => ({
    start: block.start,
    label: blockText(body, block).replace(/\s+/g, ' ').trim().slice(0, MAX_LABEL_CHARACTERS),
    depth: levels.indexOf(block.level ?? 1),
    page: block.page ?? null,
  }))
  for (let depth = levels.length - 1; ; depth--) {
    const kept = entries.filter((entry) => entry.depth <= depth)
    if (kept.length <= MAX_ENTRIES) return kept
    if (depth === 0) return kept.slice(0, MAX_ENTRIES)
  }
}

export function listPages({ blocks }: ArticleBody): readonly PageStart[] {
  const pages: PageStart[] = []
  for (const { page, start } of blocks)
    if (page !== undefined && page > (pages.at(-1)?.page ?? 0)) pages.push({ page, start })
  return pages
}

/** Where a page begins; a page without words is where the next one with words begins. Undefined behind the last. */
export function findPage(pages: readonly PageStart[], wanted: number): PageStart | undefined {
  return pages.find(({ page }) => page >= wanted)
}

/** Index of the last entry that begins at or before an offset; -1 before the first. */
export function entryAt(entries: readonly { readonly start: number }[], offset: number): number {
  return countWhile(entries.length, (at) => entries[at]!.start <= offset) - 1
}
