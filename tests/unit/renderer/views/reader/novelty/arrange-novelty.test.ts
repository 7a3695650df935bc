// What is dimmed, what stands out and what the head says.
import { describe, expect, it } from 'vitest'
import { arrangeNovelty } from '../../../../../../renderer/views/reader/novelty/arrange-novelty.ts'
import type { Novelty, NoveltyKind } from '../../../../../../shared/bridge/novelty-calls.ts'

/** Sentences of ten letters, one behind the other. */
function novelty(kinds: readonly NoveltyKind[], changes: Novelty['changes'] = [], isWhole = true): Novelty {
  return { isWhole, sentences: kinds.map((kind, at) => [at * 11, at * 11 + 10, kind]), changes }
}

const stretch = (start: number, end: number) => expect.objectContaining({ start, end })

describe('novelty on the page', () => {
  it('dims known sentences, and changed ones but for what changed', () => {
    const { dimmed, changed } = arrangeNovelty(
      novelty(
        ['known', 'new', 'changed', 'changed', 'furniture', 'short'],
        [
          [22, 24],
          [28, 30],
          [40, 43],
        ],
      ),
    )
    expect(dimmed).toEqual([
      stretch(0, 10),
      stretch(24, 28),
      stretch(30, 32),
      stretch(33, 40),
      stretch(44, 54),
      stretch(55, 65),
    ])
    expect(changed).toEqual([stretch(22, 24), stretch(28, 30), stretch(40, 43)])
  })

  it('stops at new and at changed sentences', () => {
    const { fresh, stoodBefore } = arrangeNovelty(novelty(['known', 'new', 'changed', 'short']))
    expect(fresh).toEqual([stretch(11, 21), stretch(22, 32)])
    expect(stoodBefore).toEqual([stretch(0, 10), stretch(22, 32), stretch(33, 43)])
  })

  it.each<[readonly NoveltyKind[], string | null]>([
    [['new', 'new', 'new', 'known'], '3 new sentences of 4'],
    [['new', 'known'], '1 new sentence of 2'],
    [['known', 'known'], 'no new sentences of 2'],
    [['new', 'changed', 'known'], '1 new, 1 changed sentence of 3'],
    [['changed', 'changed', 'known'], '2 changed sentences of 3'],
    [['known', 'new', 'furniture', 'short'], '1 new sentence of 2'],
    [['new', 'new'], null],
    [['new', 'furniture'], null],
    [[], null],
  ])('says of %j: %s', (kinds, summary) => {
    expect(arrangeNovelty(novelty(kinds)).summary).toBe(summary)
  })

  it('says when not all of the case is taken in yet', () => {
    expect(arrangeNovelty(novelty(['new', 'known'], [], false)).summary).toBe('1 new sentence of 2 so far')
  })
})
