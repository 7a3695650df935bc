/** What the excerpt is linked to already, each with its stance and a way to take it off again. */
import { X } from 'lucide-react'
import { StanceBadge } from '../event/stance-badge.tsx'
import { Button } from '../../components/button/button.tsx'
import type { ExcerptLink } from '../../database/repositories/evidence.ts'
import { removeEvidence } from '../../workflows/remove-evidence.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './link-dialog.module.css'

export function LinkedList({ links }: { links: readonly ExcerptLink[] }) {
  const { session } = useWorkbench()
  if (links.length === 0) return null
  return (
    <ul className={styles.linked} aria-label="Linked already">
      {links.map(({ evidence, claim, event }) => (
        <li key={evidence.id}>
          <StanceBadge stance={evidence.stance} />
          <span className={styles.linkedClaim} dir="auto">
            {claim.value}
            <small> {event.title}</small>
          </span>
          <Button
            variant="icon"
            aria-label={`Remove the link to “${claim.value}”`}
            onPress={() =>
              void runAct(session, () => removeEvidence(session, evidence), { done: 'Evidence removed.' })
            }
          >
            <X size={14} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  )
}
