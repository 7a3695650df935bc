/** What kind of block a paragraph of a rich text is, by its properties and its style. */
import type { BlockShape } from '../../block-collector.ts'
import type { ParagraphState, RtfStyle } from './rtf-state.ts'

/** Twentieths of a point, on both sides. */
const QUOTE_INDENT = 360

/** `isNumbered` when the paragraph begins with a number or a bullet that the program wrote. */
export function shapeOf(
  paragraph: ParagraphState,
  style: RtfStyle | undefined,
  isNumbered: boolean,
): BlockShape {
  const { list, level, outline, isRtl, left, right } = paragraph
  const name = style?.name.replace(/;\s*$/, '').trim().toLowerCase() ?? ''
  const direction = isRtl ? { direction: 'rtl' as const } : {}
  const stated = outline ?? style?.outline ?? (/^heading \d/.test(name) ? Number(name[8]) - 1 : null)
  if (stated !== null && stated >= 0 && stated < 9)
    return { ...direction, kind: 'heading', level: Math.min(6, stated + 1) }
  if (name === 'title') return { ...direction, kind: 'heading', level: 1 }
  if (name === 'caption') return { ...direction, kind: 'caption' }
  if (/^html preformatted|^preformatted/.test(name)) return { kind: 'preformatted' }
  if (isNumbered || (list !== null && list > 0)) return { ...direction, kind: 'list-item', level }
  const isQuote =
    /^(?:intense )?quot(?:e|ations?)$/.test(name) || (left >= QUOTE_INDENT && right >= QUOTE_INDENT)
  return { ...direction, kind: isQuote ? 'quote' : 'paragraph' }
}
