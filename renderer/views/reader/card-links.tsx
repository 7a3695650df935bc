/** What an excerpt is evidence for: stance, claim, and the event, which opens. Several claims of one event name it once. */
import { Button } from 'react-aria-components'
import type { ExcerptLink } from '../../database/repositories/evidence.ts'
import { StanceBadge } from '../event/stance-badge.tsx'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './margin.module.css'

export function CardLinks({ links }: { links: readonly ExcerptLink[] }) {
  const { navigation } = useWorkbench()
  return (
    <div className={styles.links}>
      {links.map(({ evidence, claim, event }, at) => (
        <div key={evidence.id} className={styles.linked}>
          <StanceBadge stance={evidence.stance} />{' '}
          <span>
            <bdi>{claim.value}</bdi>
            {links[at + 1]?.event.id !== event.id && (
              <>
                {' · '}
                <Button
                  className={styles.event!}
                  aria-label={`Open event ${event.title}`}
                  onPress={() => navigation.go({ view: 'event', eventId: event.id })}
                >
                  <bdi>{event.title}</bdi>
                </Button>
              </>
            )}
          </span>
        </div>
      ))}
    </div>
  )
}
