/** How far the import is, in the corner, while work goes on. */
import { Progress } from '../../components/progress/progress.tsx'
import type { ImportProgress } from '../../workflows/import-source-files.ts'
import styles from './import.module.css'

export function ImportPanel({ progress, onCancel }: { progress: ImportProgress; onCancel: () => void }) {
  return (
    <section aria-label="Import" className={styles.panel}>
      <Progress
        label="Importing"
        done={progress.done}
        total={progress.total}
        detail={progress.currentName ?? ''}
        onCancel={onCancel}
      />
    </section>
  )
}
