/**
 * A page as the lines that a reader sees, each with what its markup says about it. Headline, byline and date are looked for among these
 * lines, so that looking needs no document: the same eyes can read the lines of an e-mail or a printed page.
 */
export interface PageLine {
  /** White space collapsed; cut after `MAX_LINE_LENGTH`. */
  readonly text: string
  /** The stretches of text between tags, in order. */
  readonly pieces: readonly LinePiece[]
  /** Class, id, itemprop, rel and the like of the block and of the three around it, lower case. */
  readonly marks: string
  /** 1 to 6 for headings, otherwise 0. */
  readonly heading: number
  readonly place: Place
  /** The line is nothing but a link. */
  readonly isLink: boolean
}

export interface LinePiece {
  readonly text: string
  /** Where it begins in the line's text. */
  readonly start: number
  /** The marks of the inline elements around the text. */
  readonly marks: string
  /** Not shown: the machine's form of what is shown (`datetime`, `content`, a tooltip). */
  readonly isAttribute: boolean
}

/** Where on the page: in the article, around it, in comments, or in what leads away from it. */
export type Place = 'article' | 'page' | 'furniture' | 'comments'

const MAX_LINES = 4000
const MAX_LINE_LENGTH = 400
const MAX_PIECES = 60

const NOT_SHOWN = new Set('script style noscript template head select option textarea button svg'.split(' '))

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data date del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
)

const MARKS = ['class', 'id', 'itemprop', 'rel', 'property', 'role', 'data-testid', 'data-test', 'aria-label']

/** Attributes in which elements state what their words mean to a machine. */
const STATED = [
  'datetime',
  'content',
  'title',
  'data-datetime',
  'data-timestamp',
  'data-date',
  'data-published',
  'date-time',
]

export interface PageLineOptions {
  /** Reads what the page hides, for pages whose text waits for a script. */
  readonly showHidden?: boolean
}

export function readPageLines(root: Element, { showHidden = false }: PageLineOptions = {}): PageLine[] {
  const isShown = (element: Element) =>
    !NOT_SHOWN.has(element.localName) && (showHidden || !element.hasAttribute('hidden'))
  const lines: PageLine[] = []
  let pieces: UnplacedPiece[] = []
  let block: Element = root
  let isAllLinked = true
  const endLine = (next: Element) => {
    const line = toLine(block, pieces, isAllLinked)
    if (line !== null) lines.push(line)
    pieces = []
    isAllLinked = true
    block = next
  }
  let node: Node | null = root
  while (node !== null && lines.length < MAX_LINES) {
    const isElement = node.nodeType === Node.ELEMENT_NODE
    const element = node as Element
    if (isElement && isShown(element)) {
      if (!INLINE.has(element.localName)) endLine(element)
      for (const name of STATED) {
        const value = element.getAttribute(name)
        if (value !== null && /\d/.test(value) && value.length <= 200)
          pieces.push({ text: value.trim(), marks: ownMarks(element), isAttribute: true })
      }
    } else if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data.replace(/[\s\u00a0]+/g, ' ')
      if (text.trim() !== '') {
        const around = inlineAround(node)
        if (!around.some((each) => each.localName === 'a')) isAllLinked = false
        pieces.push({ text, marks: around.map(ownMarks).join(' ').trim(), isAttribute: false })
      } else if (pieces.length > 0) pieces.push({ text: ' ', marks: '', isAttribute: false })
    }
    if ((!isElement || isShown(element)) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null && !INLINE.has((node as Element).localName)) endLine(node as Element)
    }
    if (node === null || node === root) break
    if (node.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).localName))
      endLine(node.parentElement ?? root)
    node = node.nextSibling
  }
  endLine(root)
  return lines
}

type UnplacedPiece = Omit<LinePiece, 'start'>

function toLine(block: Element, unplaced: readonly UnplacedPiece[], isLink: boolean): PageLine | null {
  if (unplaced.every((piece) => !piece.isAttribute && piece.text.trim() === '')) return null
  const pieces: LinePiece[] = []
  let text = ''
  for (const piece of unplaced.slice(0, MAX_PIECES)) {
    const shown = text === '' || text.endsWith(' ') ? piece.text.trimStart() : piece.text
    if (!piece.isAttribute && isGap(text, shown)) text += ' '
    pieces.push({ ...piece, start: text.length })
    if (!piece.isAttribute) text += shown
  }
  text = text.trimEnd()
  const around: Element[] = []
  for (let each: Element | null = block; each !== null && around.length < 4; each = each.parentElement)
    around.push(each)
  return {
    text: text.slice(0, MAX_LINE_LENGTH),
    pieces,
    marks: around.map(ownMarks).join(' ').trim(),
    heading: headingLevel(block),
    place: placeOf(block),
    isLink: isLink && text !== '',
  }
}

/** Words that only a style sheet keeps apart, as in `<b>By</b><a>Jane Roe</a><time>12 May</time>`; a drop capital is none. */
function isGap(before: string, after: string): boolean {
  return (
    before.length > 1 &&
    after.length > 1 &&
    /[\p{Ll}\p{Lo}\p{N}]$/u.test(before) &&
    /^[\p{Lu}\p{N}]/u.test(after)
  )
}

function headingLevel(block: Element): number {
  const heading = block.closest('h1, h2, h3, h4, h5, h6')
  return heading === null ? 0 : Number(heading.localName[1])
}

function ownMarks(element: Element): string {
  let marks = element.localName === 'time' || element.localName === 'address' ? element.localName : ''
  for (const name of MARKS) {
    const value = element.getAttribute(name)
    if (value !== null && value !== '') marks += ` ${value.slice(0, 200)}`
  }
  if (AUTHOR_HREF.test(element.getAttribute('href') ?? '')) marks += ' author-link'
  return marks.trim().toLowerCase()
}

/** Addresses of pages about people who write. */
const AUTHOR_HREF =
  /\/(?:authors?|autor(?:es|en|in)?|auteurs?|autore|profiles?|people|staff|journalists?|writers?|contributors?|reporters?|columnists?|byline|users?|member|redakt(?:ion|eur|or)[a-z]*|penulis|yazar(?:lar)?|forfatter|skribent|person|our-people|by|u)\/(?!sign|log|regist|new\b|join|create|subscri|me\b)[^/?#]/i

function inlineAround(node: Node): Element[] {
  const around: Element[] = []
  for (let each = node.parentElement; each !== null && INLINE.has(each.localName); each = each.parentElement)
    around.push(each)
  return around
}

const FURNITURE =
  /(?:^|[\s_-])(?:nav|menu|navigation|sidebar|side-bar|related|recommend(?:ed|ations?)?|popular|trending|most-?read|latest|recent|teasers?|more-?(?:from|news|stories)|read-?(?:more|next|also)|see-?also|newsletter|promo|sponsored|advert|widget|footer|copyright|cookie|breadcrumbs?|carousel|ticker|weather|topbar|top-bar|share|social|archive)(?:$|[\s_-])/
const COMMENTS =
  /(?:^|\s)(?:[\w-]*[_-])?(?:comments?|respond|disqus|kommentare?|commentaires|replies|commentlist)(?:[_-](?:list|area|section|wrapper|wrap|container|body|form|content|thread|item|box|outer|holder|\d+))?(?:$|\s)/

const RELATED = /(?:^|[\s_-])related|recommend/

const places = new WeakMap<Element, Place>()

/** Remembered by element: thousands of lines share a few dozen containers. */
function placeOf(element: Element): Place {
  const known = places.get(element)
  if (known !== undefined) return known
  const parent = element.parentElement
  const around: Place = parent === null ? 'page' : placeOf(parent)
  const place = around === 'comments' || around === 'furniture' ? around : ownPlace(element, around)
  places.set(element, place)
  return place
}

function ownPlace(element: Element, around: Place): Place {
  const tag = element.localName
  if (tag === 'body' || tag === 'html') return 'page'
  if (tag === 'nav' || tag === 'aside' || (tag === 'footer' && around === 'page')) return 'furniture'
  const marks =
    `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`.toLowerCase()
  // What holds the headline is the page itself, whatever its classes say: "comments-enabled", "has-sidebar".
  const isAside = (pattern: RegExp) => pattern.test(marks) && element.querySelector('h1') === null
  if (isAside(COMMENTS)) return 'comments'
  if (tag === 'article' || tag === 'main' || /\barticle-?body\b|(?:^|\s)(?:main|article)(?:$|\s)/.test(marks))
    return 'article'
  if (around !== 'article' && isAside(FURNITURE)) return 'furniture'
  if (isAside(RELATED)) return 'furniture'
  return around
}
