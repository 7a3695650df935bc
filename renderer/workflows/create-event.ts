/** Adds an event that no excerpt has led to yet. (Linking an excerpt to a new event is one act: see link-evidence.) */
import type { CaseSession } from '../session/case-session.ts'
import type { EventRecord } from '../../shared/domain/event-record.ts'
import { insertion } from '../../shared/journal/change.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { quoted } from './act-label.ts'
import { commit } from './commit.ts'

export async function createEvent(session: CaseSession, event: EventRecord): Promise<JournalEntry | null> {
  return commit(session, {
    verb: 'event/create',
    label: `Add event ${quoted(event.title)}`,
    changes: [insertion('events', event)],
  })
}
