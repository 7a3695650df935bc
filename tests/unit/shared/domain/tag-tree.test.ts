import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTag, type Tag } from '../../../../shared/domain/tag.ts'
import {
  colourOf,
  colourOfLetters,
  createTagTree,
  isWithin,
  pathOf,
  subtreeOf,
} from '../../../../shared/domain/tag-tree.ts'

const actors = createTag({ name: 'Actors', colour: 'h6' })
const militia = createTag({ name: 'Militia', parentId: actors.id })
const police = createTag({ name: 'police', parentId: actors.id, colour: 'h5', shortcut: '3' })
const riot = createTag({ name: 'Riot police', parentId: police.id })
const tag10 = createTag({ name: 'Tag 10' })
const tag9 = createTag({ name: 'Tag 9' })
const tree = createTagTree([tag10, riot, police, militia, actors, tag9])
const names = (nodes: readonly { tag: Tag }[]) => nodes.map(({ tag }) => tag.name)

describe('the codebook as a tree', () => {
  it('lists tags under the tag above them by name, numbers as numbers', () => {
    expect(names(tree.nodes)).toEqual(['Actors', 'Militia', 'police', 'Riot police', 'Tag 9', 'Tag 10'])
    expect(names(pathOf(tree.named('Riot police')!))).toEqual(['Actors', 'police', 'Riot police'])
    expect(names(subtreeOf(tree.get(actors.id)!))).toEqual(['Actors', 'Militia', 'police', 'Riot police'])
    expect(tree.withShortcut('3')?.tag.name).toBe('police')
  })

  it('knows what stands within what', () => {
    const at = (name: string) => tree.named(name)!
    expect(isWithin(at('Riot police'), at('Actors'))).toBe(true)
    expect(isWithin(at('Actors'), at('Actors'))).toBe(true)
    expect(isWithin(at('Actors'), at('Riot police'))).toBe(false)
    expect(isWithin(null, at('Actors'))).toBe(false)
  })

  it('gives a tag its own colour, else that of the nearest tag above, else one of its letters', () => {
    expect(colourOf('police', tree)).toBe('h5')
    expect(colourOf('Riot police', tree)).toBe('h5')
    expect(colourOf('Militia', tree)).toBe('h6')
    expect(colourOf('Tag 9', tree)).toBe(colourOfLetters('Tag 9'))
    expect(colourOf('a word without a record', tree)).toBe(colourOfLetters('a word without a record'))
  })

  it('takes only three colours from letters, so that the others are always meant', () => {
    const used = new Set(Array.from({ length: 60 }, (_, at) => colourOfLetters(`tag ${at}`)))
    expect([...used].sort()).toEqual(['h2', 'h3', 'h4'])
  })

  it('holds every tag once, whatever the records say: lost parents and circles, too', () => {
    const pool = Array.from({ length: 7 }, (_, at) => createTag({ name: `t${at}` }))
    const parents = fc.array(fc.option(fc.nat(9)), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(parents, (chosen) => {
        const tags = pool.map((tag, at): Tag => {
          const parent = chosen[at]
          return { ...tag, parentId: parent === null || parent === undefined ? null : (pool[parent]?.id ?? 'tag:gone') }
        })
        const grown = createTagTree(tags)
        expect(names(grown.nodes).sort()).toEqual(names(tags.map((tag) => ({ tag }))).sort())
        for (const node of grown.nodes) expect(isWithin(node.parent, node)).toBe(false)
      }),
    )
  })
})
