/** Before a case is open: the ones worked on before, a new one, another folder, and at the first start the sample case. */
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import type { Preferences } from '../../session/preferences.ts'
import { toggleTheme } from '../../session/theme.ts'
import { openCase } from '../../workflows/open-case.ts'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import type { RecentCase } from '../../../shared/bridge/case-calls.ts'
import { useCommands, type Command } from '../app/commands.ts'
import type { BeginCase } from '../app/begin-case.ts'
import { NewCaseDialog } from './new-case-dialog.tsx'
import { OpenCaseDialog } from './open-case-dialog.tsx'
import { SampleOffer } from './sample-offer.tsx'
import styles from './welcome.module.css'

interface WelcomeViewProps {
  preferences: Preferences
  appInfo: AppInfo
  begin: BeginCase
}

export function WelcomeView({ appInfo, begin }: WelcomeViewProps) {
  const [recent, setRecent] = useState<readonly RecentCase[] | null>(null)
  const [dialog, setDialog] = useState<'new' | 'open' | null>(null)
  useEffect(() => void callDesk('cases/list-recent', {}).then(setRecent, () => setRecent([])), [])

  const commands = useMemo<Command[]>(
    () => [
      { id: 'case/new', label: 'New case', group: 'Case', shortcut: 'N', isHinted: true, run: () => setDialog('new') },
      { id: 'case/open', label: 'Open a case folder', group: 'Case', shortcut: 'O', isHinted: true, run: () => setDialog('open') },
      { id: 'view/toggle-theme', label: 'Switch between light and dark', group: 'View', shortcut: 'Ctrl+Shift+L', run: toggleTheme },
    ],
    [],
  )
  useCommands(commands)

  if (recent === null) return null
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.name}>Attest</h1>
        <p className={styles.promise}>
          Say what happened and how you know. Everything stays on this machine: no connection is opened, and nothing in an imported file
          runs.
        </p>
        <div className={styles.actions}>
          <Button variant="primary" onPress={() => setDialog('new')}>
            New case…
          </Button>
          <Button onPress={() => setDialog('open')}>Open a case folder…</Button>
        </div>
        {recent.length > 0 && (
          <section aria-label="Recent cases">
            <h2 className={styles.heading}>Recent cases</h2>
            <ul className={styles.list}>
              {recent.map((each) => (
                <li key={each.path}>
                  <button
                    type="button"
                    className={styles.recent}
                    disabled={each.isMissing}
                    onClick={() => void begin((onProgress) => openCase(each.path, onProgress))}
                  >
                    <strong>{each.title}</strong>
                    <span className={styles.path}>{each.isMissing ? `Not found: ${each.path}` : each.path}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <SampleOffer begin={begin} isFirstStart={recent.length === 0} />
        <p className={styles.foot}>
          Version {appInfo.version} · {appInfo.engine}
        </p>
      </div>
      <NewCaseDialog isOpen={dialog === 'new'} onClose={() => setDialog(null)} appInfo={appInfo} begin={begin} />
      <OpenCaseDialog isOpen={dialog === 'open'} onClose={() => setDialog(null)} appInfo={appInfo} begin={begin} />
    </main>
  )
}
