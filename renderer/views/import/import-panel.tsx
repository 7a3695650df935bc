/** How far the import is and how long it will take, in the corner, while work goes on. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Progress } from '../../components/progress/progress.tsx'
import { createPaceMeter, describePace } from '../../workflows/import-pace.ts'
import type { ImportPause } from '../../workflows/import-pause.ts'
import type { ImportProgress } from '../../workflows/import-source-files.ts'
import styles from './import.module.css'

interface ImportPanelProps {
  progress: ImportProgress
  pause: ImportPause
  onCancel: () => void
}

export function ImportPanel({ progress, pause, onCancel }: ImportPanelProps) {
  const [meter] = useState(createPaceMeter)
  const [pace, setPace] = useState('')
  const [isPaused, setPaused] = useState(pause.isPaused)
  const { done, total, currentName } = progress
  useEffect(() => {
    const read = meter.read(done, total, performance.now())
    if (read !== null) setPace(describePace(read))
  }, [meter, done, total])

  const toggle = () => {
    if (isPaused) pause.resume()
    else pause.pause()
    setPaused(!isPaused)
  }
  return (
    <section aria-label="Import" className={styles.panel}>
      <Progress
        label={total === 0 ? 'Looking into the folder…' : isPaused ? 'Import paused' : 'Importing'}
        done={done}
        total={total}
        detail={isPaused ? 'Files in hand are finished; the rest waits.' : [pace, currentName ?? ''].filter(Boolean).join(' · ')}
      />
      <div className={styles.buttons}>
        <Button onPress={toggle}>{isPaused ? 'Go on' : 'Pause'}</Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </section>
  )
}
