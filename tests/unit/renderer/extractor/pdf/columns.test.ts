/** The order in which a page is read. */
import { describe, expect, it } from 'vitest'
import { readColumns } from '../../../../../renderer/extractor/pdf/columns.ts'
import type { Run } from '../../../../../renderer/extractor/pdf/layers.ts'
import { rtlSheet, run, sheet } from './lines-for-tests.ts'

const turn = { angle: 0, isVertical: false }

function read(runs: readonly Run[], on: typeof sheet | typeof rtlSheet = sheet): string[] {
  return readColumns({ ...on, runs, turn }, 1).flatMap(({ lines, rows }) =>
    rows === null ? lines.map(({ text }) => text) : rows.map((row) => row.map(({ text }) => text).join('\t')),
  )
}

const column = (name: string, x: number, from = 150) =>
  Array.from({ length: 6 }, (_, index) =>
    run(`${name}${index} words that fill the line`, { x, y: from + index * 12, width: 230 }),
  )

describe('columns', () => {
  it('are read one after the other, under a headline that spans them', () => {
    const lines = read([
      run('A headline over both of the columns', { y: 100, size: 24, width: 480 }),
      ...column('a', 50),
      ...column('b', 300),
    ])
    expect(lines.map((text) => text.slice(0, 2))).toEqual([
      'A ',
      ...[0, 1, 2, 3, 4, 5].map((n) => `a${n}`),
      ...[0, 1, 2, 3, 4, 5].map((n) => `b${n}`),
    ])
  })

  it('are read above and below what spans them', () => {
    const lines = read([
      ...column('a', 50),
      ...column('b', 300),
      run('A picture of the harbour that spans the whole page and both columns', { y: 240, width: 480 }),
      ...column('c', 50, 270),
      ...column('d', 300, 270),
    ])
    expect(lines.map((text) => text[0]).join('')).toBe('aaaaaabbbbbbAccccccdddddd')
  })

  it('are read from the right where the page is', () => {
    const lines = read([...column('a', 50), ...column('b', 300)], rtlSheet)
    expect(lines.map((text) => text[0]).join('')).toBe('bbbbbbaaaaaa')
  })
})

describe('a table', () => {
  it('is read row by row', () => {
    const rows = [
      ['District', 'Killed', 'Wounded'],
      ['Injil', '12', '30'],
      ['Guzara', '4', '11'],
      ['Herat City', '9', '21'],
    ]
    const runs = rows.flatMap((row, level) =>
      row.map((text, index) => run(text, { x: 50 + index * 120, y: 100 + level * 14 })),
    )
    expect(read(runs)).toEqual(rows.map((row) => row.join('\t')))
  })
})

describe('a line', () => {
  it('has a raised figure where it stands', () => {
    expect(read([run('as reported', { width: 55 }), run('1', { x: 105, y: 96, size: 6, width: 3 })])).toEqual(
      ['as reported1'],
    )
  })

  it('that was drawn twice to look bold is read once', () => {
    expect(read([run('bold words'), run('bold words', { x: 50.4 })])).toEqual(['bold words'])
  })
})
