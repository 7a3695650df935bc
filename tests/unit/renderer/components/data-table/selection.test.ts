import { describe, expect, it } from 'vitest'
import {
  NO_SELECTION,
  selectLine,
  type RowSelection,
} from '../../../../../renderer/components/data-table/selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const select = (selection: RowSelection, index: number, mode: 'replace' | 'toggle' | 'range' | 'move') =>
  selectLine(selection, index, mode, {
    idAt: (line) => ids[line]!,
    rowIdsAt: (line) => [ids[line]!],
    headAt: () => null,
    indexOf: (id) => ids.indexOf(id),
  })

describe('choosing rows', () => {
  it('takes one row and forgets the others', () => {
    const both = select(select(NO_SELECTION, 0, 'replace'), 2, 'toggle')
    expect([...select(both, 3, 'replace').ids]).toEqual(['d'])
  })

  it('adds one and takes it away again', () => {
    const two = select(select(NO_SELECTION, 0, 'replace'), 2, 'toggle')
    expect([...two.ids]).toEqual(['a', 'c'])
    expect([...select(two, 0, 'toggle').ids]).toEqual(['c'])
  })

  it('takes a range from where it began, in both directions, and swings around it', () => {
    const anchored = select(NO_SELECTION, 2, 'replace')
    expect([...select(anchored, 4, 'range').ids]).toEqual(['c', 'd', 'e'])
    expect([...select(select(anchored, 4, 'range'), 0, 'range').ids]).toEqual(['a', 'b', 'c'])
  })

  it('moves the keyboard without choosing', () => {
    const moved = select(select(NO_SELECTION, 1, 'replace'), 3, 'move')
    expect([...moved.ids]).toEqual(['b'])
    expect(moved.activeId).toBe('d')
  })

  it('begins a range anew when its first row is filtered away', () => {
    const anchored: RowSelection = { ids: new Set(['gone']), activeId: 'gone', anchorId: 'gone' }
    expect([...select(anchored, 1, 'range').ids]).toEqual(['b'])
  })
})
