/** What became of each file. What asks for something stands first; ten thousand lines cost no more than those on the screen. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import type { ImportLine, ImportReport } from '../../workflows/import-source-files.ts'
import { ReportLine } from './report-line.tsx'
import styles from './import.module.css'

/** "6 imported, 1 already here, 1 refused" */
export function describeReport(report: ImportReport): string {
  const revisions = report.lines.filter((line) => line.outcome === 'imported' && line.isRevision).length
  const parts = [
    [report.imported - revisions, 'imported'],
    [revisions, revisions === 1 ? 'new revision' : 'new revisions'],
    [report.alreadyHere, 'already here'],
    [report.unpacked, 'unpacked'],
    [report.refused, 'refused'],
  ] as const
  const words = parts.filter(([n]) => n > 0).map(([n, label]) => `${n.toLocaleString('en')} ${label}`)
  const text = words.length === 0 ? 'Nothing was imported' : words.join(', ')
  return report.wasCancelled ? `Import cancelled: ${text}` : text
}

/** True when the analyst has something to read or to decide. */
export function asksForSomething(line: ImportLine): boolean {
  return line.outcome === 'refused' || (line.outcome === 'imported' && line.twins.length > 0)
}

interface ImportReportDialogProps {
  report: ImportReport | null
  isOpen: boolean
  onClose: () => void
}

export function ImportReportDialog({ report, isOpen, onClose }: ImportReportDialogProps) {
  const lines = useMemo(() => {
    const all = report?.lines ?? []
    return [...all.filter(asksForSomething), ...all.filter((line) => !asksForSomething(line))]
  }, [report])
  if (report === null) return null
  return (
    <Dialog
      title={describeReport(report)}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {report.stoppedBecause !== null && <p className={styles.stopped}>{report.stoppedBecause}</p>}
      <ReportLines lines={lines} onLeave={onClose} />
    </Dialog>
  )
}

function ReportLines({ lines, onLeave }: { lines: readonly ImportLine[]; onLeave: () => void }) {
  // State and not a ref: the list is there only after the dialog has opened.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: () => 34,
    overscan: 8,
  })
  return (
    <div ref={setScroller} className={styles.reportScroller} role="region" aria-label="Report" tabIndex={0}>
      <ul className={styles.report} aria-label="Files" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={lines.length}
            aria-posinset={item.index + 1}
            className={styles.line}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <ReportLine line={lines[item.index]!} onLeave={onLeave} />
          </li>
        ))}
      </ul>
    </div>
  )
}
