/** The commands that are there in every view (go, undo, theme, case) and the two overlays that list commands: palette and sheet of keys. */
import { useMemo, useState } from 'react'
import { CommandPalette } from '../../components/command-palette/command-palette.tsx'
import { showNotice } from '../../components/notices/notices.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import { useObservable } from '../../session/observable.ts'
import { toggleTheme } from '../../session/theme.ts'
import { redo, undo } from '../../workflows/commit.ts'
import { CheckCaseDialog } from '../case/check-case-dialog.tsx'
import { useCommands, type Command } from './commands.ts'
import { KeySheet } from './key-sheet.tsx'
import type { Place } from './navigation.ts'
import { usePaletteSections } from './palette-sections.ts'
import { runAct } from './run-act.ts'
import { useWorkbench } from './workbench-context.tsx'

interface FrameCommandsProps {
  isPaletteOpen: boolean
  onPaletteOpenChange: (isOpen: boolean) => void
  isKeySheetOpen: boolean
  onKeySheetOpenChange: (isOpen: boolean) => void
  onCloseCase: () => void
}

const places: readonly (readonly [string, string, Place])[] = [
  ['Library', 'Ctrl+1', { view: 'library' }],
  ['Excerpts', 'Ctrl+2', { view: 'excerpts' }],
  ['Events', 'Ctrl+3', { view: 'events' }],
  ['Sources', 'Ctrl+4', { view: 'sources' }],
  ['Briefings', 'Ctrl+5', { view: 'briefings' }],
  ['History', 'Ctrl+6', { view: 'history' }],
  ['Codebook', 'Ctrl+7', { view: 'codebook' }],
  ['Case settings', 'Ctrl+,', { view: 'case' }],
]

export function FrameCommands(props: FrameCommandsProps) {
  const { onPaletteOpenChange, onKeySheetOpenChange, onCloseCase } = props
  const { session, navigation } = useWorkbench()
  const undoState = useObservable(session.undoState)
  const [query, setQuery] = useState('')
  const [isChecking, setChecking] = useState(false)

  const commands = useMemo<Command[]>(
    () => [
      { id: 'app/open-palette', label: 'Search the case or run a command', group: 'Help', shortcut: 'Ctrl+K', run: () => onPaletteOpenChange(true) },
      { id: 'app/show-keys', label: 'Show all keys', group: 'Help', shortcut: '?', run: () => onKeySheetOpenChange(true) },
      ...places.map(
        ([label, shortcut, place]): Command => ({
          id: place.view === 'case' ? 'case/open-settings' : `app/go-${place.view}`,
          label,
          group: 'Go to',
          shortcut,
          run: () => navigation.go(place),
        }),
      ),
      { id: 'app/go-back', label: 'Back', group: 'Go to', shortcut: 'Alt+ArrowLeft', run: () => navigation.back() },
      { id: 'app/go-forward', label: 'Forward', group: 'Go to', shortcut: 'Alt+ArrowRight', run: () => navigation.forward() },
      {
        id: 'edit/undo',
        label: undoState.undoLabel === null ? 'Undo' : `Undo: ${undoState.undoLabel}`,
        group: 'Edit',
        shortcut: 'Ctrl+Z',
        isDisabled: undoState.undoLabel === null,
        run: () => void takeBack(),
      },
      {
        id: 'edit/redo',
        label: undoState.redoLabel === null ? 'Redo' : `Redo: ${undoState.redoLabel}`,
        group: 'Edit',
        shortcut: 'Ctrl+Shift+Z',
        isDisabled: undoState.redoLabel === null,
        run: () => void doAgain(),
      },
      { id: 'view/toggle-theme', label: 'Switch between light and dark', group: 'View', shortcut: 'Ctrl+Shift+L', run: toggleTheme },
      {
        id: 'case/show-in-folder',
        label: 'Show the case in its folder',
        group: 'Case',
        run: () => void runAct(session, async () => void (await callDesk('app/show-in-folder', { path: session.openCase.path }))),
      },
      { id: 'case/check', label: 'Check the case: journal, records and every file', group: 'Case', run: () => setChecking(true) },
      { id: 'case/close', label: 'Close the case', group: 'Case', shortcut: 'Ctrl+Shift+W', run: onCloseCase },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- takeBack and doAgain only close over the session
    [navigation, session, undoState, onPaletteOpenChange, onKeySheetOpenChange, onCloseCase],
  )
  useCommands(commands)

  async function takeBack() {
    const label = undoState.undoLabel
    if (await runAct(session, () => undo(session)))
      showNotice({ message: `Undone: ${label}`, action: { label: 'Redo', run: () => void doAgain() } })
  }
  async function doAgain() {
    await runAct(session, () => redo(session), { done: 'Done again' })
  }

  return (
    <>
      <CommandPalette
        isOpen={props.isPaletteOpen}
        onClose={() => {
          onPaletteOpenChange(false)
          setQuery('')
        }}
        query={query}
        onQueryChange={setQuery}
        sections={usePaletteSections(query, props.isPaletteOpen)}
      />
      <KeySheet isOpen={props.isKeySheetOpen} onClose={() => onKeySheetOpenChange(false)} />
      <CheckCaseDialog isOpen={isChecking} onClose={() => setChecking(false)} />
    </>
  )
}
