/**
 * The undo stack, read off the journal: it needs no memory of its own, so it survives restarts and is the same in every view.
 * Entries of one group are one step, up to a size that still crosses to the window in one answer.
 * A new act empties the redo side, as everywhere.
 */
import type { JournalEntry, UndoState } from './entry.ts'

/**
 * What the entries of one step may weigh as JSON. Taking a step back is one entry of about that weight, and no answer to the window may pass
 * 4 MB, so a group beyond it (some 1,300 imported articles) goes on as a second step with the same label. The window takes such steps back
 * one after the other.
 */
export const MAX_STEP_BYTES = 3_000_000

/** One step of undo: the `do` entries it takes back, oldest first. */
export interface UndoStep {
  readonly label: string
  readonly group: string | null
  /** Further entries of its group belong to it. */
  readonly isOpen: boolean
  readonly seqs: readonly number[]
  readonly sizeBytes: number
}

export interface UndoStack {
  readonly undo: readonly UndoStep[]
  readonly redo: readonly UndoStep[]
}

export const EMPTY_UNDO_STACK: UndoStack = { undo: [], redo: [] }

/** What the stack must know of an entry. `sizeBytes` is the weight of its JSON. */
export type EntryHead = Pick<JournalEntry, 'seq' | 'kind' | 'label' | 'group' | 'verb'> & {
  readonly sizeBytes: number
}

/** Verbs that found a case; taking them back would leave none. */
const NOT_UNDOABLE = new Set(['case/create'])

/** The stack after one more entry. */
export function pushEntry(stack: UndoStack, head: EntryHead): UndoStack {
  const undo = [...stack.undo]
  const redo = [...stack.redo]
  moveSteps(undo, redo, head)
  return { undo, redo }
}

/** The stack after all entries of a journal, in their order. Works in place: copying for each of 100,000 entries took seconds. */
export function readUndoStack(heads: Iterable<EntryHead>): UndoStack {
  const undo: UndoStep[] = []
  const redo: UndoStep[] = []
  for (const head of heads) moveSteps(undo, redo, head)
  return { undo, redo }
}

export function describeUndo(stack: UndoStack): UndoState {
  const undo = stack.undo.at(-1)
  const redo = stack.redo.at(-1)
  return {
    undoLabel: undo?.label ?? null,
    redoLabel: redo?.label ?? null,
    undoGroup: undo?.group ?? null,
    redoGroup: redo?.group ?? null,
  }
}

function moveSteps(undo: UndoStep[], redo: UndoStep[], head: EntryHead): void {
  switch (head.kind) {
    case 'do': {
      if (NOT_UNDOABLE.has(head.verb)) return
      const { seq, label, group, sizeBytes } = head
      const top = undo.at(-1)
      const joins =
        top !== undefined &&
        group !== null &&
        top.group === group &&
        top.isOpen &&
        redo.length === 0 &&
        top.sizeBytes + sizeBytes <= MAX_STEP_BYTES
      if (joins)
        undo[undo.length - 1] = { ...top, seqs: [...top.seqs, seq], sizeBytes: top.sizeBytes + sizeBytes }
      else undo.push({ label, group, isOpen: true, seqs: [seq], sizeBytes })
      redo.length = 0
      return
    }
    case 'undo': {
      const top = undo.pop()
      if (top !== undefined) redo.push(top)
      return
    }
    case 'redo': {
      const top = redo.pop()
      // Done again, a step is closed: a straggler of its old group must not slip under what was already taken back once.
      if (top !== undefined) undo.push({ ...top, isOpen: false })
    }
  }
}
