import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { DataGrouping } from '../../../../../renderer/components/data-table/data-column.ts'
import {
  ALL_FOLDED,
  foldGroup,
  groupSteps,
  isFolded,
  NONE_FOLDED,
  type GroupFold,
} from '../../../../../renderer/components/data-table/group-rows.ts'
import { NO_SELECTION, selectLine } from '../../../../../renderer/components/data-table/selection.ts'
import { finish } from '../../../../../renderer/components/data-table/steps.ts'
import { layLines } from '../../../../../renderer/components/data-table/table-lines.ts'

interface Row {
  readonly id: string
  readonly tags: readonly string[]
}

const byTag: DataGrouping<Row> = {
  id: 'tag',
  label: 'Tag',
  keysOf: (row) => row.tags,
  labelOf: (key) => key,
  noneLabel: 'No tag',
}
const rows: readonly Row[] = [
  { id: 'a', tags: ['killed'] },
  { id: 'b', tags: [] },
  { id: 'c', tags: ['withdrawal', 'killed'] },
]

function lay(some: readonly Row[], fold: GroupFold = NONE_FOLDED) {
  const order = Int32Array.from(some, (_row, index) => index)
  return layLines(
    { rows: some, order, groups: finish(groupSteps(some, order, byTag)) },
    fold,
    (row) => row.id,
  )
}
const draw = (lines: ReturnType<typeof lay>) =>
  Array.from({ length: lines.length }, (_line, at) => lines.rowAt(at)?.id ?? `${lines.headAt(at)!.label}:`)

describe('rows in groups', () => {
  it('stand in the group of each of their keys, and behind all others when they have none', () => {
    expect(draw(lay(rows))).toEqual(['killed:', 'a', 'c', 'withdrawal:', 'c', 'No tag:', 'b'])
  })

  it('are hidden with their group, one by one or all', () => {
    expect(draw(lay(rows, foldGroup(NONE_FOLDED, 'killed', true)))).toEqual([
      'killed:',
      'withdrawal:',
      'c',
      'No tag:',
      'b',
    ])
    expect(draw(lay(rows, ALL_FOLDED))).toEqual(['killed:', 'withdrawal:', 'No tag:'])
    expect(isFolded(foldGroup(ALL_FOLDED, 'killed', false), 'killed')).toBe(false)
  })

  it('are lines of their own where a row stands twice', () => {
    const lines = lay(rows)
    expect(lines.idAt(2)).not.toBe(lines.idAt(4))
    expect([lines.headLineOf(2), lines.headLineOf(4), lines.headLineOf(5)]).toEqual([0, 3, 5])
  })

  it('find each line again by its id, whatever is folded', () => {
    const anyRows = fc
      .array(fc.uniqueArray(fc.constantFrom('x', 'y', 'z', '')))
      .map((some) => some.map((tags, index): Row => ({ id: `row${index}`, tags: tags.filter(Boolean) })))
    fc.assert(
      fc.property(
        anyRows,
        fc.boolean(),
        fc.uniqueArray(fc.constantFrom('x', 'y', '')),
        (some, isAllFolded, except) => {
          const lines = lay(some, { isAllFolded, except: new Set(except) })
          for (let line = 0; line < lines.length; line += 1)
            expect(lines.indexOf(lines.idAt(line))).toBe(line)
          expect(lines.indexOf('never')).toBe(-1)
        },
      ),
      { seed: 4 },
    )
  })
})

describe('choosing in groups', () => {
  const lines = lay(rows)

  it('takes all rows of a group by its head, and leaves them again', () => {
    const taken = selectLine(NO_SELECTION, 0, 'toggle', lines)
    expect([...taken.ids]).toEqual(['a', 'c'])
    expect(selectLine(taken, 0, 'toggle', lines).ids.size).toBe(0)
  })

  it('takes a row that stands twice once, and a range without the heads in it', () => {
    const anchored = selectLine(NO_SELECTION, 1, 'replace', lines)
    expect([...selectLine(anchored, 6, 'range', lines).ids]).toEqual(['a', 'c', 'b'])
  })
})
