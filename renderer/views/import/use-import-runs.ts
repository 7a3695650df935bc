/** The imports of the open window, one after the other: what is added while one runs waits for its turn. */
import { startTransition, useCallback, useRef, useState } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import type { ImportItem } from '../../workflows/import-items.ts'
import { createImportPause, type ImportPause } from '../../workflows/import-pause.ts'
import { importSourceFiles, type ImportProgress, type ImportReport } from '../../workflows/import-source-files.ts'
import { describeError } from '../app/describe-error.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { asksForSomething, describeReport } from './import-report-dialog.tsx'
import { rememberImport } from './use-cut-short-import.ts'

export interface ImportOrder {
  /** Asked for when the import's turn has come. */
  readonly list: () => Promise<readonly ImportItem[]> | readonly ImportItem[]
  /** The folder that is imported; null for single files, drops and text. */
  readonly folder: string | null
  /** The report doesn't open by itself. */
  readonly isQuiet: boolean
}

export interface RunningImport {
  readonly progress: ImportProgress
  readonly abort: AbortController
  readonly pause: ImportPause
}

/** Before the files are listed, nobody knows how many there are. */
const NOT_LISTED: ImportProgress = { done: 0, total: 0, currentName: null }

export function useImportRuns() {
  const { session, preferences } = useWorkbench()
  const [running, setRunning] = useState<RunningImport | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [isReportOpen, setReportOpen] = useState(false)
  const queue = useRef<Promise<void>>(Promise.resolve())

  const run = useCallback(
    async ({ list, folder, isQuiet }: ImportOrder) => {
      const abort = new AbortController()
      const pause = createImportPause()
      const onProgress = (progress: ImportProgress) => setRunning({ progress, abort, pause })
      let end = () => {}
      try {
        if (folder !== null) onProgress(NOT_LISTED)
        const items = await list()
        if (items.length === 0) {
          showNotice({ message: 'There was no file to import.' })
          return
        }
        const remembered = rememberImport(preferences, session, { total: items.length, folder })
        end = remembered.end
        const finished = await importSourceFiles(session, items, {
          signal: abort.signal,
          pause,
          onProgress: (progress) => {
            onProgress(progress)
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
        end()
      }
    },
    [session, preferences],
  )
  const enqueue = useCallback(
    (order: ImportOrder): Promise<void> => (queue.current = queue.current.then(() => run(order))),
    [run],
  )
  return { running, report, isReportOpen, setReportOpen, enqueue }
}
