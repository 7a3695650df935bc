/**
 * Importing from anywhere in the window: choosing files or a folder, dropping them, pasting text. The import goes on while the analyst works;
 * its progress stands in a corner, its report has one line per file.
 */
import { createContext, startTransition, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import { itemsFromFiles, itemsFromText, type ImportItem } from '../../workflows/import-items.ts'
import { createImportPause, type ImportPause } from '../../workflows/import-pause.ts'
import { importSourceFiles, type ImportProgress, type ImportReport } from '../../workflows/import-source-files.ts'
import { useCommands, type Command } from '../app/commands.ts'
import { describeError } from '../app/describe-error.ts'
import { useFolderPick } from '../app/use-folder-pick.tsx'
import { useWorkbench } from '../app/workbench-context.tsx'
import { DropTarget } from './drop-target.tsx'
import { ImportPanel } from './import-panel.tsx'
import { asksForSomething, describeReport, ImportReportDialog } from './import-report-dialog.tsx'
import { PasteTextDialog } from './paste-text-dialog.tsx'
import { rememberImport, useCutShortImport } from './use-cut-short-import.ts'
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

const ImportContext = createContext<Importing | null>(null)

export function useImport(): Importing {
  const importing = useContext(ImportContext)
  if (importing === null) throw new Error('importing is asked for outside the workbench')
  return importing
}

interface Running {
  readonly progress: ImportProgress
  readonly abort: AbortController
  readonly pause: ImportPause
}

export function ImportProvider({ children }: { children: ReactNode }) {
  const { session, preferences, appInfo } = useWorkbench()
  const [running, setRunning] = useState<Running | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [isReportOpen, setReportOpen] = useState(false)
  const [isPasting, setPasting] = useState(false)
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  // One import after the other: what is added while one runs waits for its turn.
  const queue = useRef<Promise<void>>(Promise.resolve())

  const run = useCallback(
    async (items: Promise<readonly ImportItem[]> | readonly ImportItem[], isQuiet: boolean) => {
      const list = await items
      if (list.length === 0) {
        showNotice({ message: 'There was no file to import.' })
        return
      }
      const abort = new AbortController()
      const pause = createImportPause()
      const remembered = rememberImport(preferences, session, list.length)
      try {
        const finished = await importSourceFiles(session, list, {
          signal: abort.signal,
          pause,
          onProgress: (progress) => {
            setRunning({ progress, abort, pause })
            remembered.progress(progress)
          },
        })
        // The analyst may be in the middle of a sentence: the report is drawn between two of the window's frames.
        startTransition(() => setReport(finished))
        if (!isQuiet && finished.lines.some(asksForSomething)) startTransition(() => setReportOpen(true))
        showNotice({
          message: describeReport(finished),
          action: { label: 'Report', run: () => setReportOpen(true) },
        })
      } catch (error) {
        const { message, nextStep } = describeError(error)
        showNotice({ message, detail: nextStep, tone: 'problem' })
      } finally {
        setRunning(null)
        remembered.end()
      }
    },
    [session, preferences],
  )
  const enqueue = useCallback(
    (items: Promise<readonly ImportItem[]> | readonly ImportItem[], isQuiet: boolean): Promise<void> => {
      queue.current = queue.current.then(() => run(items, isQuiet))
      return queue.current
    },
    [run],
  )
  const importItems = useCallback<Importing['importItems']>((items) => void enqueue(items, false), [enqueue])
  const importQuietly = useCallback((items: readonly ImportItem[]) => enqueue(items, true), [enqueue])
  const watched = useWatchedFolder(importQuietly)
  const watchPick = useFolderPick({
    title: 'Watch a folder',
    appInfo,
    start: watched.path,
    onChoose: watched.watch,
  })
  useCutShortImport(() => folderInput.current?.click())
  // Not the progress: whoever asks for importing would be drawn again for each file.
  const isRunning = running !== null
  const importing = useMemo<Importing>(
    () => ({
      chooseFiles: () => fileInput.current?.click(),
      chooseFolder: () => folderInput.current?.click(),
      pasteText: () => setPasting(true),
      importItems,
      chooseWatchedFolder: watchPick.choose,
      watched,
      isRunning,
    }),
    [importItems, watchPick.choose, watched, isRunning],
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
    [importing, report],
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
      <input
        ref={folderInput}
        type="file"
        hidden
        aria-label="Folder to import"
        // The attribute has no entry in React's types; Chromium has had it for a decade.
        {...{ webkitdirectory: '' }}
        onChange={(event) => takeFiles(event.currentTarget)}
      />
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
      {watchPick.chooser}
      <PasteTextDialog
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onImport={(text, name) => importItems(itemsFromText(text, name))}
      />
    </ImportContext>
  )
}
