/** What a careful colleague would say, gravest first, over the preview; each finding leads to what it is about. */
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { counted } from '../../workflows/act-label.ts'
import type { Finding } from '../../../shared/formats/briefing/lint-briefing.ts'
import styles from './findings-bar.module.css'

interface FindingsBarProps {
  findings: readonly Finding[]
  onOpen: (finding: Finding) => void
}

const icons = {
  stop: <CircleX size={14} aria-hidden />,
  warning: <TriangleAlert size={14} aria-hidden />,
  hint: <Info size={14} aria-hidden />,
} as const
const words = { stop: 'Stops the export', warning: 'Warning', hint: 'Hint' } as const

export function FindingsBar({ findings, onOpen }: FindingsBarProps) {
  const [isOpen, setOpen] = useState(false)
  if (findings.length === 0)
    return (
      <p className={styles.clear}>
        <CircleCheck size={14} aria-hidden /> Nothing to object to.
      </p>
    )
  const worst = findings[0]!.severity
  return (
    <div className={styles.bar}>
      <AriaButton
        className={`${styles.summary} ${styles[worst]}`}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {icons[worst]} {summarize(findings)}
        <span>{isOpen ? 'Hide' : 'Show'}</span>
      </AriaButton>
      {isOpen && (
        <ul className={styles.list} tabIndex={0} aria-label="Findings">
          {findings.map((finding, index) => (
            <li key={`${finding.code} ${finding.at.id} ${index}`}>
              <AriaButton
                className={`${styles.finding} ${styles[finding.severity]}`}
                onPress={() => onOpen(finding)}
              >
                {icons[finding.severity]}
                <span>
                  <b>{words[finding.severity]}</b> {finding.message}
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** "1 stops the export · 2 warnings · 3 hints" */
function summarize(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  const [stops, warnings, hints] = [count('stop'), count('warning'), count('hint')]
  return [
    stops > 0 && `${stops} ${stops === 1 ? 'stops' : 'stop'} the export`,
    warnings > 0 && counted(warnings, 'warning'),
    hints > 0 && counted(hints, 'hint'),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
