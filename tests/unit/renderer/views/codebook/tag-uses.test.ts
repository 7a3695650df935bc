import { describe, expect, it } from 'vitest'
import { TagUses } from '../../../../../renderer/views/codebook/tag-uses.ts'

const change = (before: string[] | null, after: string[] | null) =>
  ({ table: 'excerpts', id: 'excerpt:1', before: before && { tags: before }, after: after && { tags: after } }) as const

describe('how tags are used', () => {
  const uses = new TagUses()
  uses.add(['police', 'shots'])
  uses.add(['police', 'shots'])
  uses.add(['militia'])
  uses.add([])

  it('counts excerpts for each tag, and an excerpt with two of several tags once', () => {
    expect([...uses.own]).toEqual([
      ['police', 2],
      ['shots', 2],
      ['militia', 1],
    ])
    expect(uses.countAny(new Set(['police', 'shots', 'militia']))).toBe(3)
    expect(uses.countAny(new Set(['nobody']))).toBe(0)
  })

  it('follows what is captured, tagged and deleted', () => {
    expect(uses.apply(change(['militia'], ['militia', 'shots']))).toBe(true)
    expect(uses.apply(change(['police', 'shots'], null))).toBe(true)
    expect(uses.apply(change(null, ['harbour']))).toBe(true)
    expect(uses.apply({ table: 'excerpts', id: 'excerpt:1', before: { note: '' }, after: { note: 'x' } })).toBe(false)
    const now = new TagUses(uses)
    expect(Object.fromEntries(now.own)).toEqual({ police: 1, shots: 2, militia: 1, harbour: 1 })
  })
})
