/** The competing claims of one field side by side, each with the words that speak for it: where exactly the accounts part. */
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { claimFieldLabel } from '../../../shared/domain/claim.ts'
import { explainOrigins } from '../../../shared/independence/explain-origins.ts'
import { EvidenceCard } from './evidence-card.tsx'
import type { LedgerField } from './ledger.ts'
import { StandingBadge } from './standing-badge.tsx'
import styles from './compare-dialog.module.css'

export function CompareDialog({ group, onClose }: { group: LedgerField | null; onClose: () => void }) {
  return (
    <Dialog
      title={group === null ? 'Compare claims' : `${claimFieldLabel[group.field]}: competing claims`}
      isOpen={group !== null}
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className={styles.columns} tabIndex={0} role="group" aria-label="Claims side by side">
        {group?.claims.map(({ claim, sides }) => (
          <section key={claim.id} className={styles.column} aria-label={claim.value}>
            <h3 dir="auto">{claim.value}</h3>
            <StandingBadge standing={claim.standing} />
            <p className={styles.count}>{explainOrigins(sides.supports.count)}</p>
            {[...sides.supports.items, ...sides.contradicts.items, ...sides.mentions.items].map((item) => (
              <EvidenceCard key={item.evidence.id} item={item} isCompact />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
