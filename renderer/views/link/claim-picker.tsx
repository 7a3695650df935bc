/** The claims of an event by field, to pick one by arrow keys, with "new claim" behind them. Enter on a claim links at once. */
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components'
import { StanceBadge } from '../event/stance-badge.tsx'
import { StandingBadge } from '../event/standing-badge.tsx'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { claimFieldLabel, claimFields, type Claim, type ClaimId } from '../../../shared/domain/claim.ts'
import styles from './link-dialog.module.css'

interface ClaimPickerProps {
  claims: readonly Claim[]
  value: ClaimId | 'new' | null
  onChange: (claimId: ClaimId | 'new') => void
  onLink: () => void
  /** How this excerpt is linked to a claim now. */
  linkTo: (claimId: ClaimId) => Evidence | undefined
  autoFocus: boolean
}

export function ClaimPicker({ claims, value, onChange, onLink, linkTo, autoFocus }: ClaimPickerProps) {
  const groups = useMemo(
    () =>
      claimFields
        .map((field) => ({ field, claims: claims.filter((claim) => claim.field === field) }))
        .filter((group) => group.claims.length > 0),
    [claims],
  )
  return (
    <ListBox
      aria-label="Claim"
      className={styles.claims!}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [key] = keys
        if (key !== undefined) onChange(key as ClaimId | 'new')
      }}
      onAction={(key) => (key === 'new' ? onChange('new') : onLink())}
      autoFocus={autoFocus ? 'first' : undefined}
    >
      {groups.map(({ field, claims: group }) => (
        <ListBoxSection key={field} className={styles.section!}>
          <Header className={styles.sectionHeader}>{claimFieldLabel[field]}</Header>
          {group.map((claim) => {
            const link = linkTo(claim.id)
            return (
              <ListBoxItem key={claim.id} id={claim.id} textValue={claim.value} className={styles.claim!}>
                <Text slot="label" className={styles.claimValue} dir="auto">
                  {claim.value}
                </Text>
                <StandingBadge standing={claim.standing} />
                {link !== undefined && <StanceBadge stance={link.stance} prefix="linked: " />}
              </ListBoxItem>
            )
          })}
        </ListBoxSection>
      ))}
      <ListBoxItem id="new" textValue="New claim" className={styles.claim!}>
        <Plus size={14} aria-hidden />
        <Text slot="label">New claim</Text>
      </ListBoxItem>
    </ListBox>
  )
}
