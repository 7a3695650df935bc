/**
 * A page as the lines that a reader sees, each with what its markup says about it. Headline, byline and date are looked for among these
 * lines, so that looking needs no document: the same eyes can read the lines of an e-mail or a printed page.
 */
import { marksOf, placeOf, type Place } from './element-marks.ts'

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

const MAX_LINES = 4000
const MAX_LINE_LENGTH = 400
const MAX_PIECES = 60

/** Without words, or without words about the article. */
const NOT_READ = new Set(
  'script style noscript template head nav select option textarea button svg'.split(' '),
)

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data date del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
)

/** Attributes in which elements state what their words mean to a machine. */
const STATED = 'datetime content title data-datetime data-timestamp data-date data-published date-time'.split(
  ' ',
)
const ANY_STATED = STATED.map((name) => `[${name}]`).join()

export interface PageLineOptions {
  /** Reads what the page hides, for pages whose text waits for a script. */
  readonly showHidden?: boolean
}

export function readPageLines(root: Element, { showHidden = false }: PageLineOptions = {}): PageLine[] {
  const isRead = (element: Element) =>
    !NOT_READ.has(element.localName) &&
    (showHidden || !element.hasAttribute('hidden')) &&
    (INLINE.has(element.localName) || placeOf(element) !== 'comments')
  // Asked for once: looking at the attributes of every element would take longer than all the rest.
  const stating = new Set(root.querySelectorAll(ANY_STATED))
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
    if (isElement && isRead(element)) {
      if (!INLINE.has(element.localName)) endLine(element)
      if (stating.has(element)) pieces.push(...statementsOf(element))
    } else if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data.replace(/[\s\u00a0]+/g, ' ')
      if (text.trim() !== '') {
        const around = inlineAround(node)
        if (!around.some((each) => each.localName === 'a')) isAllLinked = false
        pieces.push({ text, marks: around.map(marksOf).join(' ').trim(), isAttribute: false })
      } else if (pieces.length > 0) pieces.push({ text: ' ', marks: '', isAttribute: false })
    }
    if ((!isElement || isRead(element)) && node.firstChild !== null) {
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

function statementsOf(element: Element): UnplacedPiece[] {
  return STATED.map((name) => element.getAttribute(name)?.trim() ?? '')
    .filter((value) => value.length <= 200 && /\d/.test(value))
    .map((text) => ({ text, marks: marksOf(element), isAttribute: true }))
}

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
    marks: around.map(marksOf).join(' ').trim(),
    heading: Number(around.map(({ localName }) => /^h([1-6])$/.exec(localName)?.[1]).find(Boolean) ?? 0),
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

function inlineAround(node: Node): Element[] {
  const around: Element[] = []
  for (let each = node.parentElement; each !== null && INLINE.has(each.localName); each = each.parentElement)
    around.push(each)
  return around
}
