/**
 * Importing from anywhere in the window: choosing files or a folder, dropping them, pasting text. The import goes on while the analyst works;
 * its progress stands in a corner, its report has one line per file.
 */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { openGivenFolder, type GivenFolder } from '../../workflows/given-folder.ts'
import { itemsFromFiles, itemsFromText, type ImportItem } from '../../workflows/import-items.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { useFolderPick } from '../app/use-folder-pick.tsx'
import { useWorkbench } from '../app/workbench-context.tsx'
import { DropTarget } from './drop-target.tsx'
import { ImportPanel } from './import-panel.tsx'
import { ImportReportDialog } from './import-report-dialog.tsx'
import { PasteTextDialog } from './paste-text-dialog.tsx'
import { useCutShortImport } from './use-cut-short-import.ts'
import { useImportRuns } from './use-import-runs.ts'
import { useWatchedFolder, type WatchedFolder } from './use-watched-folder.ts'
import styles from './import.module.css'

export interface Importing {
  chooseFiles(): void
  chooseFolder(): void
  pasteText(): void
  importItems(items: Promise<readonly ImportItem[]> | readonly ImportItem[]): void
  chooseWatchedFolder(): void
  readonly watched: WatchedFolder
  readonly isRunning: boolean
}

/** Preference: where the next folder is looked for. */
const LAST_FOLDER = 'import/last-folder'

const ImportContext = createContext<Importing | null>(null)

export function useImport(): Importing {
  const importing = useContext(ImportContext)
  if (importing === null) throw new Error('importing is asked for outside the workbench')
  return importing
}

export function ImportProvider({ children }: { children: ReactNode }) {
  const { preferences, appInfo } = useWorkbench()
  const { running, report, isReportOpen, setReportOpen, enqueue } = useImportRuns()
  const [isPasting, setPasting] = useState(false)
  const fileInput = useRef<HTMLInputElement>(null)

  const importItems = useCallback<Importing['importItems']>(
    (items) => void enqueue({ list: () => items, folder: null, isQuiet: false }),
    [enqueue],
  )
  const importFolder = useCallback(
    async (path: string) => {
      preferences.set(LAST_FOLDER, path)
      const opened: GivenFolder[] = []
      const list = async () => {
        const folder = await openGivenFolder(path)
        opened.push(folder)
        return (await folder.list()).map(folder.itemOf)
      }
      await enqueue({ list, folder: path, isQuiet: false })
      opened[0]?.close()
    },
    [enqueue, preferences],
  )
  const importQuietly = useCallback(
    (items: readonly ImportItem[]) => enqueue({ list: () => items, folder: null, isQuiet: true }),
    [enqueue],
  )
  const watched = useWatchedFolder(importQuietly)
  const watchPick = useFolderPick({
    title: 'Watch a folder',
    appInfo,
    start: watched.path,
    onChoose: watched.watch,
  })
  const folderPick = useFolderPick({
    title: 'Import a folder',
    appInfo,
    start: preferences.get<string | null>(LAST_FOLDER, null),
    onChoose: (path) => void importFolder(path),
  })
  useCutShortImport((path) => void importFolder(path), () => fileInput.current?.click())
  // Not the progress: whoever asks for importing would be drawn again for each file.
  const isRunning = running !== null
  const importing = useMemo<Importing>(
    () => ({
      chooseFiles: () => fileInput.current?.click(),
      chooseFolder: folderPick.choose,
      pasteText: () => setPasting(true),
      importItems,
      chooseWatchedFolder: watchPick.choose,
      watched,
      isRunning,
    }),
    [importItems, folderPick.choose, watchPick.choose, watched, isRunning],
  )
  const commands = useMemo<Command[]>(
    () => [
      { id: 'import/choose-files', label: 'Import files…', group: 'Library', shortcut: 'Ctrl+I', run: importing.chooseFiles },
      { id: 'import/choose-folder', label: 'Import a folder…', group: 'Library', shortcut: 'Ctrl+Shift+I', run: importing.chooseFolder },
      { id: 'import/paste-text', label: 'Import pasted text…', group: 'Library', shortcut: 'Ctrl+Shift+V', run: importing.pasteText },
      { id: 'import/watch-folder', label: 'Watch a folder…', group: 'Library', run: importing.chooseWatchedFolder },
      {
        id: 'import/stop-watching',
        label: 'Stop watching the folder',
        group: 'Library',
        isDisabled: importing.watched.path === null,
        run: importing.watched.stop,
      },
      {
        id: 'import/show-report',
        label: 'Show the report of the last import',
        group: 'Library',
        isDisabled: report === null,
        run: () => setReportOpen(true),
      },
    ],
    [importing, report, setReportOpen],
  )
  useCommands(commands)

  const takeFiles = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // Emptied, so that choosing the same file again is a change again.
    input.value = ''
    if (files.length > 0) importItems(itemsFromFiles(files))
  }
  return (
    <ImportContext value={importing}>
      {children}
      <input ref={fileInput} type="file" multiple hidden aria-label="Files to import" onChange={(event) => takeFiles(event.currentTarget)} />
      <DropTarget onDrop={importItems} />
      {running !== null && (
        <div className={styles.corner}>
          <ImportPanel
            progress={running.progress}
            pause={running.pause}
            onCancel={() => {
              running.abort.abort()
              running.pause.resume()
            }}
          />
        </div>
      )}
      <ImportReportDialog report={report} isOpen={isReportOpen} onClose={() => setReportOpen(false)} />
      {folderPick.chooser}
      {watchPick.chooser}
      <PasteTextDialog
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onImport={(text, name) => importItems(itemsFromText(text, name))}
      />
    </ImportContext>
  )
}
