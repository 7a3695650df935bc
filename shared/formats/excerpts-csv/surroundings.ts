/** What stands around a quote in its article: the page it begins on, and the sentences before and after it. */
import { findSentences, type Sentence } from '../../anchoring/sentences.ts'
import type { ArticleBody, Block } from '../../domain/article-body.ts'
import type { TextPositionSelector } from '../../domain/excerpt.ts'

export interface Surroundings {
  readonly before: string
  readonly after: string
  readonly page: number | null
}

/**
 * Before the quote: the rest of its first sentence and the sentence before that; behind it likewise. A quote that begins or ends its paragraph
 * takes the neighbouring sentence from the next one.
 */
export function readSurroundings(
  { text, blocks }: ArticleBody,
  { start, end }: TextPositionSelector,
  language: string | null,
): Surroundings {
  const first = blockIndexAt(blocks, start)
  const last = blockIndexAt(blocks, Math.max(start, end - 1))
  const sentencesOf = (block: Block | undefined) =>
    block === undefined
      ? []
      : findSentences(text.slice(block.start, block.end), language).map((sentence) => ({
          start: sentence.start + block.start,
          end: sentence.end + block.start,
        }))
  const ahead = sentencesOf(blocks[first]).filter((sentence) => sentence.start < start)
  const behind = sentencesOf(blocks[last]).filter((sentence) => sentence.end > end)
  // Where the quote cuts a sentence, the rest of it comes first and the neighbouring one after that.
  const begin =
    ahead.slice(isCut(ahead.at(-1), start) ? -2 : -1).at(0) ?? sentencesOf(blocks[first - 1]).at(-1)
  const finish =
    behind.slice(0, isCut(behind.at(0), end) ? 2 : 1).at(-1) ?? sentencesOf(blocks[last + 1]).at(0)
  return {
    before: begin === undefined ? '' : tidy(text.slice(begin.start, start)),
    after: finish === undefined ? '' : tidy(text.slice(end, finish.end)),
    page: pageAt(blocks, start),
  }
}

function isCut(sentence: Sentence | undefined, offset: number): boolean {
  return sentence !== undefined && sentence.start < offset && offset < sentence.end
}

/** The page that an offset stands on; null where the original has none. Only the first block of a page need say so. */
export function pageAt(blocks: readonly Block[], offset: number): number | null {
  for (let index = blockIndexAt(blocks, offset); index >= 0; index -= 1) {
    const page = blocks[index]?.page
    if (page !== undefined) return page
  }
  return null
}

/** The last block that begins at or before an offset. */
function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
