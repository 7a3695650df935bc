/**
 * XML that marks up text, as HTML that means the same, in an inert document: what is known of blocks in pages then holds for it, too.
 * Each format gives its own names; HTML's keep their meaning, whatever their namespace; the rest are just there for their words.
 */

/** The element of HTML that stands for an element of the format, by local name in small letters; null drops it with its words. */
export type ElementNames = ReadonlyMap<string, string | null>

const HTML_NAMES = new Set(
  (
    'a abbr article aside b bdi bdo blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark menu nav ol p pre q ruby s samp section small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
)

/** What EPUB 2 and 3 call notes in `epub:type`. */
const NOTE_TYPE = /(?:^|\s)(?:foot|end|rear)notes?(?:\s|$)/

const KEPT_ATTRIBUTES = ['href', 'dir', 'role']

export function toHtml(root: Element, names: ElementNames = new Map()): HTMLElement {
  const page = new DOMParser().parseFromString('', 'text/html')
  const convert = (element: Element): HTMLElement | null => {
    const written = element.localName.toLowerCase()
    const name = names.get(written) ?? (HTML_NAMES.has(written) ? written : 'span')
    if (names.get(written) === null || NO_WORDS.has(written) || isPageBreak(element)) return null
    const made = page.createElement(name)
    for (const attribute of element.attributes)
      if (KEPT_ATTRIBUTES.includes(attribute.localName))
        made.setAttribute(attribute.localName, attribute.value)
      else if (attribute.localName === 'type' && NOTE_TYPE.test(attribute.value))
        made.setAttribute('role', 'doc-footnote')
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) made.append(convert(child as Element) ?? '')
      else if (child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE)
        made.append(child.textContent ?? '')
    }
    return made
  }
  const made = page.createElement('div')
  made.append(convert(root) ?? '')
  return made
}

/** `rt` and `rp` are readings beside ruby characters; the characters themselves stay. */
const NO_WORDS = new Set(
  'script style head rt rp template iframe object svg annotation annotation-xml'.split(' '),
)

/** Where a page of the printed book began: its number is no text. */
function isPageBreak(element: Element): boolean {
  return [...element.attributes].some(({ localName, value }) => localName === 'type' && value === 'pagebreak')
}
