/** The claims that a judgement rests on, with how they stand; more are found by typing. */
import { X } from 'lucide-react'
import { Button } from '../../components/button/button.tsx'
import { ComboField } from '../../components/field/combo-field.tsx'
import { claimFieldLabel, type Claim, type ClaimId } from '../../../shared/domain/claim.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { StandingBadge } from '../event/standing-badge.tsx'
import styles from './composer.module.css'

interface ClaimsRestedOnProps {
  /** All claims of the case. */
  claims: readonly Claim[]
  claimIds: readonly ClaimId[]
  onChange: (claimIds: ClaimId[]) => void
}

export function ClaimsRestedOn({ claims, claimIds, onChange }: ClaimsRestedOnProps) {
  const { session, navigation } = useWorkbench()
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return (
    <div className={styles.rests}>
      <h4>Rests on</h4>
      {claimIds.length > 0 && (
        <ul aria-label="Rests on">
          {claimIds.map((id) => {
            const claim = byId.get(id)
            if (claim === undefined) return null
            return (
              <li key={id}>
                <Button
                  variant="quiet"
                  onPress={() => navigation.go({ view: 'event', eventId: claim.eventId })}
                >
                  <span dir="auto">{claim.value}</span>
                </Button>
                <StandingBadge standing={claim.standing} />
                <Button
                  variant="icon"
                  aria-label={`No longer rest on “${claim.value}”`}
                  onPress={() => onChange(claimIds.filter((each) => each !== id))}
                >
                  <X size={13} aria-hidden />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <ComboField
        label="Add a claim that it rests on"
        isLabelHidden
        isEmptiedOnChoice
        value={null}
        options={claims
          .filter((claim) => !claimIds.includes(claim.id))
          .map((claim) => ({
            id: claim.id,
            label: claim.value,
            description: `${claimFieldLabel[claim.field]} · ${session.events.get(claim.eventId)?.title ?? ''}${claim.standing === 'open' ? '' : ` · ${claim.standing}`}`,
          }))}
        placeholder="Type to add a claim"
        onChange={(id) => id !== null && onChange([...claimIds, id as ClaimId])}
      />
    </div>
  )
}
