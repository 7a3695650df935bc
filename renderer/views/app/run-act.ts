/** Runs an act of the analyst from a view: says what happened with an undo beside it, or why it could not be done. */
import { showNotice } from '../../components/notices/notices.tsx'
import type { CaseSession } from '../../session/case-session.ts'
import { undo } from '../../workflows/commit.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { describeError } from './describe-error.ts'

interface RunActOptions {
  /** Said when the act has been done; left out for acts whose effect is plain to see (a field edited in place). */
  readonly done?: string
}

/** True when the act was done (or had nothing to change). */
export async function runAct(
  session: CaseSession,
  act: () => Promise<JournalEntry | null | void>,
  { done }: RunActOptions = {},
): Promise<boolean> {
  try {
    const entry = await act()
    if (done !== undefined && entry !== null)
      showNotice({
        message: done,
        // An act without an entry of its own (a long one in a group) is taken back as the last act that it is.
        action: { label: 'Undo', run: () => void takeBack(session, entry ?? null) },
      })
    return true
  } catch (error) {
    const { message, nextStep } = describeError(error)
    showNotice({ message, detail: nextStep, tone: 'problem' })
    return false
  }
}

/** A notice takes back the act that it names, or says that this is no longer the last one. */
async function takeBack(session: CaseSession, entry: JournalEntry | null): Promise<void> {
  if (entry !== null && session.lastEntry.get()?.seq !== entry.seq) {
    showNotice({
      message: 'Something else was changed since.',
      detail: 'Undo (Ctrl Z) takes changes back in turn, the last one first.',
    })
    return
  }
  await runAct(session, () => undo(session))
}
