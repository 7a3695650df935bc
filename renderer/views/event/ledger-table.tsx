/** The ledger: fields down the side, competing claims within each, one line a claim. Up and down go from claim to claim. */
import type { KeyboardEvent } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { Claim, ClaimField, ClaimId, Standing } from '../../../shared/domain/claim.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { ClaimRow } from './claim-row.tsx'
import type { Ledger, LedgerClaim } from './ledger.ts'
import styles from './ledger.module.css'

/** What a row can ask for. */
export interface ClaimActs {
  readonly onToggle: (claimId: ClaimId) => void
  readonly onActivate: (claimId: ClaimId) => void
  readonly onSettle: (claim: Claim, standing: Standing) => void
  readonly onCompare: (field: ClaimField) => void
  readonly onAddEvidence: (claim: Claim) => void
  readonly onEdit: (claim: Claim) => void
  readonly onDelete: (entry: LedgerClaim) => void
}

interface LedgerTableProps {
  ledger: Ledger
  sources: ReadonlyMap<string, Source>
  unfolded: ReadonlySet<ClaimId>
  activeClaimId: ClaimId | null
  acts: ClaimActs
  onWrite: (field: ClaimField) => void
}

export function LedgerTable({ ledger, sources, unfolded, activeClaimId, acts, onWrite }: LedgerTableProps) {
  const hasFatalities = ledger.fields.some((group) => group.field === 'fatalities')
  return (
    <table className={styles.table} onKeyDown={moveBetweenClaims} aria-label="Claims about this event">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Claim</th>
          <th scope="col">Evidence</th>
          <th scope="col">In support</th>
          <th scope="col">
            <span className="visually-hidden">Standing and acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.fields.map((group) =>
          group.claims.map((entry, index) => (
            <ClaimRow
              key={entry.claim.id}
              entry={entry}
              group={group}
              isFirst={index === 0}
              isLast={index === group.claims.length - 1}
              full={ledger.mostReports}
              sources={sources}
              isUnfolded={unfolded.has(entry.claim.id)}
              isActive={entry.claim.id === activeClaimId}
              acts={acts}
            />
          )),
        )}
        {!hasFatalities && (
          <tr className={styles.rowLast}>
            <th scope="row" className={styles.field}>
              Fatalities
            </th>
            <td className={styles.missing}>
              none reported <span>(not zero)</span>
            </td>
            <td />
            <td className={styles.missing}>0 reports</td>
            <td className={styles.acts}>
              <Button variant="quiet" onPress={() => onWrite('fatalities')}>
                Write claim…
              </Button>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Tab goes through everything in a row; the arrows go straight from claim to claim. */
function moveBetweenClaims(event: KeyboardEvent<HTMLTableElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (!(event.target instanceof Element) || event.target.closest('[data-claim]') === null) return
  const claims = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-claim]')]
  const index = claims.indexOf(event.target.closest<HTMLElement>('[data-claim]')!)
  const next = claims[index + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
