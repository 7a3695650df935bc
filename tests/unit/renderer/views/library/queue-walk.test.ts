/** Going through the reading queue. */
import { describe, expect, it } from 'vitest'
import { cutQueue, findInQueue, stepInQueue } from '../../../../../renderer/views/library/queue-walk.ts'
import type { ArticleId } from '../../../../../shared/domain/article.ts'

const id = (name: string) => `article:${name}` as ArticleId
const ids = ['a', 'b', 'c', 'd'].map(id)

describe('stepInQueue', () => {
  it('goes on and back, and ends at the ends', () => {
    expect(stepInQueue({ ids, at: null }, id('b'), 1)).toBe(id('c'))
    expect(stepInQueue({ ids, at: null }, id('b'), -1)).toBe(id('a'))
    expect(stepInQueue({ ids, at: null }, id('d'), 1)).toBeNull()
    expect(stepInQueue({ ids, at: null }, id('a'), -1)).toBeNull()
  })

  it('leads back to where it was left when another article was opened in between', () => {
    expect(stepInQueue({ ids, at: id('b') }, id('other'), 1)).toBe(id('c'))
    expect(stepInQueue({ ids, at: id('b') }, id('other'), -1)).toBe(id('b'))
    expect(stepInQueue({ ids, at: null }, id('other'), 1)).toBe(id('a'))
    expect(stepInQueue({ ids: [], at: null }, id('other'), 1)).toBeNull()
  })
})

describe('findInQueue', () => {
  const unread =
    (...names: string[]) =>
    (each: ArticleId) =>
      names.map(id).includes(each)

  it('takes the next one that is wanted, and starts again at the top', () => {
    expect(findInQueue({ ids, at: null }, id('b'), unread('a', 'd'))).toBe(id('d'))
    expect(findInQueue({ ids, at: null }, id('b'), unread('a'))).toBe(id('a'))
  })

  it('never stays where it is', () => {
    expect(findInQueue({ ids, at: null }, id('b'), unread('b'))).toBeNull()
  })

  it('goes on from where the queue was left', () => {
    expect(findInQueue({ ids, at: id('c') }, id('other'), unread('a', 'd'))).toBe(id('d'))
  })
})

it('keeps the part around the place of reading', () => {
  const many = Array.from({ length: 100 }, (_, index) => id(String(index)))
  const cut = cutQueue({ ids: many, at: id('60') }, 20)
  expect(cut.ids).toEqual(many.slice(55, 75))
  expect(cutQueue({ ids: many, at: id('99') }, 20).ids).toEqual(many.slice(80))
  expect(cutQueue({ ids: many, at: null }, 20).ids).toEqual(many.slice(0, 20))
  expect(cutQueue({ ids, at: id('a') }, 20).ids).toEqual(ids)
})
