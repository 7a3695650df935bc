/** Where a quote stands in its article's text, for endnotes: paragraph, page, and offsets in code points as the W3C standard counts. */
import { countWhile } from '../../anchoring/count-while.ts'
import type { ArticleBody, Block } from '../../domain/article-body.ts'
import type { TextPositionSelector } from '../../domain/excerpt.ts'
import type { CodePointIndex } from '../code-points.ts'
import type { QuotePlace } from './document-sources.ts'

/** Null when the position lies outside the text. */
export function locateQuote(
  body: ArticleBody,
  position: TextPositionSelector,
  codePoints: CodePointIndex,
): QuotePlace | null {
  const first = blockAt(body.blocks, position.start)
  const last = blockAt(body.blocks, Math.max(position.start, position.end - 1))
  if (first === null || last === null || position.end > body.text.length) return null
  const block = body.blocks[first]!
  const place = {
    paragraph: paragraphNumber(body.blocks, first),
    lastParagraph: paragraphNumber(body.blocks, last),
    block: first + 1,
    blockKind: block.kind,
    page: block.page ?? null,
    start: codePoints.toCodePoints(position.start),
    end: codePoints.toCodePoints(position.end),
  }
  return { ...place, inWords: placeInWords(place) }
}

/** "page 2, paragraph 3, characters 412–497" */
function placeInWords(place: Omit<QuotePlace, 'inWords'>): string {
  const { page, paragraph, lastParagraph, start, end } = place
  const range =
    paragraph === null
      ? 'heading'
      : lastParagraph === null || lastParagraph === paragraph
        ? `paragraph ${paragraph}`
        : `paragraphs ${paragraph}–${lastParagraph}`
  return `${page === null ? '' : `page ${page}, `}${range}, characters ${start}–${end}`
}

/** The block that an offset lies in, or stands behind when it is on the line feed between two. */
function blockAt(blocks: readonly Block[], offset: number): number | null {
  const begun = countWhile(blocks.length, (at) => blocks[at]!.start <= offset)
  return begun === 0 ? null : begun - 1
}

/** Headings are not counted: an analyst who looks for "paragraph 3" counts paragraphs. */
function paragraphNumber(blocks: readonly Block[], index: number): number | null {
  if (blocks[index]!.kind === 'heading') return null
  let number = 0
  for (let at = 0; at <= index; at += 1) if (blocks[at]!.kind !== 'heading') number += 1
  return number
}
