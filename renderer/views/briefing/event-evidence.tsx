/** The quotes on an event's claims, each to be told or left out. What is left out is counted in the briefing, never hidden. */
import { CheckField } from '../../components/field/check-field.tsx'
import { claimFieldLabel, claimFields } from '../../../shared/domain/claim.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import type { EvidenceId } from '../../../shared/domain/evidence.ts'
import type { CaseTables } from '../../../shared/formats/briefing/select-briefing-records.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { StanceBadge } from '../event/stance-badge.tsx'
import { StandingBadge } from '../event/standing-badge.tsx'
import styles from './composer.module.css'

interface EventEvidenceProps {
  event: EventRecord
  tables: CaseTables
  excluded: readonly EvidenceId[]
  onChange: (excluded: EvidenceId[]) => void
}

export function EventEvidence({ event, tables, excluded, onChange }: EventEvidenceProps) {
  const { session } = useWorkbench()
  const claims = tables.claims
    .filter((claim) => claim.eventId === event.id)
    .toSorted((a, b) => claimFields.indexOf(a.field) - claimFields.indexOf(b.field) || (a.id < b.id ? -1 : 1))
  const excerpts = new Map(tables.excerpts.map((excerpt) => [excerpt.id, excerpt]))
  if (claims.length === 0) return <p className={styles.hint}>No claims are written about this event yet.</p>
  return (
    <ul className={styles.told}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <p className={styles.toldClaim}>
            <small>{claimFieldLabel[claim.field]}</small> <span dir="auto">{claim.value}</span>{' '}
            <StandingBadge standing={claim.standing} />
          </p>
          {tables.evidence
            .filter((each) => each.claimId === claim.id)
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
            .map((each) => {
              const excerpt = excerpts.get(each.excerptId)
              const article = session.articles.get(excerpt?.articleId ?? '')
              return (
                <CheckField
                  key={each.id}
                  isSelected={!excluded.includes(each.id)}
                  onChange={(isTold) =>
                    onChange(isTold ? excluded.filter((id) => id !== each.id) : [...excluded, each.id])
                  }
                >
                  <StanceBadge stance={each.stance} />
                  <span className={styles.toldQuote} dir="auto">
                    {excerpt?.quote.exact} <small>{article?.publisher ?? article?.title}</small>
                  </span>
                </CheckField>
              )
            })}
        </li>
      ))}
    </ul>
  )
}
