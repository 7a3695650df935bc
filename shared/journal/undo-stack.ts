/**
 * The undo stack, read off the journal: it needs no memory of its own, so it survives restarts and is the same in every view.
 * Entries of one group are one step. A new act empties the redo side, as everywhere.
 */
import type { JournalEntry, UndoState } from './entry.ts'

/** One step of undo: the `do` entries it takes back, oldest first. */
export interface UndoStep {
  readonly label: string
  readonly group: string | null
  readonly seqs: readonly number[]
}

export interface UndoStack {
  readonly undo: readonly UndoStep[]
  readonly redo: readonly UndoStep[]
}

export const EMPTY_UNDO_STACK: UndoStack = { undo: [], redo: [] }

type EntryHead = Pick<JournalEntry, 'seq' | 'kind' | 'targets' | 'label' | 'group' | 'verb'>

/** Verbs that found a case; taking them back would leave none. */
const NOT_UNDOABLE = new Set(['case/create'])

/** The stack after one more entry. */
export function pushEntry(stack: UndoStack, entry: EntryHead): UndoStack {
  switch (entry.kind) {
    case 'do': {
      if (NOT_UNDOABLE.has(entry.verb)) return stack
      const top = stack.undo.at(-1)
      if (top !== undefined && entry.group !== null && top.group === entry.group && stack.redo.length === 0) {
        const joined: UndoStep = { ...top, seqs: [...top.seqs, entry.seq] }
        return { undo: [...stack.undo.slice(0, -1), joined], redo: [] }
      }
      return { undo: [...stack.undo, { label: entry.label, group: entry.group, seqs: [entry.seq] }], redo: [] }
    }
    case 'undo': {
      const top = stack.undo.at(-1)
      if (top === undefined) return stack
      return { undo: stack.undo.slice(0, -1), redo: [...stack.redo, top] }
    }
    case 'redo': {
      const top = stack.redo.at(-1)
      if (top === undefined) return stack
      return { undo: [...stack.undo, { ...top, group: null }], redo: stack.redo.slice(0, -1) }
    }
  }
}

export function describeUndo(stack: UndoStack): UndoState {
  return { undoLabel: stack.undo.at(-1)?.label ?? null, redoLabel: stack.redo.at(-1)?.label ?? null }
}
