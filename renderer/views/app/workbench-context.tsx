/** What every view may reach: the open case's session, the way around, and what the window remembers. */
import { createContext, useContext, type ReactNode } from 'react'
import type { CaseSession } from '../../session/case-session.ts'
import type { Preferences } from '../../session/preferences.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import type { Navigation } from './navigation.ts'

export interface Workbench {
  readonly session: CaseSession
  readonly navigation: Navigation
  readonly preferences: Preferences
  readonly appInfo: AppInfo
}

const WorkbenchContext = createContext<Workbench | null>(null)

export function WorkbenchProvider({ value, children }: { value: Workbench; children: ReactNode }) {
  return <WorkbenchContext value={value}>{children}</WorkbenchContext>
}

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('a view is drawn outside the workbench')
  return workbench
}
