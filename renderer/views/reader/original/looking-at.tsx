/** What stands in a pane until its view is there, and when there is none. */
import type { ReactNode } from 'react'
import { Progress } from '../../../components/progress/progress.tsx'
import type { LookedAt } from './use-view.ts'
import styles from './original.module.css'

interface LookingAtProps<View> {
  looked: LookedAt<View>
  /** "the source text" */
  what: string
  children: (view: View) => ReactNode
}

export function LookingAt<View>({ looked, what, children }: LookingAtProps<View>) {
  if (looked.state === 'shown') return children(looked.view)
  return looked.state === 'looking' ? <Waiting label={`Reading ${what}`} /> : <Failed {...looked} />
}

/** Shows after a moment only: most files are there before. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className={styles.waiting} role="status">
      <Progress label={label} done={0} total={0} />
    </div>
  )
}

export function Failed({ message }: { message: string }) {
  return (
    <p className={styles.failed} role="alert">
      {message}
    </p>
  )
}
