/**
 * Where an article's text stands on the page. Every block is one element marked `data-block`, whose text nodes together are exactly the
 * block's text (one node, or several where spans and table cells are drawn). From that come offsets → points and points → offsets: a
 * binary search over the blocks and a look at one block's few nodes, never a walk through the document.
 */
import type { Block } from '../../shared/domain/article-body.ts'

export interface DomPoint {
  readonly node: Text
  readonly offset: number
}

export const BLOCK_ATTRIBUTE = 'data-block'

export class BlockMap {
  readonly root: HTMLElement
  readonly blocks: readonly Block[]
  readonly #elements: readonly HTMLElement[]
  /** Text nodes of a block, found when first asked for. */
  readonly #nodes = new Map<number, readonly Text[]>()

  constructor(root: HTMLElement, blocks: readonly Block[]) {
    this.root = root
    this.blocks = blocks
    this.#elements = [...root.querySelectorAll<HTMLElement>(`[${BLOCK_ATTRIBUTE}]`)]
    if (this.#elements.length !== blocks.length)
      throw new Error(`${blocks.length} blocks are drawn as ${this.#elements.length} elements`)
  }

  get textLength(): number {
    return this.blocks.at(-1)?.end ?? 0
  }

  element(index: number): HTMLElement {
    return this.#elements[index]!
  }

  /** The block that holds the offset; for the separator behind a block, that block. */
  blockAt(offset: number): number {
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.blocks[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Where an offset stands. At a seam between two nodes `end` takes the node before it, `start` the one behind. */
  pointAt(offset: number, side: 'start' | 'end'): DomPoint | null {
    if (this.blocks.length === 0) return null
    let index = this.blockAt(offset)
    if (side === 'start' && offset >= this.blocks[index]!.end && index < this.blocks.length - 1) index++
    const block = this.blocks[index]!
    let rest = Math.max(0, Math.min(offset, block.end) - block.start)
    const nodes = this.nodesOf(index)
    for (const node of nodes) {
      if (side === 'start' ? rest < node.length : rest <= node.length) return { node, offset: rest }
      rest -= node.length
    }
    const last = nodes.at(-1)
    return last === undefined ? null : { node: last, offset: last.length }
  }

  /** A range that does not follow changes of the page: article text has none, and thousands of these stay cheap. */
  staticRange(start: number, end: number): StaticRange | null {
    const [from, to] = [this.pointAt(start, 'start'), this.pointAt(end, 'end')]
    if (from === null || to === null) return null
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }

  /** A range that can be measured. */
  liveRange(start: number, end: number): Range | null {
    const [from, to] = [this.pointAt(start, 'start'), this.pointAt(end, 'end')]
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  nodesOf(index: number): readonly Text[] {
    const known = this.#nodes.get(index)
    if (known !== undefined) return known
    const walker = document.createTreeWalker(this.element(index), NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text)
    this.#nodes.set(index, nodes)
    return nodes
  }
}
