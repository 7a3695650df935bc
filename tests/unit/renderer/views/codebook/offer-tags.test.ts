import { describe, expect, it } from 'vitest'
import { offerTags } from '../../../../../renderer/views/codebook/offer-tags.ts'
import { createTag } from '../../../../../shared/domain/tag.ts'
import { createTagTree } from '../../../../../shared/domain/tag-tree.ts'

const actors = createTag({ name: 'Actors', colour: 'h6' })
const police = createTag({ name: 'Riot police', parentId: actors.id, shortcut: '3' })
const codebook = createTagTree([actors, police])
const counts = new Map([
  ['Riot police', 4],
  ['police', 2],
  ['police brutality', 9],
  ['harbour', 1],
])
const offer = (typed: string, ...taken: string[]) => offerTags(codebook, counts, typed, taken).map(({ id }) => id)

describe('tags that are offered', () => {
  it('are names that begin with what was typed, then names that hold it, the more used first', () => {
    expect(offer('pol')).toEqual(['police brutality', 'police', 'Riot police'])
    expect(offer('POLÍCE', 'police')).toEqual(['police brutality', 'Riot police'])
  })

  it('are also found by a tag above them, and by their key', () => {
    expect(offer('actors')).toEqual(['Actors', 'Riot police'])
    expect(offer('3')).toEqual(['Riot police'])
  })

  it('say where they stand, in which colour, and how much they are used, also when unused', () => {
    expect(offerTags(codebook, counts, 'riot', [])).toEqual([
      { id: 'Riot police', path: 'Actors › Riot police', colour: 'h6', shortcut: '3', count: 4 },
    ])
    expect(offerTags(codebook, counts, 'actors', [])[0]).toMatchObject({ path: null, count: 0 })
  })
})
