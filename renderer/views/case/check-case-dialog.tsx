/** Reads the whole case back and says what was found: the same check as `attest check`. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { callDesk } from '../../desktop/desktop-client.ts'
import type { CaseReport } from '../../../shared/bridge/case-calls.ts'
import { describeError } from '../app/describe-error.ts'
import styles from './case.module.css'

export function CheckCaseDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [report, setReport] = useState<CaseReport | { readonly failure: string } | null>(null)
  useEffect(() => {
    if (!isOpen) return
    setReport(null)
    callDesk('cases/check', {}).then(setReport, (error: unknown) => setReport({ failure: describeError(error).message }))
  }, [isOpen])
  return (
    <Dialog title="Check the case" isOpen={isOpen} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      {report === null ? (
        <Progress label="Reading the journal, the records and every file" done={0} total={0} />
      ) : 'failure' in report ? (
        <p className={styles.problem}>{report.failure}</p>
      ) : (
        <Report report={report} />
      )}
    </Dialog>
  )
}

function Report({ report }: { report: CaseReport }) {
  const records = Object.values(report.records).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <p className={report.isWhole ? styles.whole : styles.problem}>
        {report.isWhole ? 'The case is whole: everything is as it was written.' : `${report.problems.length} problems were found.`}
      </p>
      <dl className={styles.report}>
        <dt>Journal entries, chain unbroken</dt>
        <dd>{report.entries.toLocaleString('en')}</dd>
        <dt>Records that equal their journal</dt>
        <dd>{records.toLocaleString('en')}</dd>
        <dt>Original files that match their hash</dt>
        <dd>{report.files.toLocaleString('en')}</dd>
        <dt>Article texts that match their hash</dt>
        <dd>{report.bodies.toLocaleString('en')}</dd>
      </dl>
      {report.problems.length > 0 && (
        <ul className={styles.problems}>
          {report.problems.map((problem, index) => (
            <li key={index} className={styles.problem}>
              {problem.kind}: {problem.what}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
