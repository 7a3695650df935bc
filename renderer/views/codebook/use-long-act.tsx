/** An act that may take a while in a large case: after a moment its progress is shown, with a way to stop it. */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { showNotice } from '../../components/notices/notices.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import type { Pace } from '../../workflows/commit-long-act.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

/** Shorter acts show nothing. */
const PATIENCE_MS = 500

export interface LongAct {
  /** True when it was done, or had nothing to change. */
  run(title: string, done: string, act: (pace: Pace) => Promise<JournalEntry | null>): Promise<boolean>
  /** To be drawn somewhere. */
  readonly progress: ReactNode
}

interface Shown {
  readonly title: string
  readonly done: number
  readonly total: number
}

export function useLongAct(): LongAct {
  const { session } = useWorkbench()
  const [shown, setShown] = useState<Shown | null>(null)
  const stop = useRef<AbortController>(undefined)
  const run = useCallback(
    async (title: string, done: string, act: (pace: Pace) => Promise<JournalEntry | null>) => {
      const { signal } = (stop.current = new AbortController())
      let isOver = false
      const timer = setTimeout(() => !isOver && setShown({ title, done: 0, total: 0 }), PATIENCE_MS)
      const onProgress = (count: number, total: number) =>
        setShown((was) => (was === null ? null : { title, done: count, total }))
      let isStopped = false
      const isDone = await runAct(
        session,
        async () => {
          try {
            return await act({ signal, onProgress })
          } catch (error) {
            if (!signal.aborted) throw error
            isStopped = true
            showNotice({ message: 'Stopped', detail: 'What had been changed was taken back.' })
            return null
          }
        },
        { done },
      )
      isOver = true
      clearTimeout(timer)
      setShown(null)
      return isDone && !isStopped
    },
    [session],
  )
  // Whoever leaves the screen lets it finish: only the button stops it.
  useEffect(() => () => setShown(null), [])
  const end = () => stop.current?.abort()
  const progress = shown !== null && (
    <Dialog
      title={shown.title}
      isOpen
      role="alertdialog"
      size="small"
      onClose={end}
      actions={<Button onPress={end}>Stop</Button>}
    >
      <Progress label="Excerpts looked at" done={shown.done} total={shown.total} />
    </Dialog>
  )
  return { run, progress }
}
