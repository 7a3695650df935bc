/** A row of the events table: an event with what its ledger comes to. Pure. */
import type { LedgerRecords } from '../../database/repositories/evidence.ts'
import { readEdtf } from '../../../shared/domain/edtf.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { buildLedger, isContested } from '../event/ledger.ts'

export interface EventRow {
  readonly event: EventRecord
  readonly parent: EventRecord | undefined
  readonly claims: number
  readonly reports: number
  readonly originators: number
  /** Fields with competing claims that nobody has settled, and open claims with evidence on both sides. */
  readonly disputed: number
}

export function buildEventRows(
  events: readonly EventRecord[],
  ledgers: ReadonlyMap<string, LedgerRecords>,
  sources: ReadonlyMap<string, Source>,
): EventRow[] {
  const byId = new Map<string, EventRecord>(events.map((event) => [event.id, event]))
  return events.map((event) => {
    const parent = byId.get(event.parentEventId ?? '')
    const records = ledgers.get(event.id)
    if (records === undefined) return { event, parent, claims: 0, reports: 0, originators: 0, disputed: 0 }
    const { fields, count } = buildLedger(records, sources)
    const disputed = fields.filter(
      (group) =>
        group.isUnresolved ||
        group.claims.some((each) => each.claim.standing === 'open' && isContested(each)),
    ).length
    return {
      event,
      parent,
      claims: records.claims.length,
      reports: count.reports,
      originators: count.originators,
      disputed,
    }
  })
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
  const result = readEdtf(date)
  if (!result.ok) return date
  const { earliestMs, latestMs } = result.reading
  const ms = earliestMs ?? latestMs
  return ms === null ? date : `${new Date(ms).toISOString().slice(0, 10)} ${date}`
}
