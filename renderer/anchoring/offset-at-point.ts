/**
 * A point of the document (a node and an offset in it, as selections and carets give it) → an offset into the article's text.
 * Selections made by hand end between blocks, at elements, or outside the article; each of these has one sensible offset.
 */
import { BLOCK_ATTRIBUTE, type BlockMap } from './block-map.ts'

export function offsetAtPoint(map: BlockMap, node: Node, offset: number): number {
  const element = node instanceof Element ? node : node.parentElement
  const blockElement = element?.closest(`[${BLOCK_ATTRIBUTE}]`) ?? null
  if (blockElement !== null && map.root.contains(blockElement))
    return offsetInBlock(map, Number(blockElement.getAttribute(BLOCK_ATTRIBUTE)), node, offset)
  return offsetBetweenBlocks(map, node, offset)
}

function offsetInBlock(map: BlockMap, index: number, node: Node, offset: number): number {
  const { start, end } = map.blocks[index]!
  let at = start
  if (node instanceof Text) {
    for (const each of map.nodesOf(index)) {
      if (each === node) return at + offset
      at += each.length
    }
    return at
  }
  // Inside an element, the offset counts children: everything before that child lies in front of the point.
  const child = node.childNodes[offset]
  for (const each of map.nodesOf(index)) {
    const isBehind =
      child === undefined
        ? !node.contains(each) && isBefore(node, each)
        : child.contains(each) || isBefore(child, each)
    if (isBehind) return at
    at += each.length
  }
  return Math.min(at, end)
}

/** The start of the first block behind the point; the end of the text when there is none. */
function offsetBetweenBlocks(map: BlockMap, node: Node, offset: number): number {
  const child = node.childNodes[offset] ?? null
  let low = 0
  let high = map.blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = map.element(middle)
    const isBehind =
      child !== null
        ? child === block || child.contains(block) || isBefore(child, block)
        : !node.contains(block) && isBefore(node, block)
    if (isBehind) high = middle
    else low = middle + 1
  }
  return map.blocks[low]?.start ?? map.textLength
}

function isBefore(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
