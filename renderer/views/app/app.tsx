/** The window from start to end: read what is remembered, go on with the open case or welcome the analyst, then the workbench. */
import { useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { NoticeRegion, showNotice } from '../../components/notices/notices.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import type { RebuildProgress } from '../../workflows/rebuild-working-store.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { loadPreferences, type Preferences } from '../../session/preferences.ts'
import { startTheme } from '../../session/theme.ts'
import { closeCase, resumeCase } from '../../workflows/open-case.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import { WelcomeView } from '../welcome/welcome-view.tsx'
import type { BeginCase } from './begin-case.ts'
import { describeError } from './describe-error.ts'
import { listenForShortcuts } from './commands.ts'
import { WorkbenchFrame } from './workbench-frame.tsx'
import styles from './app.module.css'

interface Started {
  readonly preferences: Preferences
  readonly appInfo: AppInfo
}

export function App() {
  const [started, setStarted] = useState<Started | { readonly failure: string } | null>(null)
  const [session, setSession] = useState<CaseSession | null>(null)
  const [opening, setOpening] = useState<RebuildProgress | 'opening' | null>('opening')

  const begin = useCallback<BeginCase>(async (open) => {
    setOpening('opening')
    try {
      setSession(await open(setOpening))
    } catch (error) {
      const { message, nextStep } = describeError(error)
      showNotice({ message, detail: nextStep, tone: 'problem' })
    } finally {
      setOpening(null)
    }
  }, [])

  useEffect(() => listenForShortcuts(window), [])
  useEffect(() => {
    Promise.all([loadPreferences(), callDesk('app/get-info', {})])
      .then(([preferences, appInfo]) => {
        startTheme(preferences)
        setStarted({ preferences, appInfo })
        return begin(resumeCase)
      })
      .catch((error: unknown) => setStarted({ failure: String(error) }))
  }, [begin])

  const leave = useCallback(async () => {
    if (session === null) return
    setSession(null)
    await closeCase(session).catch((error: unknown) => showNotice({ message: String(error), tone: 'problem' }))
  }, [session])

  return (
    <I18nProvider locale="en-GB">
      {started === null || (opening !== null && !('failure' in started)) ? (
        <Opening progress={opening} />
      ) : 'failure' in started ? (
        <EmptyState title="Attest could not start">{started.failure}</EmptyState>
      ) : session === null ? (
        <WelcomeView {...started} begin={begin} />
      ) : (
        <WorkbenchFrame key={session.openCase.caseId} session={session} {...started} onCloseCase={leave} />
      )}
      <NoticeRegion />
    </I18nProvider>
  )
}

/** A small case is there before its progress could be read. */
const SLOW_OPENING_MS = 500

/** Nothing for the first moment; numbers when the working store is being rebuilt. */
function Opening({ progress }: { progress: RebuildProgress | 'opening' | null }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_OPENING_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow || progress === null || progress === 'opening') return <div className={styles.opening} role="status" aria-label="Opening" />
  return (
    <div className={styles.opening}>
      <div className={styles.openingBox}>
        <Progress label="Reading the case" done={progress.done} total={progress.total} detail="The working store is built again from the case folder. Nothing is lost." />
      </div>
    </div>
  )
}
