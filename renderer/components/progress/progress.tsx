/** Progress of anything over a second, with its numbers and, where it can be stopped, a way to. */
import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../button/button.tsx'
import styles from './progress.module.css'

interface ProgressProps {
  label: string
  done: number
  total: number
  detail?: string
  onCancel?: () => void
}

export function Progress({ label, done, total, detail, onCancel }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <ProgressBar value={done} maxValue={Math.max(total, 1)} className={styles.bar!} isIndeterminate={total === 0}>
        {({ percentage }) => (
          <>
            <div className={styles.line}>
              <Label>{label}</Label>
              <span className={styles.numbers}>{total === 0 ? '' : `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}</span>
            </div>
            <div className={styles.track}>
              <div className={styles.fill} style={{ width: `${percentage ?? 30}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {onCancel !== undefined && <Button onPress={onCancel}>Cancel</Button>}
    </div>
  )
}
