/** What counts as having arrived in a watched folder. */
import { describe, expect, it } from 'vitest'
import { createArrivals } from '../../../../renderer/workflows/watch-folder.ts'

const file = (path: string, sizeBytes: number, changedAtMs: number) => ({ path, sizeBytes, changedAtMs })
const names = (files: readonly { path: string }[]) => files.map(({ path }) => path)

describe('arrivals in a watched folder', () => {
  it('are files that were the same at two looks, each once', () => {
    const arrivals = createArrivals(null)
    expect(arrivals.take([file('a', 10, 1)])).toEqual([])
    expect(names(arrivals.take([file('a', 10, 1), file('b', 5, 2)]))).toEqual(['a'])
    expect(names(arrivals.take([file('a', 10, 1), file('b', 5, 2)]))).toEqual(['b'])
    expect(arrivals.take([file('a', 10, 1), file('b', 5, 2)])).toEqual([])
  })

  it('wait while they are being written', () => {
    const arrivals = createArrivals(null)
    arrivals.take([file('big.zip', 10, 1)])
    expect(arrivals.take([file('big.zip', 20, 2)])).toEqual([])
    expect(names(arrivals.take([file('big.zip', 20, 2)]))).toEqual(['big.zip'])
  })

  it('come again when they changed', () => {
    const arrivals = createArrivals(null)
    arrivals.take([file('a', 10, 1)])
    arrivals.take([file('a', 10, 1)])
    arrivals.take([file('a', 12, 9)])
    expect(names(arrivals.take([file('a', 12, 9)]))).toEqual(['a'])
  })

  it('are not read again after a restart, except those that were still growing', () => {
    const before = createArrivals(null)
    before.take([file('a', 10, 100), file('b', 5, 200), file('growing', 1, 150)])
    before.take([file('a', 10, 100), file('b', 5, 200), file('growing', 2, 190)])
    const after = createArrivals(before.seenUntilMs)
    const listing = [file('a', 10, 100), file('b', 5, 200), file('growing', 3, 210), file('new', 1, 300)]
    after.take(listing)
    expect(names(after.take(listing))).toContain('growing')
    expect(names(createArrivals(before.seenUntilMs).take(listing))).toEqual([])
    expect(before.seenUntilMs).toBe(189)
  })

  it('are not what systems leave behind', () => {
    const arrivals = createArrivals(null)
    const listing = [file('.DS_Store', 1, 1), file('sub/Thumbs.db', 1, 1), file('.git/x.html', 1, 1)]
    arrivals.take(listing)
    expect(arrivals.take(listing)).toEqual([])
  })
})
