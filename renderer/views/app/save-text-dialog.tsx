/**
 * Asks where a text goes and writes it there. The text is made only then, with progress and a way to stop, since a long one takes a while.
 * An existing file is replaced only after the question has been answered here.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { showNotice } from '../../components/notices/notices.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { showInFolder } from '../../workflows/export-briefing.ts'
import { saveText, suggestTextPath } from '../../workflows/save-text.ts'
import type { TextFormat } from '../../../shared/bridge/export-calls.ts'
import { folderOf, nameOf } from '../briefing/export-path.ts'
import { ExportTarget } from '../briefing/export-target.tsx'
import { describeError } from './describe-error.ts'
import { runAct } from './run-act.ts'
import styles from './save-text-dialog.module.css'
import { useWorkbench } from './workbench-context.tsx'

export interface MakingText {
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

interface SaveTextDialogProps {
  title: string
  /** Becomes the suggested file name. */
  name: string
  format: TextFormat
  /** What the file will hold, and what it will not. */
  children: ReactNode
  /** Throws when stopped by the signal. */
  makeText: (making: MakingText) => Promise<Blob>
  onClose: () => void
}

type State = { at: 'ready' } | { at: 'exists' } | { at: 'making'; done: number; total: number }

export function SaveTextDialog({ title, name, format, children, makeText, onClose }: SaveTextDialogProps) {
  const { session } = useWorkbench()
  const [path, setPath] = useState('')
  const [state, setState] = useState<State>({ at: 'ready' })
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useRef<AbortController>(undefined)
  /** Made once: choosing another name does not make the text again. */
  const made = useRef<Blob>(undefined)
  const tell = (error: unknown) => {
    const { message, nextStep } = describeError(error)
    setProblem(nextStep === undefined ? message : `${message} ${nextStep}`)
  }
  useEffect(() => {
    suggestTextPath(name, format).then(setPath, tell)
    return () => stop.current?.abort()
  }, [name, format])

  const write = async (overwrite: boolean) => {
    const { signal } = (stop.current = new AbortController())
    setState({ at: 'making', done: 0, total: 0 })
    setProblem(null)
    try {
      made.current ??= await makeText({
        signal,
        onProgress: (done, total) => setState({ at: 'making', done, total }),
      })
      signal.throwIfAborted()
      const result = await saveText(made.current, { path: path.trim(), format }, overwrite)
      if (result.outcome === 'exists') return setState({ at: 'exists' })
      onClose()
      showNotice({
        message: `Written as ${format.toUpperCase()}: ${nameOf(result.file.path)}`,
        detail: folderOf(result.file.path),
        action: {
          label: 'Show in folder',
          run: () => void runAct(session, () => showInFolder(result.file.path)),
        },
      })
    } catch (error) {
      setState({ at: 'ready' })
      if (!signal.aborted) tell(error)
    }
  }

  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actionsOf()}>
      <div className={styles.about}>{children}</div>
      <ExportTarget
        path={path}
        format={format}
        onChange={(target) => {
          setPath(target)
          if (state.at === 'exists') setState({ at: 'ready' })
        }}
        onProblem={setProblem}
      />
      {state.at === 'making' && <Progress label="Writing the file" done={state.done} total={state.total} />}
      {state.at === 'exists' && (
        <p role="alert" className={styles.problem}>
          {nameOf(path)} is there already. Replacing it cannot be undone.
        </p>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  )

  function actionsOf() {
    if (state.at === 'making') return <Button onPress={() => stop.current?.abort()}>Stop</Button>
    if (state.at === 'exists')
      return (
        <>
          <Button onPress={() => setState({ at: 'ready' })} autoFocus>
            Choose another name
          </Button>
          <Button variant="danger" onPress={() => void write(true)}>
            Replace the file
          </Button>
        </>
      )
    return (
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isDisabled={nameOf(path).trim() === ''} onPress={() => void write(false)}>
          Export {format.toUpperCase()}
        </Button>
      </>
    )
  }
}
