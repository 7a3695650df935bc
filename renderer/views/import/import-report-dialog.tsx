/** What became of each file: imported, already here, or refused and why. */
import { useMemo } from 'react'
import { Button } from '../../components/button/button.tsx'
import { ToneBadge, type Tone } from '../../components/badge/badge.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import type { ImportLine, ImportReport } from '../../workflows/import-source-files.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './import.module.css'

const outcomes: Readonly<Record<ImportLine['outcome'], { readonly label: string; readonly tone: Tone }>> = {
  imported: { label: 'imported', tone: 'supports' },
  'already-here': { label: 'already here', tone: 'mentions' },
  unpacked: { label: 'unpacked', tone: 'mentions' },
  refused: { label: 'refused', tone: 'contradicts' },
}

/** "6 imported, 1 already here, 1 refused" */
export function describeReport(report: ImportReport): string {
  const count = (outcome: ImportLine['outcome']) => report.lines.filter((line) => line.outcome === outcome).length
  const parts = [
    [count('imported'), 'imported'],
    [count('already-here'), 'already here'],
    [count('unpacked'), 'unpacked'],
    [count('refused'), 'refused'],
  ] as const
  const words = parts.filter(([n]) => n > 0).map(([n, label]) => `${n.toLocaleString('en')} ${label}`)
  const text = words.length === 0 ? 'Nothing was imported' : words.join(', ')
  return report.wasCancelled ? `Import cancelled: ${text}` : text
}

interface ImportReportDialogProps {
  report: ImportReport | null
  isOpen: boolean
  onClose: () => void
}

export function ImportReportDialog({ report, isOpen, onClose }: ImportReportDialogProps) {
  const { navigation } = useWorkbench()
  // Refusals first: they are what the analyst has to do something about.
  const lines = useMemo(
    () => [...(report?.lines ?? [])].sort((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused')),
    [report],
  )
  if (report === null) return null
  return (
    <Dialog title={describeReport(report)} size="large" isOpen={isOpen} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <ul className={styles.report} aria-label="Files">
        {lines.map((line, index) => (
          <li key={index} className={styles.line}>
            <ToneBadge tone={outcomes[line.outcome].tone}>{outcomes[line.outcome].label}</ToneBadge>
            <span className={styles.name} dir="auto">
              {line.name}
            </span>
            <span className={styles.reason}>{line.outcome === 'refused' ? line.reason : ''}</span>
            {'articleId' in line && line.articleId !== null && (
              <Button
                variant="quiet"
                onPress={() => {
                  onClose()
                  navigation.go({ view: 'reader', articleId: line.articleId! })
                }}
              >
                Read
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
