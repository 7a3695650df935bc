/** The ledger of an event, live: claims and evidence from the working store, sources from their mirror. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { readLedger, type EvidenceItem } from '../../database/repositories/evidence.ts'
import { useObservable } from '../../session/observable.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import type { Source } from '../../../shared/domain/source.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { describeSourcing, type SourcingNote } from './describe-sourcing.ts'
import { buildLedger, type Ledger } from './ledger.ts'

export interface LiveLedger {
  readonly ledger: Ledger
  readonly items: readonly EvidenceItem[]
  readonly note: SourcingNote | null
  readonly sources: ReadonlyMap<string, Source>
}

/** Undefined until the store has answered. */
export function useLedger(eventId: EventId): LiveLedger | undefined {
  const { session } = useWorkbench()
  const rows = useObservable(session.sources.rows)
  const sources = useMemo(() => new Map((rows ?? []).map((source) => [source.id as string, source])), [rows])
  const records = useLiveQuery(() => readLedger(session.store, eventId), [session.store, eventId])
  return useMemo(() => {
    if (records === undefined) return undefined
    const ledger = buildLedger(records, sources)
    return { ledger, items: records.items, note: describeSourcing(ledger, records.items, sources), sources }
  }, [records, sources])
}
