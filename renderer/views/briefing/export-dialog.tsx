/**
 * Writes a briefing to a file. An existing file is replaced only after the question has been answered here, whatever the host's own dialog may
 * have asked: the desk refuses otherwise.
 */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { showNotice } from '../../components/notices/notices.tsx'
import { exportBriefing, showInFolder, suggestExportPath } from '../../workflows/export-briefing.ts'
import type { ExportFormat } from '../../../shared/bridge/export-calls.ts'
import type { Briefing } from '../../../shared/domain/briefing.ts'
import { isStopped, type Finding } from '../../../shared/formats/briefing/lint-briefing.ts'
import { describeError } from '../app/describe-error.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { folderOf, nameOf } from './export-path.ts'
import { ExportTarget } from './export-target.tsx'
import { MarkingBadge } from './marking-badge.tsx'
import styles from './export-dialog.module.css'

interface ExportDialogProps {
  briefing: Briefing
  findings: readonly Finding[]
  /** The format that was asked for; null while the dialog is closed. */
  asked: ExportFormat | null
  onClose: () => void
}

const formats = [
  { id: 'pdf', label: 'PDF' },
  { id: 'json', label: 'JSON' },
] as const satisfies readonly { id: ExportFormat; label: string }[]

const formatHints: Readonly<Record<ExportFormat, string>> = {
  pdf: 'Marking on every page, numbered endnotes with place and hash of each quote, the JSON attached inside.',
  json: 'Everything that the PDF says, for programs: excerpts with selectors, hashes, claims, stances, grades.',
}

export function ExportDialog({ briefing, findings, asked, onClose }: ExportDialogProps) {
  const { session } = useWorkbench()
  const [format, setFormat] = useState<ExportFormat>('pdf')
  const [path, setPath] = useState('')
  const [state, setState] = useState<'ready' | 'writing' | 'exists'>('ready')
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (asked !== null) setFormat(asked)
  }, [asked])
  useEffect(() => {
    if (asked === null) return
    setState('ready')
    setProblem(null)
    suggestExportPath(briefing.id, format).then(
      (suggestion) => setPath(suggestion.path),
      (error: unknown) => setProblem(describeError(error).message),
    )
  }, [asked, briefing.id, format])

  const choose = (target: string) => {
    setPath(target)
    setState('ready')
  }
  const write = async (target: string, overwrite: boolean) => {
    setState('writing')
    setProblem(null)
    try {
      const result = await exportBriefing({ briefingId: briefing.id, format, path: target }, overwrite)
      setState(result.outcome === 'exists' ? 'exists' : 'ready')
      if (result.outcome === 'exists') return
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
      const { message, nextStep } = describeError(error)
      setState('ready')
      setProblem(nextStep === undefined ? message : `${message} ${nextStep}`)
    }
  }
  const isReady = nameOf(path).trim() !== '' && state !== 'writing' && !isStopped(findings)
  const stops = findings.filter((finding) => finding.severity === 'stop')

  return (
    <Dialog
      title="Export briefing"
      isOpen={asked !== null}
      onClose={onClose}
      actions={
        state === 'exists' ? (
          <>
            <Button onPress={() => setState('ready')} autoFocus>
              Choose another name
            </Button>
            <Button variant="danger" onPress={() => void write(path, true)}>
              Replace the file
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" isDisabled={!isReady} onPress={() => void write(path.trim(), false)}>
              {state === 'writing' ? 'Writing…' : `Export ${format.toUpperCase()}`}
            </Button>
          </>
        )
      }
    >
      <div className={styles.head}>
        <MarkingBadge marking={briefing.marking} />
        <span dir="auto">{briefing.title}</span>
      </div>
      <SegmentedField
        label="Format"
        value={format}
        options={formats}
        onChange={(next) => next !== null && setFormat(next)}
      />
      <p className={styles.hint}>{formatHints[format]}</p>
      <ExportTarget path={path} format={format} onChange={choose} onProblem={setProblem} />
      {state === 'exists' && (
        <p role="alert" className={styles.problem}>
          {nameOf(path)} is there already. Replacing it cannot be undone.
        </p>
      )}
      {stops.map((finding) => (
        <p key={`${finding.code} ${finding.at.id}`} role="alert" className={styles.problem}>
          {finding.message}
        </p>
      ))}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  )
}
