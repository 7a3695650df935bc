// Whatever an analyst did while reading, in whatever order and with whatever restarts in between: undone to the end, the case is as it was.
import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../../../../renderer/workflows/commit.ts'
import { createRandom } from '../../../../bench/revise-text.ts'
import { acts, doAct, type Lot } from './acts.ts'
import { openWindowOnDesk, type WindowOnDesk } from './window-on-desk.ts'

/** ATTEST_UNDO_ACTS and ATTEST_UNDO_SEEDS make a campaign of it. */
const ACTS = Number(process.env['ATTEST_UNDO_ACTS'] ?? 50)
const seeds = (process.env['ATTEST_UNDO_SEEDS'] ?? '1,2').split(',').map(Number)

function createLot(seed: number): Lot {
  const random = createRandom(seed)
  const below = (count: number) => Math.floor(random() * count)
  return { below, pick: (list) => list[below(list.length)] }
}

/** What the case came with: the act under all others. */
const IMPORT = 'Import'

function canUndo({ session }: WindowOnDesk): boolean {
  const { undoLabel } = session.undoState.get()
  return undoLabel !== null && undoLabel !== IMPORT
}

describe('undo', () => {
  it.each(seeds)('takes everything back, and redo does it all again (acts drawn with seed %i)', async (seed) => {
    const window = await openWindowOnDesk()
    const lot = createLot(seed)
    const begun = await window.readDesk()
    const done: string[] = []
    for (let n = 0; n < ACTS; n++) {
      const choice = lot.below(12)
      if (choice === 0 && canUndo(window)) {
        done.push('undo')
        await undo(window.session)
      } else if (choice === 1 && window.session.undoState.get().redoLabel !== null) {
        done.push('redo')
        await redo(window.session)
      } else if (choice === 2 && lot.below(3) === 0) {
        done.push('restart')
        await window.restart()
      } else {
        const name = lot.pick(Object.keys(acts))!
        done.push(name)
        await doAct(name, window.session, lot)
      }
      expect(await window.readStore(), done.join(' ')).toEqual(await window.readDesk())
    }
    const ended = await window.readDesk()
    let steps = 0
    for (; canUndo(window); steps++) {
      const { undoLabel } = window.session.undoState.get()
      await undo(window.session).catch((error: unknown) => {
        throw new Error(`“${undoLabel}” can't be undone after ${done.join(' ')}`, { cause: error })
      })
    }
    expect(await window.readDesk(), `after undoing ${done.join(' ')}`).toEqual(begun)
    expect(await window.readStore()).toEqual(begun)
    await window.restart()
    for (; steps > 0; steps--) await redo(window.session)
    expect(await window.readDesk(), `after doing again ${done.join(' ')}`).toEqual(ended)
  })
})
