/** One claim in the ledger: value, evidence, who stands behind it, where it stands, and what can be done. Unfolds to its evidence. */
import { ChevronRight, Ellipsis } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../../components/button/button.tsx'
import { Menu } from '../../components/menu/menu.tsx'
import { counted } from '../../workflows/act-label.ts'
import { claimFieldLabel } from '../../../shared/domain/claim.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { ClaimEvidence } from './claim-evidence.tsx'
import { describeOriginators } from './describe-originators.ts'
import { EvidenceBar } from './evidence-bar.tsx'
import { isContested, type LedgerClaim, type LedgerField } from './ledger.ts'
import type { ClaimActs } from './ledger-table.tsx'
import { OriginsLabel } from './origins-label.tsx'
import { StandingBadge } from './standing-badge.tsx'
import styles from './ledger.module.css'

interface ClaimRowProps {
  entry: LedgerClaim
  group: LedgerField
  isFirst: boolean
  isLast: boolean
  full: number
  sources: ReadonlyMap<string, Source>
  isUnfolded: boolean
  isActive: boolean
  acts: ClaimActs
}

const menuTrigger = <Ellipsis size={15} aria-hidden />

export function ClaimRow({
  entry,
  group,
  isFirst,
  isLast,
  full,
  sources,
  isUnfolded,
  isActive,
  acts,
}: ClaimRowProps) {
  const { claim, sides } = entry
  const evidenceId = `evidence-${claim.id.replace(':', '-')}`
  const { supports } = sides
  const toggle = () => acts.onToggle(claim.id)
  return (
    <>
      <tr
        className={isLast ? styles.rowLast : styles.row}
        data-active={isActive || undefined}
        data-unfolded={isUnfolded || undefined}
        onFocus={() => acts.onActivate(claim.id)}
      >
        <th scope="row" className={styles.field}>
          {isFirst && claimFieldLabel[group.field]}
          {isFirst && group.claims.length > 1 && (
            <Button variant="quiet" onPress={() => acts.onCompare(group.field)}>
              Compare
            </Button>
          )}
          {!isFirst && <span className="visually-hidden">{claimFieldLabel[group.field]}</span>}
        </th>
        <td>
          <AriaButton
            className={styles.claim!}
            data-claim={claim.id}
            aria-expanded={isUnfolded}
            aria-controls={isUnfolded ? evidenceId : undefined}
            onPress={toggle}
          >
            <ChevronRight size={14} aria-hidden />
            <span dir="auto" className={claim.standing === 'rejected' ? styles.rejected : undefined}>
              {claim.value}
            </span>
          </AriaButton>
          {!isUnfolded && claim.standing !== 'open' && (
            <p className={styles.reason} dir="auto">
              {claim.standingReason}
            </p>
          )}
        </td>
        <td>
          <EvidenceBar sides={sides} full={full} />
        </td>
        <td>
          <OriginsLabel count={supports.count} about="In support" onPress={toggle} />
          <p className={styles.behind} dir="auto">
            {supports.count.reports > 0 && describeOriginators(supports.count, sources)}
          </p>
          {claim.standing === 'open' && isContested(entry) && (
            <p className={styles.contested}>
              against: {counted(sides.contradicts.count.originators, 'originator')}
            </p>
          )}
        </td>
        <td className={styles.acts}>
          {claim.standing === 'open' ? (
            <Button onPress={() => acts.onSettle(claim, 'adopted')}>Adopt…</Button>
          ) : (
            <StandingBadge standing={claim.standing} />
          )}
          <Menu
            label={`More for “${claim.value}”`}
            trigger={menuTrigger}
            sections={[
              {
                title: 'Standing',
                entries: [
                  {
                    id: 'adopt',
                    label: 'Adopt…',
                    shortcut: 'A',
                    isDisabled: claim.standing === 'adopted',
                    run: () => acts.onSettle(claim, 'adopted'),
                  },
                  {
                    id: 'reject',
                    label: 'Reject…',
                    shortcut: 'R',
                    isDisabled: claim.standing === 'rejected',
                    run: () => acts.onSettle(claim, 'rejected'),
                  },
                  {
                    id: 'reopen',
                    label: claim.standing === 'open' ? 'Write a remark…' : 'Reopen…',
                    shortcut: 'O',
                    run: () => acts.onSettle(claim, 'open'),
                  },
                ],
              },
              {
                title: 'Claim',
                entries: [
                  {
                    id: 'evidence',
                    label: 'Add evidence…',
                    shortcut: 'E',
                    run: () => acts.onAddEvidence(claim),
                  },
                  { id: 'edit', label: 'Edit wording…', run: () => acts.onEdit(claim) },
                  { id: 'delete', label: 'Delete claim', run: () => acts.onDelete(entry) },
                ],
              },
            ]}
          />
        </td>
      </tr>
      {isUnfolded && (
        <tr className={styles.detailRow} id={evidenceId}>
          <td />
          <td colSpan={4}>
            <ClaimEvidence {...entry} />
          </td>
        </tr>
      )}
    </>
  )
}
