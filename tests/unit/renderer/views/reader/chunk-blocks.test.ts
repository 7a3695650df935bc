/** How an article is cut into pieces that are laid out when they come near: nothing lost, nothing twice, tables and lists kept together. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkBlocks } from '../../../../../renderer/views/reader/chunk-blocks.ts'
import { blockKinds, createArticleBody } from '../../../../../shared/domain/article-body.ts'

const parts = fc.array(
  fc.record({ kind: fc.constantFrom(...blockKinds), text: fc.string({ minLength: 1, maxLength: 300 }) }),
  {
    maxLength: 200,
  },
)

describe('chunkBlocks', () => {
  it('holds every block once and in order', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { blocks } = createArticleBody(list)
        const indexes = chunkBlocks(blocks).flatMap(({ groups }) =>
          groups.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
        )
        expect(indexes).toEqual(blocks.map((_, index) => index))
      }),
    )
  })

  it('keeps a table in one piece so that its columns stay in line', () => {
    const rows = Array.from({ length: 150 }, () => ({ kind: 'table-row' as const, text: 'a\tb' }))
    const { blocks } = createArticleBody([{ kind: 'paragraph', text: 'before' }, ...rows])
    const groups = chunkBlocks(blocks).flatMap((chunk) => chunk.groups)
    expect(groups.map(({ kind, from, to }) => [kind, to - from])).toEqual([
      ['single', 1],
      ['table', 150],
    ])
  })

  it('makes pieces of a size that the browser lays out in one go', () => {
    const { blocks } = createArticleBody(
      Array.from({ length: 6000 }, () => ({ kind: 'paragraph' as const, text: 'x'.repeat(100) })),
    )
    const chunks = chunkBlocks(blocks)
    expect(chunks).toHaveLength(150)
    // 40 paragraphs of two lines each.
    expect(chunks[0]!.estimatedHeight).toBe(40 * (2 * 27.5 + 15))
  })

  it('has nothing for an empty article', () => {
    expect(chunkBlocks([])).toEqual([])
  })
})
