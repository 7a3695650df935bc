/**
 * On which pages of the original a quote stands, with its words on each. A block knows the page that it begins on and may run on to the
 * page on which the next one begins, so its words may be on either.
 */
import type { ArticleBody } from '../../../../shared/domain/article-body.ts'
import type { TextPositionSelector } from '../../../../shared/domain/excerpt.ts'

/** Words to be marked, by page, in page order. */
export type MarksByPage = ReadonlyMap<number, readonly string[]>

export function placeOnPages(
  { text, blocks }: ArticleBody,
  { start, end }: TextPositionSelector,
): MarksByPage {
  const marks = new Map<number, string[]>()
  for (const [index, block] of blocks.entries()) {
    if (block.page === undefined || block.end <= start || block.start >= end) continue
    const words = text.slice(Math.max(start, block.start), Math.min(end, block.end))
    const lastPage = blocks[index + 1]?.page ?? block.page
    for (let page = block.page; page <= lastPage; page++) {
      const onPage = marks.get(page)
      if (onPage === undefined) marks.set(page, [words])
      else onPage.push(words)
    }
  }
  return marks
}
