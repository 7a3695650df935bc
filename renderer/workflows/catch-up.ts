/**
 * Brings the working store to the desk's present state: replays what is missing, or rebuilds a store that is empty, damaged, or ahead of
 * the journal (a case folder put back from a backup). Used on opening and whenever applying an entry fails.
 */
import { callDesk } from '../desktop/desktop-client.ts'
import { applyEntries } from '../database/apply-entry.ts'
import { rebuildWorkingStore, type RebuildProgress } from './rebuild-working-store.ts'
import type { CaseSession } from '../session/case-session.ts'
import { tableNames } from '../../shared/domain/tables.ts'
import { FIRST_PREVIOUS_HASH } from '../../shared/journal/entry.ts'
import type { CallOutput } from '../../shared/bridge/contract.ts'
import type { OpenCase } from '../../shared/bridge/case-calls.ts'

/** Above this many missing entries, reading all records again is quicker than replaying. */
const MAX_REPLAY = 5000

export async function catchUp(session: CaseSession, onProgress: (progress: RebuildProgress) => void = () => {}): Promise<void> {
  try {
    if (!session.store.isOpen()) await session.store.open()
    if (await replay(session)) return await loadMirrors(session)
  } catch (error) {
    console.warn('The working store could not be used and is rebuilt from the case.', error)
  }
  await rebuild(session, onProgress)
  await loadMirrors(session)
}

/** True when the store now equals the desk; false when it must be rebuilt. */
async function replay(session: CaseSession): Promise<boolean> {
  const { store } = session
  const applied = await store.readApplied()
  if (applied === null) return false
  const present = await getOpenCase()
  if (applied.seq > present.lastSeq || present.lastSeq - applied.seq > MAX_REPLAY) return false
  // Another copy of this case may have gone another way under the same sequence numbers.
  if ((await readHash(applied.seq)) !== applied.hash) return false
  for (let seq = applied.seq; seq < present.lastSeq; ) {
    const { entries }: CallOutput<'journal/read'> = await callDesk('journal/read', { afterSeq: seq, limit: 500 })
    if (entries.length === 0 || (await applyEntries(store, entries)) === 'gap') return false
    seq = entries.at(-1)!.seq
  }
  for (const table of tableNames)
    if ((await store.recordsOf(table).count()) !== (present.recordCounts[table] ?? 0)) return false
  return true
}

async function rebuild(session: CaseSession, onProgress: (progress: RebuildProgress) => void): Promise<void> {
  const { store } = session
  const fill = async () => {
    const present = await getOpenCase()
    const last = { seq: present.lastSeq, hash: await readHash(present.lastSeq) }
    await rebuildWorkingStore(store, present, last, onProgress)
  }
  try {
    if (!store.isOpen()) await store.open()
    await fill()
  } catch (error) {
    // Emptying its tables was not enough: the store itself is damaged. A new one in its place.
    console.warn('The working store is made anew.', error)
    await store.delete({ disableAutoOpen: false })
    await store.open()
    await fill()
  }
}

/** The hash of one journal entry; that of nothing for 0. */
async function readHash(seq: number): Promise<string> {
  if (seq === 0) return FIRST_PREVIOUS_HASH
  const { entries } = await callDesk('journal/read', { afterSeq: seq - 1, limit: 1 })
  return entries[0]!.hash
}

async function getOpenCase(): Promise<OpenCase> {
  const present = await callDesk('cases/get-open', {})
  if (present === null) throw new Error('no case is open on the desk')
  return present
}

async function loadMirrors({ store, articles, sources, events, tags }: CaseSession): Promise<void> {
  await Promise.all([articles.load(store), sources.load(store), events.load(store), tags.load(store)])
}
