/** What stands in the table of contents of a text. */
import { describe, expect, it } from 'vitest'
import {
  entryAt,
  findPage,
  listContents,
  listPages,
} from '../../../../../../renderer/views/reader/contents/list-contents.ts'
import { createArticleBody, type BlockPart } from '../../../../../../shared/domain/article-body.ts'

const heading = (text: string, level: number, page?: number): BlockPart => ({
  kind: 'heading',
  text,
  level,
  ...(page === undefined ? {} : { page }),
})
const paragraph = (page?: number): BlockPart => ({
  kind: 'paragraph',
  text: 'Words.',
  ...(page === undefined ? {} : { page }),
})

describe('listContents', () => {
  it('nests headings without gaps, whatever levels the file uses', () => {
    const body = createArticleBody([
      heading('One', 2),
      paragraph(),
      heading('One  point\none', 4),
      heading('Two', 2),
    ])
    expect(listContents(body)).toEqual([
      { start: 0, label: 'One', depth: 0, page: null },
      { start: 11, label: 'One point one', depth: 1, page: null },
      { start: 26, label: 'Two', depth: 0, page: null },
    ])
  })

  it('is empty for a text with two headings', () => {
    expect(listContents(createArticleBody([heading('One', 1), heading('Two', 1), paragraph()]))).toEqual([])
  })

  it('leaves the deepest level out of a very long one', () => {
    const parts = Array.from({ length: 300 }, (_, index) => [
      heading(`Part ${index}`, 1),
      heading('a', 2),
      heading('b', 2),
    ]).flat()
    expect(listContents(createArticleBody(parts))).toHaveLength(300)
  })
})

it('knows where pages begin, and takes an empty page for the next one', () => {
  const pages = listPages(createArticleBody([paragraph(1), paragraph(1), paragraph(2), paragraph(5)]))
  expect(pages.map(({ page, start }) => [page, start])).toEqual([
    [1, 0],
    [2, 14],
    [5, 21],
  ])
  expect(findPage(pages, 2)?.page).toBe(2)
  expect(findPage(pages, 3)?.page).toBe(5)
  expect(findPage(pages, 6)).toBeUndefined()
})

it('tells the section of a place', () => {
  const entries = [{ start: 5 }, { start: 20 }]
  expect([0, 5, 19, 20, 99].map((offset) => entryAt(entries, offset))).toEqual([-1, 0, 0, 1, 1])
})
