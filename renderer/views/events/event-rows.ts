/** A row of the events table: an event with what its ledger comes to, counted like the event's own page. */
import type { LedgerRecords } from '../../database/repositories/evidence.ts'
import { readEdtf } from '../../../shared/domain/edtf.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { countOrigins } from '../../../shared/independence/count-origins.ts'
import { isUnresolved } from '../event/ledger.ts'

export interface EventTally {
  readonly claims: number
  readonly reports: number
  readonly originators: number
  /** Fields with competing claims that nobody has settled, or with an open claim that has evidence on both sides. */
  readonly disputed: number
}

export interface EventRow extends EventTally {
  readonly event: EventRecord
  readonly parent: EventRecord | undefined
}

const NOTHING: EventTally = { claims: 0, reports: 0, originators: 0, disputed: 0 }

/** Ledgers counted between two breaths of the window. */
const LOT = 100

export async function tallyEvents(
  ledgers: ReadonlyMap<string, LedgerRecords>,
  sources: ReadonlyMap<string, Source>,
): Promise<ReadonlyMap<string, EventTally>> {
  const tallies = new Map<string, EventTally>()
  for (const [eventId, records] of ledgers) {
    tallies.set(eventId, tallyLedger(records, sources))
    if (tallies.size % LOT === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return tallies
}

export function tallyLedger(
  { claims, items }: LedgerRecords,
  sources: ReadonlyMap<string, Source>,
): EventTally {
  const articles = new Map(items.map((item) => [item.article.id, item.article]))
  const excerpts = new Map(items.map((item) => [item.excerpt.id, item.excerpt]))
  const { reports, originators } = countOrigins({ excerpts: excerpts.values(), articles, sources })
  const stancesOf = Map.groupBy(items, (item) => item.evidence.claimId)
  const isContested = (claimId: string) => {
    const stances = new Set((stancesOf.get(claimId as never) ?? []).map((item) => item.evidence.stance))
    return stances.has('supports') && stances.has('contradicts')
  }
  const disputed = [...Map.groupBy(claims, (claim) => claim.field)].filter(
    ([field, group]) =>
      isUnresolved(
        field,
        group.map((claim) => ({ claim })),
      ) || group.some((claim) => claim.standing === 'open' && isContested(claim.id)),
  ).length
  return { claims: claims.length, reports, originators, disputed }
}

export function buildEventRows(
  events: readonly EventRecord[],
  tallies: ReadonlyMap<string, EventTally>,
): EventRow[] {
  const byId = new Map<string, EventRecord>(events.map((event) => [event.id, event]))
  return events.map((event) => ({
    ...(tallies.get(event.id) ?? NOTHING),
    event,
    parent: byId.get(event.parentEventId ?? ''),
  }))
}

const dateKeys = new WeakMap<EventRecord, string | null>()

/** What an event is sorted by: the earliest day that its date allows (the latest where no earliest is given), then the date as written. */
export function dateKey(event: EventRecord): string | null {
  let key = dateKeys.get(event)
  if (key === undefined) dateKeys.set(event, (key = makeDateKey(event.date)))
  return key
}

function makeDateKey(date: string | null): string | null {
  if (date === null) return null
  // Most dates are plain days, which need no grammar.
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `${date} ${date}`
  const result = readEdtf(date)
  if (!result.ok) return date
  const { earliestMs, latestMs } = result.reading
  const ms = earliestMs ?? latestMs
  return ms === null ? date : `${new Date(ms).toISOString().slice(0, 10)} ${date}`
}
