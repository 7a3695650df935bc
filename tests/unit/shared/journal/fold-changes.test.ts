// Undo says a whole group at once: the folded changes must do exactly what the long list did.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordChange } from '../../../../shared/journal/entry.ts'
import { invertChanges } from '../../../../shared/journal/change.ts'
import { foldChanges } from '../../../../shared/journal/fold-changes.ts'
import { applyAll, walkArbitrary } from './record-walks.ts'

const change = (before: RecordChange['before'], after: RecordChange['after']): RecordChange => ({
  table: 'sources',
  id: 'source:A',
  before,
  after,
})

describe('folded changes', () => {
  it('have the effect of the changes they were folded from, with one change a record', () => {
    fc.assert(
      fc.property(walkArbitrary, fc.nat(), (changes, cut) => {
        const at = changes.length === 0 ? 0 : cut % changes.length
        const start = applyAll(new Map(), changes.slice(0, at))
        const folded = foldChanges(changes.slice(at))
        expect(applyAll(start, folded)).toEqual(applyAll(start, changes.slice(at)))
        expect(new Set(folded.map(({ id }) => id)).size).toBe(folded.length)
      }),
    )
  })

  it('turn around like the changes they were folded from', () => {
    fc.assert(
      fc.property(walkArbitrary, (changes) => {
        const end = applyAll(new Map(), changes)
        expect(applyAll(end, invertChanges(foldChanges(changes)))).toEqual(new Map())
      }),
    )
  })

  it('say nothing about a record that was made and removed again', () => {
    const record = { id: 'source:A', name: 'x' }
    expect(
      foldChanges([
        change(null, record),
        change({ name: 'x' }, { name: 'y' }),
        change({ id: 'source:A', name: 'y' }, null),
      ]),
    ).toEqual([])
  })

  it('say nothing about a field that came back to what it was', () => {
    expect(foldChanges([change({ name: 'x' }, { name: 'y' }), change({ name: 'y' }, { name: 'x' })])).toEqual(
      [],
    )
  })

  it('remove and put back a record whose fields are others than before, because a change can not take a field away', () => {
    const changes = [change({ id: 'source:A', old: 1 }, null), change(null, { id: 'source:A', fresh: 2 })]
    expect(foldChanges(changes)).toEqual(changes)
  })
})
