/**
 * The ledger of an event: its fields with their competing claims, each with what speaks for and against it and from how many originators.
 * Pure: records in, ledger out. All counts come from shared/independence, so that they are the same everywhere.
 */
import type { EvidenceItem, LedgerRecords } from '../../database/repositories/evidence.ts'
import { claimFields, type Claim, type ClaimField } from '../../../shared/domain/claim.ts'
import type { Stance } from '../../../shared/domain/evidence.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { countOrigins, type OriginCount } from '../../../shared/independence/count-origins.ts'

/** Evidence of one stance on one claim. `reports` of its count are articles, not excerpts. */
export interface StanceSide {
  readonly items: readonly EvidenceItem[]
  readonly count: OriginCount
}

export interface LedgerClaim {
  readonly claim: Claim
  readonly sides: Readonly<Record<Stance, StanceSide>>
  /** Distinct articles with any stance. */
  readonly reports: number
}

export interface LedgerField {
  readonly field: ClaimField
  readonly claims: readonly LedgerClaim[]
  /** Several claims that exclude each other and none is adopted. */
  readonly isUnresolved: boolean
}

export interface Ledger {
  readonly fields: readonly LedgerField[]
  /** All evidence of the event, whatever its stance. */
  readonly count: OriginCount
  /** The most reports that any claim has: the full width of an evidence bar. */
  readonly mostReports: number
}

/** Fields in which several claims exclude each other. Actors and "other" may all be true side by side. */
const exclusiveFields = new Set<ClaimField>(['occurrence', 'date', 'place', 'manner', 'fatalities'])

export const stances = ['supports', 'contradicts', 'mentions'] as const satisfies readonly Stance[]

export function buildLedger({ claims, items }: LedgerRecords, sources: ReadonlyMap<string, Source>): Ledger {
  const articles = new Map(items.map((item) => [item.article.id, item.article]))
  const count = (some: readonly EvidenceItem[]): OriginCount =>
    countOrigins({ excerpts: distinctExcerpts(some), articles, sources })

  const ledgerClaims = claims.map((claim): LedgerClaim => {
    const own = items.filter((item) => item.evidence.claimId === claim.id)
    const side = (stance: Stance): StanceSide => {
      const of = own.filter((item) => item.evidence.stance === stance)
      return { items: of, count: count(of) }
    }
    return {
      claim,
      sides: { supports: side('supports'), contradicts: side('contradicts'), mentions: side('mentions') },
      reports: new Set(own.map((item) => item.article.id)).size,
    }
  })
  const fields = claimFields.flatMap((field): LedgerField[] => {
    const group = ledgerClaims.filter(({ claim }) => claim.field === field)
    return group.length === 0 ? [] : [{ field, claims: group, isUnresolved: isUnresolved(field, group) }]
  })
  return {
    fields,
    count: count(items),
    mostReports: Math.max(0, ...ledgerClaims.map((each) => barReports(each))),
  }
}

/** What the bar of a claim adds up to: an article that both supports and contradicts stands on both sides. */
export function barReports({ sides }: LedgerClaim): number {
  return stances.reduce((sum, stance) => sum + sides[stance].count.reports, 0)
}

/** The claims in the order in which the table shows them. */
export function claimsInOrder(ledger: Ledger): readonly LedgerClaim[] {
  return ledger.fields.flatMap((field) => field.claims)
}

/** True when a claim has evidence on both sides. */
export function isContested({ sides }: LedgerClaim): boolean {
  return sides.supports.items.length > 0 && sides.contradicts.items.length > 0
}

export function isUnresolved(field: ClaimField, group: readonly { readonly claim: Claim }[]): boolean {
  const standing = group.filter(({ claim }) => claim.standing !== 'rejected')
  return (
    exclusiveFields.has(field) &&
    standing.length > 1 &&
    standing.every(({ claim }) => claim.standing === 'open')
  )
}

function distinctExcerpts(items: readonly EvidenceItem[]) {
  return new Map(items.map((item) => [item.excerpt.id, item.excerpt])).values()
}
