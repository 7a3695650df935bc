/** What kind of block an element's words are, by its name and, where names mislead, by its role, id or class; and whether it is hidden. */
import type { BlockShape } from '../block-collector.ts'

/** `around` is the shape of the element that holds it. */
export function shapeOf(
  element: Element,
  tag: string,
  around: BlockShape,
  listDepth: number,
  isRow: boolean,
): BlockShape {
  const dir = element.getAttribute('dir')?.toLowerCase()
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : around.direction
  const base = direction === undefined ? {} : { direction }
  if (isRow) return { ...base, kind: 'table-row' }
  const heading = /^h([1-6])$/.exec(tag)
  if (heading !== null) return { ...base, kind: 'heading', level: Number(heading[1]) }
  switch (tag) {
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return { ...base, kind: 'preformatted' }
    case 'blockquote':
      return { ...base, kind: 'quote' }
    // What stands in a figure and is no table, quote or list describes it.
    case 'figure':
    case 'figcaption':
    case 'caption':
      return { ...base, kind: 'caption' }
    case 'li':
      if (around.kind === 'footnote' || isFootnote(element)) return { ...base, kind: 'footnote' }
      return { ...base, kind: 'list-item', level: Math.min(20, Math.max(0, listDepth - 1)) }
    default:
      if (isFootnote(element)) return { ...base, kind: 'footnote' }
      if (around.kind === 'paragraph' && isCaption(element)) return { ...base, kind: 'caption' }
      return { ...around, ...base }
  }
}

function isFootnote(element: Element): boolean {
  const role = element.getAttribute('role')
  return (
    role === 'doc-footnote' ||
    role === 'doc-endnote' ||
    role === 'doc-endnotes' ||
    /^fn[:\d-]/.test(element.id)
  )
}

const CAPTION_NAME =
  /(?:^|[\s_-])(?:(?:image|img|photo|media|picture|figure|fig)?caption|wp-caption-text|legende|bildunterschrift|bildtext|didascalia|leyenda|pie-?(?:de-?)?foto)(?:$|[\s_-])/i
const MAX_CAPTION_LENGTH = 1_500

/** Pages without `figure` name their captions. */
function isCaption(element: Element): boolean {
  return (
    CAPTION_NAME.test(element.getAttribute('class') ?? '') &&
    (element.textContent ?? '').length <= MAX_CAPTION_LENGTH
  )
}

/** `until-found` is only folded. */
export function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden')
  return hidden !== null && hidden.toLowerCase() !== 'until-found'
}
