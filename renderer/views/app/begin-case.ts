/** How the screens before a case hand over: a way to open a session, run by the window while it shows how far it is. */
import type { CaseSession } from '../../session/case-session.ts'
import type { RebuildProgress } from '../../workflows/rebuild-working-store.ts'

export type BeginCase = (
  open: (onProgress: (progress: RebuildProgress) => void) => Promise<CaseSession | null>,
) => Promise<void>
