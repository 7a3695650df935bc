/** A claim unfolded: why it stands where it stands, and its evidence for and against side by side, mentions beneath. */
import type { EvidenceItem } from '../../database/repositories/evidence.ts'
import type { Stance } from '../../../shared/domain/evidence.ts'
import { explainOrigins } from '../../../shared/independence/explain-origins.ts'
import { EvidenceCard } from './evidence-card.tsx'
import type { LedgerClaim } from './ledger.ts'
import styles from './ledger.module.css'

const headings: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mentions: 'Mentions',
}

export function ClaimEvidence({ claim, sides }: LedgerClaim) {
  const isEmpty = Object.values(sides).every((side) => side.items.length === 0)
  return (
    <div className={styles.unfolded}>
      {claim.standingReason !== '' && (
        <p className={styles.why} dir="auto">
          <b>{claim.standing === 'open' ? 'Remark' : `Why ${claim.standing}`}</b> {claim.standingReason}
        </p>
      )}
      {isEmpty ? (
        <p className={styles.nothing}>
          Nothing is held against this claim yet. Take an excerpt in the reader and link it (L), or press “Add
          evidence”.
        </p>
      ) : (
        <div className={styles.sides}>
          <Side stance="supports" {...sides.supports} />
          <Side stance="contradicts" {...sides.contradicts} />
          {sides.mentions.items.length > 0 && (
            <div className={styles.mentions}>
              <Side stance="mentions" {...sides.mentions} />
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Side({
  stance,
  items,
  count,
}: {
  stance: Stance
  items: readonly EvidenceItem[]
  count: LedgerClaim['sides'][Stance]['count']
}) {
  return (
    <section className={styles.side} aria-label={headings[stance]}>
      <h2 className={styles[stance]}>{headings[stance]}</h2>
      <p className={styles.explained}>{items.length === 0 ? 'Nothing.' : explainOrigins(count)}</p>
      {items.map((item) => (
        <EvidenceCard key={item.evidence.id} item={item} />
      ))}
    </section>
  )
}
