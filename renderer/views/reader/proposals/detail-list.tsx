/** The dates, places and numbers that were accepted for an excerpt, with the words that state each; one press takes one off again. */
import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { removeDetail } from '../../../workflows/remove-detail.ts'
import { detailLabel } from '../../../../shared/attribution/describe-proposal.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { runAct } from '../../app/run-act.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'
import styles from './proposals.module.css'

export function DetailList({ excerpt }: { excerpt: Excerpt }) {
  const { session } = useWorkbench()
  const details = excerpt.details ?? []
  if (details.length === 0) return null
  return (
    <ul className={styles.details} aria-label="Details">
      {details.map((detail) => (
        <li key={`${detail.kind} ${detail.start}`} className={styles.detail} title={`“${detail.words}”`}>
          <span className={styles.kind}>{detail.kind}</span>
          <bdi>{detailLabel(detail)}</bdi>
          <Button
            className={styles.remove!}
            aria-label={`Remove ${detail.kind} ${detailLabel(detail)}`}
            onPress={() =>
              void runAct(session, () => removeDetail(session, excerpt.id, detail), {
                done: 'Detail removed',
              })
            }
          >
            <X size={11} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  )
}
