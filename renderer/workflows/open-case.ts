/** Opening, creating and closing a case: the desk takes the folder, the working store is brought up to it, and a session begins. */
import { callDesk } from '../desktop/desktop-client.ts'
import type { RebuildProgress } from './rebuild-working-store.ts'
import { createCaseSession, type CaseSession } from '../session/case-session.ts'
import type { OpenCase } from '../../shared/bridge/case-calls.ts'
import { catchUp } from './catch-up.ts'

type OnProgress = (progress: RebuildProgress) => void

export async function openCase(path: string, onProgress: OnProgress = () => {}): Promise<CaseSession> {
  return startSession(await callDesk('cases/open', { path }), onProgress)
}

export async function createCase(
  fields: { title: string; question: string; parentFolder: string | null },
  onProgress: OnProgress = () => {},
): Promise<CaseSession> {
  return startSession(await callDesk('cases/create', fields), onProgress)
}

/** Goes on with the case that the desk has open: after a reload of the window. Null when none is. */
export async function resumeCase(onProgress: OnProgress = () => {}): Promise<CaseSession | null> {
  const present = await callDesk('cases/get-open', {})
  return present === null ? null : startSession(present, onProgress)
}

export async function closeCase(session: CaseSession): Promise<void> {
  await session.inOrder(async () => session.store.close())
  await callDesk('cases/close', {})
}

async function startSession(present: OpenCase, onProgress: OnProgress): Promise<CaseSession> {
  const session = createCaseSession(present)
  await catchUp(session, onProgress)
  session.undoState.set(await callDesk('journal/get-undo-state', {}))
  // Chromium or another tool may delete the store under us; the next write brings it up again from the case.
  session.store.on('versionchange', () => session.store.close({ disableAutoOpen: false }))
  return session
}
