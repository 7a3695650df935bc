// The undo stack against the simplest model of one: two piles of steps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeUndo,
  EMPTY_UNDO_STACK,
  MAX_STEP_BYTES,
  pushEntry,
  readUndoStack,
  type EntryHead,
} from '../../../../shared/journal/undo-stack.ts'

const head = (seq: number, fields: Partial<EntryHead> = {}): EntryHead => ({
  seq,
  kind: 'do',
  verb: 'excerpt/capture',
  label: `Act ${seq}`,
  group: null,
  sizeBytes: 100,
  ...fields,
})

const seqs = (heads: readonly EntryHead[]) => readUndoStack(heads).undo.map((step) => step.seqs)

describe('the undo stack', () => {
  it('is the same whether it grew with the case or was read from the journal on opening', () => {
    const kinds = fc.array(
      fc.record({
        kind: fc.constantFrom('do', 'do', 'undo', 'redo'),
        group: fc.constantFrom(null, 'a', 'b'),
      }),
    )
    fc.assert(
      fc.property(kinds, (acts) => {
        const heads = acts.map(({ kind, group }, index) =>
          head(index + 1, { kind: kind as EntryHead['kind'], group }),
        )
        expect(heads.reduce(pushEntry, EMPTY_UNDO_STACK)).toEqual(readUndoStack(heads))
      }),
    )
  })

  it('takes an import of many files back as one step', () => {
    expect(seqs([head(1), head(2, { group: 'import' }), head(3, { group: 'import' }), head(4)])).toEqual([
      [1],
      [2, 3],
      [4],
    ])
  })

  it('does not join an act to a group that another act has followed', () => {
    expect(seqs([head(1, { group: 'a' }), head(2), head(3, { group: 'a' })])).toEqual([[1], [2], [3]])
  })

  it('does not join an act to a step that was taken back or done again', () => {
    const undone = [head(1, { group: 'a' }), head(2, { kind: 'undo' }), head(3, { group: 'a' })]
    expect(seqs(undone)).toEqual([[3]])
    const redone = [
      head(1, { group: 'a' }),
      head(2, { kind: 'undo' }),
      head(3, { kind: 'redo' }),
      head(4, { group: 'a' }),
    ]
    expect(seqs(redone)).toEqual([[1], [4]])
    const after = [head(1, { group: 'a' }), head(2), head(3, { kind: 'undo' }), head(4, { group: 'a' })]
    expect(seqs(after)).toEqual([[1], [4]])
  })

  it('begins another step when the entries of a group would be too heavy for one answer', () => {
    const heavy = { group: 'import', sizeBytes: MAX_STEP_BYTES / 2 }
    expect(seqs([head(1, heavy), head(2, heavy), head(3, heavy)])).toEqual([[1, 2], [3]])
  })

  it('says which steps are one long act, also after it was taken back and done again', () => {
    const heavy = { group: 'rename', sizeBytes: MAX_STEP_BYTES }
    const acts = [head(1), head(2, heavy), head(3, heavy)]
    const groupsAfter = (...kinds: EntryHead['kind'][]) => {
      const later = kinds.map((kind, at) => head(4 + at, { kind }))
      const { undoGroup, redoGroup } = describeUndo(readUndoStack([...acts, ...later]))
      return [undoGroup, redoGroup]
    }
    expect(groupsAfter()).toEqual(['rename', null])
    expect(groupsAfter('undo')).toEqual(['rename', 'rename'])
    expect(groupsAfter('undo', 'undo')).toEqual([null, 'rename'])
    expect(groupsAfter('undo', 'undo', 'redo')).toEqual(['rename', 'rename'])
    expect(groupsAfter('undo', 'undo', 'redo', 'redo')).toEqual(['rename', null])
  })

  it('forgets what could be done again as soon as something new is done', () => {
    const stack = readUndoStack([head(1), head(2), head(3, { kind: 'undo' }), head(4)])
    expect(describeUndo(stack)).toMatchObject({ undoLabel: 'Act 4', redoLabel: null })
  })

  it('names what undo and redo would do', () => {
    expect(describeUndo(EMPTY_UNDO_STACK)).toMatchObject({ undoLabel: null, redoLabel: null })
    const stack = readUndoStack([head(1), head(2), head(3, { kind: 'undo' })])
    expect(describeUndo(stack)).toMatchObject({ undoLabel: 'Act 1', redoLabel: 'Act 2' })
  })

  it('never takes back the founding of the case', () => {
    expect(readUndoStack([head(1, { verb: 'case/create' })]).undo).toEqual([])
  })

  it('reads the journal of a large case in well under a second', () => {
    const heads = Array.from({ length: 200_000 }, (_, index) => head(index + 1))
    const started = performance.now()
    expect(readUndoStack(heads).undo).toHaveLength(200_000)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
