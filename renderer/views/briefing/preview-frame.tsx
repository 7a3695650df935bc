/**
 * The briefing as it will be printed, in a frame without script or origin. It is drawn again after each saved entry: the new page loads behind
 * the old one and takes its place when it is there, at the part that is being worked on.
 */
import { useEffect, useState } from 'react'
import { bulkRoutes } from '../../../shared/bridge/bulk-routes.ts'
import type { BriefingId } from '../../../shared/domain/briefing.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './briefing.module.css'

/** Several entries in a row (undo held down) draw once. */
const QUIET_MS = 250

export function PreviewFrame({ briefingId, anchor }: { briefingId: BriefingId; anchor: string | null }) {
  const { session } = useWorkbench()
  const [drawn, setDrawn] = useState(0)
  const [loaded, setLoaded] = useState(-1)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = session.onEntry(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setDrawn((count) => count + 1), QUIET_MS)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [session])

  const frames = loaded >= 0 && loaded !== drawn ? [loaded, drawn] : [drawn]
  return (
    <div className={styles.preview}>
      {frames.map((count) => (
        <iframe
          key={count}
          title="Preview of the briefing"
          sandbox=""
          src={`${bulkRoutes.briefingPreview(briefingId)}?drawn=${count}${anchor === null ? '' : `#${anchor}`}`}
          className={count === drawn && count !== loaded && loaded >= 0 ? styles.frameBehind : styles.frame}
          onLoad={() => setLoaded((was) => Math.max(was, count))}
        />
      ))}
    </div>
  )
}
