/** The margin's memory follows the journal: whatever the entries do, it holds what the working store holds. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyEntries } from '../../../../../renderer/database/apply-entry.ts'
import { createCaseSession, type CaseSession } from '../../../../../renderer/session/case-session.ts'
import { openAnnotations, type OpenAnnotations } from '../../../../../renderer/views/reader/annotations.ts'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'
import { createEvidence } from '../../../../../shared/domain/evidence.ts'
import { createExcerpt } from '../../../../../shared/domain/excerpt.ts'
import { newId } from '../../../../../shared/domain/id.ts'
import { insertion, invertChanges, removal, update } from '../../../../../shared/journal/change.ts'
import {
  createEntryDraft,
  type JournalEntry,
  type RecordChange,
} from '../../../../../shared/journal/entry.ts'

const articleId = newId('article')
const revisionId = newId('revision')
const excerptAt = (start: number, id = articleId) =>
  createExcerpt({
    articleId: id,
    revisionId,
    quote: { exact: `words at ${start}`, prefix: '', suffix: '' },
    position: { start, end: start + 10 },
  })

let session: CaseSession
let opened: OpenAnnotations
let seq = 0
const hashOf = (number: number) => String(number).padStart(64, '0')

/** What the one door does in the window: store first, then everybody is told. */
async function write(...changes: (RecordChange | null)[]): Promise<RecordChange[]> {
  const kept = changes.filter((change) => change !== null)
  const draft = createEntryDraft({ verb: 'test/write', label: 'Write', changes: kept })
  const entry = {
    ...draft,
    ...{ seq: ++seq, kind: 'do', targets: [], hash: hashOf(seq), previousHash: hashOf(seq - 1) },
  } as unknown as JournalEntry
  await applyEntries(session.store, [entry])
  session.announceEntry(entry)
  return kept
}

const quotes = () => opened.present.get()?.excerpts.map(({ quote }) => quote.exact)

beforeEach(async () => {
  seq = 0
  session = createCaseSession({ caseId: newId('case'), title: '', path: '', lastSeq: 0, recordCounts: {} })
  await session.store.open()
  await session.store.writeApplied({ seq: 0, hash: hashOf(0) })
})
afterEach(async () => {
  opened.close()
  await session.store.delete()
})

async function open(): Promise<void> {
  opened = openAnnotations(session, articleId)
  await vi.waitFor(() => expect(opened.present.get()).toBeDefined())
}

describe('openAnnotations', () => {
  it('holds the excerpts of its article in text order', async () => {
    await write(
      insertion('excerpts', excerptAt(50)),
      insertion('excerpts', excerptAt(5)),
      insertion('excerpts', excerptAt(1, newId('article'))),
    )
    await open()
    expect(quotes()).toEqual(['words at 5', 'words at 50'])
  })

  it('takes in what is captured, edited, deleted and undone', async () => {
    await open()
    const [a, b] = [excerptAt(20), excerptAt(10)]
    await write(insertion('excerpts', a))
    await write(insertion('excerpts', b), insertion('excerpts', excerptAt(1, newId('article'))))
    expect(quotes()).toEqual(['words at 10', 'words at 20'])
    await write(update('excerpts', a, { note: 'seen' }))
    expect(opened.present.get()!.excerpts[1]!.note).toBe('seen')
    const gone = await write(removal('excerpts', b))
    expect(quotes()).toEqual(['words at 20'])
    await write(...invertChanges(gone))
    expect(quotes()).toEqual(['words at 10', 'words at 20'])
  })

  it('misses nothing that is written while it is still reading', async () => {
    await write(insertion('excerpts', excerptAt(50)))
    opened = openAnnotations(session, articleId)
    await write(insertion('excerpts', excerptAt(5)))
    await vi.waitFor(() => expect(quotes()).toEqual(['words at 5', 'words at 50']))
  })

  it('joins excerpts with their claims and events, also with claims it had not seen', async () => {
    const excerpt = excerptAt(5)
    const event = createEventRecord({ title: 'Garrison leaves' })
    const claim = createClaim({ eventId: event.id, field: 'manner', value: 'withdrawal' })
    await write(insertion('excerpts', excerpt), insertion('events', event), insertion('claims', claim))
    await session.events.load(session.store)
    await open()
    await vi.waitFor(async () => expect(opened.present.get()!.links.size).toBe(0))
    const evidence = createEvidence({ excerptId: excerpt.id, claimId: claim.id, stance: 'supports' })
    await write(insertion('evidence', evidence))
    await vi.waitFor(() =>
      expect(
        opened.present
          .get()!
          .links.get(excerpt.id)
          ?.map(({ claim: { value } }) => value),
      ).toEqual(['withdrawal']),
    )
    await write(update('claims', claim, { value: 'orderly withdrawal' }))
    expect(opened.present.get()!.links.get(excerpt.id)![0]!.claim.value).toBe('orderly withdrawal')
    await write(update('evidence', evidence, { stance: 'contradicts' }))
    expect(opened.present.get()!.links.get(excerpt.id)![0]!.evidence.stance).toBe('contradicts')
    await write(removal('evidence', { ...evidence, stance: 'contradicts' }))
    expect(opened.present.get()!.links.get(excerpt.id)).toBeUndefined()
  })
})
