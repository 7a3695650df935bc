/** Tables of documents: data stays in rows, tables that only place things dissolve. */
import { expect, test } from 'vitest'
import { layTable, type Cell } from '../../../../../renderer/extractor/documents/lay-table.ts'
import { numberNote } from '../../../../../renderer/extractor/documents/number-note.ts'
import type { BlockPart } from '../../../../../shared/domain/article-body.ts'

const cell = (...texts: readonly string[]): Cell =>
  texts.map((text): BlockPart => ({ kind: 'paragraph', text }))
const shown = (rows: readonly (readonly Cell[])[]) => layTable(rows).map(({ kind, text }) => [kind, text])

test('a table with data is rows, and its empty cells keep their place', () => {
  expect(
    shown([
      [cell('Name'), cell('Age'), cell()],
      [cell(), cell('40')],
      [cell(), cell()],
    ]),
  ).toEqual([
    ['table-row', 'Name\tAge'],
    ['table-row', '\t40'],
  ])
})

test('a cell of several paragraphs is one line', () => {
  expect(shown([[cell('One', 'two'), cell('3')]])).toEqual([['table-row', 'One two\t3']])
})

test('a single column, and columns of running text, are what stands in them', () => {
  expect(shown([[cell('Ministry')], [cell('of Gates')]])).toEqual([
    ['paragraph', 'Ministry'],
    ['paragraph', 'of Gates'],
  ])
  expect(shown([[cell('Word '.repeat(100)), cell('Side')]]).map(([kind]) => kind)).toEqual([
    'paragraph',
    'paragraph',
  ])
})

test('emphasis and links stay on their words', () => {
  const link: BlockPart = {
    kind: 'paragraph',
    text: 'see it',
    spans: [{ kind: 'link', start: 4, end: 6, target: 'https://a.example/' }],
  }
  const [row] = layTable([[cell('One'), [link]]])
  expect(row!.text.slice(row!.spans![0]!.start, row!.spans![0]!.end)).toBe('it')
  const [note] = numberNote([link], 12)
  expect(note).toMatchObject({ kind: 'footnote', text: '[12] see it' })
  expect(note!.text.slice(note!.spans![0]!.start, note!.spans![0]!.end)).toBe('it')
})
