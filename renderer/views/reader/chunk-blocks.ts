/**
 * Divides an article into chunks that the browser lays out only when they come near the screen, each with an estimate of its height, so
 * that a book of 600,000 characters opens like a note and its scroll bar tells the truth. Inside a chunk, list items and table rows that
 * follow each other stand together.
 */
import type { Block } from '../../../shared/domain/article-body.ts'

export interface BlockGroup {
  readonly kind: 'list' | 'table' | 'single'
  /** Indexes into the body's blocks, the last exclusive. */
  readonly from: number
  readonly to: number
}

export interface BlockChunk {
  readonly groups: readonly BlockGroup[]
  /** Pixels, as the text will stand at 66 characters a line. */
  readonly estimatedHeight: number
}

const CHUNK_BLOCKS = 40
const CHUNK_CHARACTERS = 6000
/** A table is kept together so that its columns stay in line, up to this many rows. */
const MAX_TABLE_ROWS = 200

const LINE_HEIGHT = 27.5
const LINE_CHARACTERS = 66
const BLOCK_GAP = 15

export function chunkBlocks(blocks: readonly Block[]): BlockChunk[] {
  const chunks: BlockChunk[] = []
  let groups: BlockGroup[] = []
  let blockCount = 0
  let characters = 0
  let height = 0
  const finish = () => {
    if (groups.length > 0) chunks.push({ groups, estimatedHeight: Math.round(height) })
    groups = []
    blockCount = characters = height = 0
  }
  for (const group of groupBlocks(blocks)) {
    groups.push(group)
    for (let index = group.from; index < group.to; index++) {
      const { start, end } = blocks[index]!
      blockCount++
      characters += end - start
      height +=
        Math.ceil((end - start) / LINE_CHARACTERS) * LINE_HEIGHT + (group.kind === 'single' ? BLOCK_GAP : 4)
    }
    if (blockCount >= CHUNK_BLOCKS || characters >= CHUNK_CHARACTERS) finish()
  }
  finish()
  return chunks
}

function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (let from = 0; from < blocks.length;) {
    const { kind } = blocks[from]!
    const together = kind === 'list-item' ? 'list' : kind === 'table-row' ? 'table' : 'single'
    const limit = together === 'list' ? CHUNK_BLOCKS : together === 'table' ? MAX_TABLE_ROWS : 1
    let to = from + 1
    while (to < blocks.length && to - from < limit && blocks[to]!.kind === kind) to++
    groups.push({ kind: together, from, to })
    from = to
  }
  return groups
}
