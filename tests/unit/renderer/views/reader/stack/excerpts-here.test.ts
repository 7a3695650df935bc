/** Which excerpts a key lists. */
import { describe, expect, it } from 'vitest'
import { listExcerptsHere } from '../../../../../../renderer/views/reader/stack/excerpts-here.ts'
import type { Excerpt, ExcerptId } from '../../../../../../shared/domain/excerpt.ts'

const excerpt = (name: string, start: number, end: number) =>
  ({ id: `excerpt:${name}`, position: { start, end } }) as Excerpt
const long = excerpt('long', 0, 50)
const inside = excerpt('inside', 10, 20)
const next = excerpt('next', 40, 60)
const far = excerpt('far', 200, 210)
const all = [long, inside, next, far]
const nowhere = { hovered: [], selected: null, active: undefined, firstOffset: 0 }
const here = (fields: object) =>
  listExcerptsHere(all, { ...nowhere, ...fields }).map(({ id }) => id.replace('excerpt:', ''))

describe('listExcerptsHere', () => {
  it('lists what lies under the mouse where several do', () => {
    const hovered: ExcerptId[] = [long.id, next.id]
    expect(here({ hovered, selected: { start: 200, end: 205 } })).toEqual(['long', 'next'])
    expect(here({ hovered: [far.id], active: inside })).toEqual(['long', 'inside'])
  })

  it('lists what shares words with the selection, else with the active excerpt', () => {
    expect(here({ selected: { start: 45, end: 300 }, active: inside })).toEqual(['long', 'next', 'far'])
    expect(here({ active: inside })).toEqual(['long', 'inside'])
    expect(here({ selected: { start: 60, end: 100 } })).toEqual([])
  })

  it('begins with the first excerpt on the screen when nothing else says where', () => {
    expect(here({ firstOffset: 55 })).toEqual(['long', 'next'])
    expect(here({ firstOffset: 100 })).toEqual(['far'])
    expect(here({ firstOffset: 500 })).toEqual([])
  })
})
