/** The pure parts of the acts on the codebook: what becomes of records and of the tags on excerpts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDeletion } from '../../../../renderer/workflows/delete-tag.ts'
import { planMerge } from '../../../../renderer/workflows/merge-tags.ts'
import { retag } from '../../../../renderer/workflows/retag-excerpts.ts'
import { createTag, type Tag } from '../../../../shared/domain/tag.ts'
import { createTagTree, pathOf } from '../../../../shared/domain/tag-tree.ts'
import { applyChange } from '../../../../shared/journal/change.ts'
import type { RecordChange } from '../../../../shared/journal/entry.ts'

/** The records after the changes, which must all fit; a record is only removed when nothing points at it any more. */
function after(tags: readonly Tag[], changes: readonly (RecordChange | null)[]): Tag[] {
  const records = new Map(tags.map((tag) => [tag.id as string, tag]))
  for (const change of changes) {
    if (change === null) continue
    const applied = applyChange(records.get(change.id) ?? null, change)
    if (!applied.ok) throw new Error(applied.conflict)
    if (applied.record === null) records.delete(change.id)
    else records.set(change.id, applied.record as unknown as Tag)
    for (const { parentId } of records.values()) if (parentId !== null) expect(records.has(parentId)).toBe(true)
  }
  return [...records.values()]
}

const paths = (tags: readonly Tag[]) =>
  createTagTree(tags).nodes.map((node) =>
    pathOf(node)
      .map(({ tag }) => tag.name)
      .join('/'),
  )

const top = createTag({ name: 'Top', definition: 'All of it', shortcut: '1' })
const mid = createTag({ name: 'Mid', parentId: top.id })
const low = createTag({ name: 'Low', parentId: mid.id, shortcut: '2' })
const leaf = createTag({ name: 'Leaf', parentId: low.id })
const other = createTag({ name: 'Other', colour: 'h5' })
const tags = [top, mid, low, leaf, other]
const codebook = createTagTree(tags)

describe('merging tags', () => {
  const merge = (kept: string, ...merged: string[]) => after(tags, planMerge(codebook, kept, merged))
  const named = (records: readonly Tag[], name: string) => records.find((tag) => tag.name === name)!

  it('brings what stood under the others under the one that is kept', () => {
    expect(paths(merge('Other', 'Mid'))).toEqual(['Other', 'Other/Low', 'Other/Low/Leaf', 'Top'])
    expect(paths(merge('Top', 'Mid', 'Low'))).toEqual(['Other', 'Top', 'Top/Leaf'])
  })

  it('lets the kept tag out of the one it stood under, without a circle', () => {
    expect(paths(merge('Leaf', 'Top'))).toEqual(['Leaf', 'Leaf/Mid', 'Leaf/Mid/Low', 'Other'])
    expect(paths(merge('Leaf', 'Mid'))).toEqual(['Other', 'Top', 'Top/Leaf', 'Top/Leaf/Low'])
  })

  it('keeps what the kept tag says of itself and takes over what it does not', () => {
    expect(named(merge('Other', 'Top', 'Low'), 'Other')).toMatchObject({
      colour: 'h5',
      shortcut: '1',
      definition: 'All of it',
    })
    expect(named(merge('Low', 'Top'), 'Low').shortcut).toBe('2')
  })

  it('into a word that is not in the codebook gives it the record of a merged one', () => {
    expect(paths(merge('plain', 'Low', 'Mid'))).toEqual(['Other', 'Top', 'Top/plain', 'Top/plain/Leaf'])
    expect(planMerge(codebook, 'plain', ['plainer'])).toEqual([])
  })

  it('never loses a tag that was not merged, whatever is merged into what', () => {
    const some = fc.subarray(
      tags.map((tag) => tag.name),
      { minLength: 2 },
    )
    fc.assert(
      fc.property(some, fc.nat(4), (picked, at) => {
        const kept = picked[at % picked.length]!
        const merged = picked.filter((name) => name !== kept)
        const left = merge(kept, ...merged)
        const expected = tags.map((tag) => tag.name).filter((name) => !merged.includes(name))
        expect(left.map((tag) => tag.name).sort()).toEqual(expected.sort())
        expect(paths(left)).toHaveLength(left.length)
        const keys = left.flatMap((tag) => tag.shortcut ?? [])
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('deleting tags', () => {
  it('lets what stood under them come up', () => {
    expect(paths(after(tags, planDeletion(codebook, ['Mid'])))).toEqual(['Other', 'Top', 'Top/Low', 'Top/Low/Leaf'])
    expect(paths(after(tags, planDeletion(codebook, ['Top', 'Low', 'Mid'])))).toEqual(['Leaf', 'Other'])
  })
})

describe('the tags of an excerpt', () => {
  it('stay the same list when none of them changes', () => {
    const list = ['a', 'b']
    expect(retag(list, new Map([['c', 'd']]))).toBe(list)
  })

  it('change in their place, and one that is there twice then is there once', () => {
    expect(retag(['a', 'b', 'c'], new Map([['b', 'd']]))).toEqual(['a', 'd', 'c'])
    expect(retag(['a', 'b', 'c'], new Map([['c', 'a']]))).toEqual(['a', 'b'])
    expect(retag(['a', 'b', 'c'], new Map([['b', null]]))).toEqual(['a', 'c'])
  })

  it('change places where names were exchanged', () => {
    const exchanged = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(retag(['a', 'b'], exchanged)).toEqual(['b', 'a'])
  })
})
