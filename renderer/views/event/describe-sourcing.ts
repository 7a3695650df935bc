/** What the sourcing of an event comes to, in plain words for the line above its ledger: circular reporting and open questions said aloud. */
import { claimFieldLabel, type ClaimField } from '../../../shared/domain/claim.ts'
import { readOrigins, type OriginSource } from '../../../shared/independence/origin-reading.ts'
import type { EvidenceItem } from '../../database/repositories/evidence.ts'
import { isContested, type Ledger } from './ledger.ts'

export interface SourcingNote {
  /** The sentence that stands first. */
  readonly head: string
  readonly details: readonly string[]
  /** Worth a second look: fewer originators than reports, or something unresolved. */
  readonly isWarning: boolean
}

const numberWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** Null when there is nothing to say yet: no evidence. */
export function describeSourcing(
  ledger: Ledger,
  items: readonly EvidenceItem[],
  sources: ReadonlyMap<string, OriginSource>,
): SourcingNote | null {
  const { reports, originators } = ledger.count
  if (reports === 0) return null
  const head = `${reports === 1 ? '1 report goes' : `${reports} reports go`} back to ${originators === 1 ? '1 originator' : `${originators} originators`}.`
  const unresolved = ledger.fields.filter((field) => field.isUnresolved)
  const details = [
    ...describeCopies(items, sources),
    ...unresolved.map(({ field, claims }) => {
      const open = claims.filter(({ claim }) => claim.standing !== 'rejected').length
      return `${spell(open)} competing claims on ${nounOf[field]} are unresolved.`
    }),
    ...describeContested(ledger),
  ]
  return { head, details, isWarning: details.length > 0 || originators === 1 }
}

const nounOf: Readonly<Record<ClaimField, string>> = {
  occurrence: 'what happened',
  date: 'the time',
  place: 'the place',
  actor: 'the actors',
  manner: 'the manner',
  fatalities: 'the fatalities',
  other: 'other points',
}

/** "Three of them carry Meridian News Agency." */
function describeCopies(
  items: readonly EvidenceItem[],
  sources: ReadonlyMap<string, OriginSource>,
): string[] {
  const articles = new Map(items.map((item) => [item.article.id, item.article]))
  const readings = readOrigins({ excerpts: items.map((item) => item.excerpt), articles, sources })
  const carried = new Map<string, { name: string; articleIds: Set<string> }>()
  for (const reading of readings)
    for (const agency of reading.agencies) {
      const name = articles.get(reading.articleId)?.agency ?? reading.house
      const entry = carried.get(agency) ?? { name, articleIds: new Set<string>() }
      entry.articleIds.add(reading.articleId)
      carried.set(agency, entry)
    }
  return [...carried.values()]
    .filter(({ articleIds }) => articleIds.size > 1)
    .map(({ name, articleIds }) => `${spell(articleIds.size)} of them carry ${name}.`)
}

function describeContested(ledger: Ledger): string[] {
  const contested = ledger.fields.flatMap(({ field, claims, isUnresolved }) =>
    claims
      .filter((each) => each.claim.standing === 'open' && !isUnresolved && isContested(each))
      .map(() => field),
  )
  if (contested.length === 0) return []
  const fields = [...new Set(contested)].map((field) => claimFieldLabel[field].toLowerCase())
  return [
    `${spell(contested.length)} open ${contested.length === 1 ? 'claim has' : 'claims have'} evidence on both sides (${fields.join(', ')}).`,
  ]
}

function spell(count: number): string {
  return numberWords[count] ?? count.toLocaleString('en')
}
