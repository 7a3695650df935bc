// Changes are values before and after: they apply only to what they were made for, and turn around without loss.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSource } from '../../../../shared/domain/source.ts'
import { applyChange, insertion, invertChanges, removal, update } from '../../../../shared/journal/change.ts'
import { applyAll, walkArbitrary } from './record-walks.ts'

const source = createSource({ name: 'Karst Courier', kind: 'outlet' })

describe('changes to records', () => {
  it('taken back in reverse order leave everything as it was', () => {
    fc.assert(
      fc.property(walkArbitrary, fc.nat(), (changes, cut) => {
        const at = changes.length === 0 ? 0 : cut % changes.length
        const before = applyAll(new Map(), changes.slice(0, at))
        const after = applyAll(before, changes.slice(at))
        expect(applyAll(after, invertChanges(changes.slice(at)))).toEqual(before)
      }),
    )
  })

  it('hold only the fields that differ', () => {
    expect(update('sources', source, { name: 'Karst Courier', kind: 'agency' })).toMatchObject({
      before: { kind: 'outlet' },
      after: { kind: 'agency' },
    })
    expect(update('sources', source, { name: 'Karst Courier' })).toBeNull()
  })

  it('do not fit a record that was changed meanwhile', () => {
    const change = update('sources', source, { name: 'Courier' })!
    expect(applyChange({ ...source, name: 'Other' }, change)).toEqual({
      ok: false,
      conflict: 'changed-meanwhile',
    })
    expect(applyChange({ ...source, description: 'elsewhere' }, change)).toMatchObject({ ok: true })
    expect(applyChange(null, change)).toEqual({ ok: false, conflict: 'does-not-exist' })
    expect(applyChange(source, insertion('sources', source))).toEqual({
      ok: false,
      conflict: 'already-exists',
    })
    expect(applyChange(source, removal('sources', source))).toEqual({ ok: true, record: null })
  })
})
