/** The bar: which case, the way to every command, and the two promises kept in sight: saved, and offline. */
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Kbd } from '../../components/badge/badge.tsx'
import { Menu } from '../../components/menu/menu.tsx'
import { subscribeToDesk } from '../../desktop/desktop-client.ts'
import { useObservable } from '../../session/observable.ts'
import { runCommand, shortcutLabel } from './commands.ts'
import { useCaseRecord } from './use-case-record.ts'
import { useWorkbench } from './workbench-context.tsx'
import styles from './app.module.css'

export function TitleBar({ onOpenPalette }: { onOpenPalette: () => void }) {
  const { session } = useWorkbench()
  const caseRecord = useCaseRecord()
  return (
    <header className={styles.bar}>
      <div className={styles.caseTitle}>
        <Menu
          label="Case"
          trigger={
            <>
              <strong>{caseRecord?.title ?? session.openCase.title}</strong>
              <ChevronDown size={13} aria-hidden />
            </>
          }
          sections={[
            {
              entries: [
                { id: 'settings', label: 'Case settings', run: () => runCommand('case/open-settings') },
                { id: 'show', label: 'Show in folder', run: () => runCommand('case/show-in-folder') },
                { id: 'check', label: 'Check the case', run: () => runCommand('case/check') },
                { id: 'close', label: 'Close case', run: () => runCommand('case/close') },
              ],
            },
          ]}
        />
      </div>
      <AriaButton className={styles.palette!} onPress={onOpenPalette} aria-label="Search the case or run a command">
        <span>Search the case or run a command</span>
        <Kbd>{shortcutLabel('Ctrl+K')}</Kbd>
      </AriaButton>
      <div className={styles.states}>
        <SaveState />
        <OfflineState />
      </div>
    </header>
  )
}

function SaveState() {
  const saveState = useObservable(useWorkbench().session.saveState)
  const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' }[saveState.state]
  return (
    <span role="status" aria-live="polite" className={saveState.state === 'failed' ? styles.failed : ''}>
      <i className={styles.dot} data-state={saveState.state} />
      {words}
      {saveState.state === 'failed' && `: ${saveState.message}`}
    </span>
  )
}

/** Connections that were tried and refused. The number that got through is 0 by construction, and this is how often something tried. */
function OfflineState() {
  const [blocked, setBlocked] = useState(0)
  useEffect(
    () =>
      subscribeToDesk((event) => {
        if (event.type === 'app/connection-blocked') setBlocked(event.count)
      }),
    [],
  )
  return <span>{blocked === 0 ? 'Offline · 0 connections' : `Offline · ${blocked} attempts refused`}</span>
}
