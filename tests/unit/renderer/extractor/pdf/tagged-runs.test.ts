/** The tags of a file, as blocks. */
import { describe, expect, it } from 'vitest'
import type { Run } from '../../../../../renderer/extractor/pdf/layers.ts'
import type { TagNode } from '../../../../../renderer/extractor/pdf/read-page.ts'
import { collectTagged } from '../../../../../renderer/extractor/pdf/tagged-runs.ts'
import { run } from './lines-for-tests.ts'

const byMark = new Map<string, Run[]>()

/** An element of the structure; a string is a piece of text in it. */
function tag(role: string, ...children: readonly (TagNode | string)[]): TagNode {
  return {
    role,
    mark: null,
    children: children.map((child) => (typeof child === 'string' ? content(child) : child)),
  }
}

function content(text: string): TagNode {
  const mark = `mark ${byMark.size}`
  byMark.set(mark, [run(text, { mark })])
  return { role: '', mark, children: [] }
}

function read(root: TagNode) {
  return collectTagged(root, byMark).map(({ kind, level, runs, cells }) => [
    kind,
    level,
    cells.length > 0
      ? cells.map((cell) => cell.map(({ text }) => text).join(' '))
      : runs.map(({ text }) => text).join(' '),
  ])
}

describe('a tagged file', () => {
  it('says what its blocks are', () => {
    const root = tag(
      'Document',
      tag('H1', 'Headline'),
      tag('P', 'Words with ', tag('Link', 'a link'), ' in them.'),
      tag('BlockQuote', tag('P', 'Quoted.')),
      tag('L', tag('LI', tag('Lbl', '1.'), tag('LBody', tag('P', 'outside'), tag('L', tag('LI', 'inside'))))),
      tag('Note', 'A footnote.'),
    )
    expect(read(root)).toEqual([
      ['heading', 1, 'Headline'],
      ['paragraph', null, 'Words with  a link  in them.'],
      ['quote', null, 'Quoted.'],
      ['list-item', 0, '1. outside'],
      ['list-item', 1, 'inside'],
      ['footnote', null, 'A footnote.'],
    ])
  })

  it('has rows where a table holds data', () => {
    const row = (...cells: readonly string[]) => tag('TR', ...cells.map((cell) => tag('TD', tag('P', cell))))
    expect(read(tag('Table', row('Injil', '12'), row('Guzara', '4')))).toEqual([
      ['table-row', null, ['Injil', '12']],
      ['table-row', null, ['Guzara', '4']],
    ])
  })

  it('has paragraphs where a table only lays out the page', () => {
    const cell = tag('TD', tag('H2', 'News'), tag('P', 'Something happened.'))
    expect(
      read(tag('Table', tag('TR', tag('TD', 'Menu'), cell), tag('TR', tag('TD', 'Foot'), tag('TD', 'er')))),
    ).toContainEqual(['heading', 2, 'News'])
  })
})
