/**
 * A cleaned tree to our blocks: one walk in document order, without recursion, so that depth costs nothing.
 * Which elements are blocks is told by their names, because a parsed document has no style.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { BlockCollector, type BlockShape } from '../block-collector.ts'
import { isHidden, shapeOf } from './block-shapes.ts'
import { isDataTable } from './tables.ts'

const SKIPPED = new Set(
  'script style noscript template head title meta link iframe frame object embed applet canvas audio video svg map input select textarea datalist progress meter'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul listing xmp plaintext'
  ).split(' '),
)

const SPANS: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  strong: 'strong',
  b: 'strong',
}

export interface CollectOptions {
  /** Walks hidden elements with at least this much text, for those who judge what they find; otherwise none. */
  readonly hiddenFrom?: number
  /** What a link's `href` means for the reader; null when it leads nowhere that can be shown. */
  readonly targetOf: (href: string) => string | null
}

/** A block and where it comes from. */
export interface PlacedBlock {
  readonly part: BlockPart
  /** The nearest block element around its words, or a line's when `br` parts it. */
  readonly element: Element
  /** Share of its characters that stand in links, whether or not they lead anywhere that can be shown. */
  readonly linkedShare: number
}

/** The blocks of `root`, in order. */
export function collectBlocks(root: Element, options: CollectOptions): readonly BlockPart[] {
  return collectPlacedBlocks(root, options).map((block) => block.part)
}

export function collectPlacedBlocks(
  root: Element,
  { targetOf, hiddenFrom = Infinity }: CollectOptions,
): readonly PlacedBlock[] {
  const collector = new BlockCollector()
  const placed: PlacedBlock[] = []
  let linkDepth = 0
  let written = 0
  let linked = 0
  let place = root
  const places: Element[] = [root]
  /** Ends the block at hand; what follows belongs to the element that the walk is in. */
  function begin(next: BlockShape): void {
    collector.begin(next)
    if (collector.parts.length > placed.length)
      placed.push({
        part: collector.parts.at(-1)!,
        element: place,
        linkedShare: written === 0 ? 0 : linked / written,
      })
    written = 0
    linked = 0
    place = places.at(-1)!
  }
  function addWords(data: string): void {
    collector.addText(data)
    const length = data.length - (data.match(/\s/g)?.length ?? 0)
    written += length
    if (linkDepth > 0) linked += length
  }
  const shapes: BlockShape[] = [{ kind: 'paragraph' }]
  const shape = () => shapes.at(-1)!
  /** What has to happen when the walk leaves an element, by element. */
  const leaving = new Map<Node, () => void>()
  let listDepth = 0
  /** The data table's row that the walk is in: its cells run on in one block. */
  let row: Element | null = null
  let dataTables = 0

  const isSkippedAsHidden = (element: Element) =>
    isHidden(element) && (element.textContent ?? '').length < hiddenFrom

  /** Returns whether the element's children are walked. */
  function enter(element: Element): boolean {
    const tag = element.localName
    if (SKIPPED.has(tag) || (element !== root && isSkippedAsHidden(element))) return false
    if (tag === 'br' || tag === 'hr') {
      if (row !== null) collector.addText(' ')
      else if (shape().kind === 'preformatted') collector.addText('\n')
      else begin(shape())
      return false
    }
    const span = SPANS[tag]
    const target = tag === 'a' ? targetOf(element.getAttribute('href') ?? '') : null
    const isLink = tag === 'a' && element.hasAttribute('href')
    if (isLink) linkDepth++
    if (span !== undefined || target !== null) collector.openSpan(span ?? 'link', target ?? undefined)
    if (isLink || span !== undefined) {
      leaving.set(element, () => {
        if (isLink) linkDepth--
        if (span !== undefined || target !== null) collector.closeSpan()
      })
      return true
    }
    if (!BLOCKS.has(tag)) return true
    if (row !== null) enterInsideRow(element, tag)
    else enterBlock(element, tag)
    return true
  }

  function enterBlock(element: Element, tag: string): void {
    const isList = tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir'
    if (isList) listDepth++
    const isTable = tag === 'table' && isDataTable(element)
    if (isTable) dataTables++
    if (tag === 'tr' && dataTables > 0) row = element
    const next = shapeOf(element, tag, shape(), listDepth, row !== null)
    shapes.push(next)
    places.push(element)
    begin(next)
    leaving.set(element, () => {
      if (isList) listDepth--
      if (isTable) dataTables--
      if (row === element) row = null
      shapes.pop()
      places.pop()
      begin(shape())
    })
  }

  function enterInsideRow(element: Element, tag: string): void {
    const isCell = tag === 'td' || tag === 'th'
    if (isCell && element.previousElementSibling !== null) collector.addCellSeparator()
    else collector.addText(' ')
    leaving.set(element, () => collector.addText(' '))
  }

  begin(shape())
  let node: Node | null = root
  let isDown = true
  while (node !== null) {
    if (isDown) {
      if (node.nodeType === Node.TEXT_NODE) addWords((node as Text).data)
      const goesDown = node.nodeType === Node.ELEMENT_NODE && enter(node as Element)
      if (goesDown && node.firstChild !== null) {
        node = node.firstChild
        continue
      }
    }
    leaving.get(node)?.()
    leaving.delete(node)
    if (node === root) break
    isDown = node.nextSibling !== null
    node = node.nextSibling ?? node.parentNode
  }
  begin(shape())
  return placed
}
