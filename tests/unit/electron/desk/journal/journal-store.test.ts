// The one door for writing: what it takes, what it refuses and why, and that a refused entry leaves no trace.
import { describe, expect, it } from 'vitest'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'
import { createSource } from '../../../../../shared/domain/source.ts'
import { insertion, removal, update } from '../../../../../shared/journal/change.ts'
import { canonicalJson } from '../../../../../shared/journal/canonical-json.ts'
import { FIRST_PREVIOUS_HASH, journalEntrySchema } from '../../../../../shared/journal/entry.ts'
import { translateError } from '../../../../../electron/desk/translate-error.ts'
import { articleParts, captureDraft, excerptOf, importDraft, sha256 } from '../helpers/case-acts.ts'
import { createMemoryJournal, draftOf } from '../helpers/memory-journal.ts'

const paragraphs = ['The garrison left at dawn 😀, he said.', 'Others say that it left at noon.']
const event = createEventRecord({ title: 'Garrison leaves Karst' })
const source = createSource({ name: 'Karst Courier', kind: 'outlet' })

function withArticle() {
  const journal = createMemoryJournal()
  const parts = articleParts(paragraphs)
  journal.hold(parts)
  journal.commit(importDraft(parts))
  return { journal, parts }
}

describe('an entry that is taken', () => {
  it('gets the next number, a time, a clock, its author and its place in the chain of hashes', () => {
    const journal = createMemoryJournal(() => 1_700_000_000_123)
    const entry = journal.commit(draftOf(insertion('sources', source)))
    const [first] = journal.entries()
    expect(first!.previousHash).toBe(FIRST_PREVIOUS_HASH)
    expect(journalEntrySchema.parse(entry)).toEqual(entry)
    expect(entry).toMatchObject({
      seq: 2,
      kind: 'do',
      targets: [],
      actor: 'Anna',
      at: '2023-11-14T22:13:20.123Z',
      clock: '000001700000000123-0001-a1b2c3d4',
      previousHash: first!.hash,
    })
    const { hash, ...rest } = entry
    expect(hash).toBe(sha256(canonicalJson(rest)))
  })

  it('keeps the order of clocks when the machine is set back ten years', () => {
    let now = 1_700_000_000_000
    const journal = createMemoryJournal(() => now)
    const first = journal.commit(draftOf(insertion('sources', source)))
    now -= 10 * 365 * 86_400_000
    const second = journal.commit(draftOf(update('sources', source, { name: 'Courier' })!))
    expect(second.clock > first.clock).toBe(true)
    expect(second.at < first.at).toBe(true)
  })

  it('sent again after a lost answer is answered with what was written, and written once', () => {
    const journal = createMemoryJournal()
    const draft = draftOf(insertion('sources', source))
    const entry = journal.commit(draft)
    journal.reopen()
    expect(journal.commit(draft)).toEqual(entry)
    expect(journal.entries()).toHaveLength(2)
  })

  it('is refused when its id was used for something else', () => {
    const journal = createMemoryJournal()
    const draft = draftOf(insertion('sources', source))
    journal.commit(draft)
    expect(journal.refusal({ ...draftOf(insertion('events', event)), id: draft.id }).code).toBe('conflict')
  })

  it('may hold an article and its first revision, which point at each other, in any order', () => {
    const { journal, parts } = withArticle()
    const other = articleParts(['Another story.'], 'Other')
    journal.hold(other)
    const draft = importDraft(other)
    journal.commit({ ...draft, changes: draft.changes.toReversed() })
    expect([...journal.records().keys()]).toContain(`articles ${other.article.id}`)
    expect([...journal.records().keys()]).toContain(`articles ${parts.article.id}`)
  })
})

describe('an entry is refused', () => {
  it('when the record was changed meanwhile, naming the record', () => {
    const journal = createMemoryJournal()
    journal.commit(draftOf(insertion('sources', source)))
    journal.commit(draftOf(update('sources', source, { name: 'Courier' })!))
    const refusal = journal.refusal(draftOf(update('sources', source, { name: 'Post' })!))
    expect(refusal).toMatchObject({
      code: 'conflict',
      details: { table: 'sources', id: source.id, conflict: 'changed-meanwhile' },
    })
    expect(refusal.message).toBe('This source was changed meanwhile.')
  })

  it('when it would remove a record but does not say all of it, because that could not be taken back', () => {
    const journal = createMemoryJournal()
    journal.commit(draftOf(insertion('sources', source)))
    const { description: _, ...part } = source
    expect(
      journal.refusal(draftOf({ table: 'sources', id: source.id, before: part, after: null })).code,
    ).toBe('conflict')
  })

  it('when a change names other fields before than after', () => {
    const journal = createMemoryJournal()
    journal.commit(draftOf(insertion('sources', source)))
    const change = {
      table: 'sources' as const,
      id: source.id,
      before: { name: source.name },
      after: { kind: 'agency' },
    }
    expect(journal.refusal(draftOf(change)).code).toBe('bad-request')
  })

  it('when it would change an id, or nothing', () => {
    const journal = createMemoryJournal()
    journal.commit(draftOf(insertion('sources', source)))
    const base = { table: 'sources' as const, id: source.id }
    expect(
      journal.refusal(draftOf({ ...base, before: { id: source.id }, after: { id: 'source:B' } })).code,
    ).toBe('bad-request')
    expect(journal.refusal(draftOf({ ...base, before: null, after: null })).code).toBe('bad-request')
    expect(journal.refusal(draftOf({ ...base, before: {}, after: {} })).code).toBe('bad-request')
    expect(
      journal.refusal(draftOf({ ...base, id: 'source:C', before: null, after: { ...source } })).code,
    ).toBe('bad-request')
  })

  it('when a record does not fit its schema, naming the field', () => {
    const journal = createMemoryJournal()
    const refusal = journal.refusal(draftOf(insertion('sources', { ...source, kind: 'rumour' as 'outlet' })))
    expect(refusal).toMatchObject({ code: 'invalid-record', details: { table: 'sources', field: 'kind' } })
  })

  it('when a claim is adopted without a reason, naming the reason', () => {
    const journal = createMemoryJournal()
    const claim = createClaim({ eventId: event.id, field: 'manner', value: 'by night' })
    journal.commit(draftOf(insertion('events', event), insertion('claims', claim)))
    const refusal = journal.refusal(draftOf(update('claims', claim, { standing: 'adopted' })!))
    expect(refusal).toMatchObject({ code: 'invalid-record', details: { field: 'standingReason' } })
  })

  it('when a record carries a field that its schema does not know', () => {
    const journal = createMemoryJournal()
    const change = {
      table: 'sources' as const,
      id: source.id,
      before: null,
      after: { ...source, __proto__x: 1 },
    }
    expect(journal.refusal(draftOf(change)).code).toBe('invalid-record')
  })

  it('when it points at something that is not there, in a single field or in a list', () => {
    const journal = createMemoryJournal()
    const claim = createClaim({ eventId: event.id, field: 'manner', value: 'by night' })
    expect(journal.refusal(draftOf(insertion('claims', claim)))).toMatchObject({
      code: 'missing-reference',
      details: { table: 'claims', field: 'eventId', toId: event.id },
    })
    const briefing = {
      ...{
        id: 'briefing:A' as const,
        title: 'B',
        marking: 'TLP:RED' as const,
        informationCutOff: null,
        bottomLine: '',
      },
      ...{
        eventIds: [event.id],
        excludedEvidenceIds: [],
        gaps: [],
        assumptions: [],
        createdAt: event.createdAt,
      },
    }
    expect(journal.refusal(draftOf(insertion('briefings', briefing)))).toMatchObject({
      code: 'missing-reference',
      details: { field: 'eventIds' },
    })
  })

  it('when it would remove what something still points at, unless that goes with it', () => {
    const journal = createMemoryJournal()
    const claim = createClaim({ eventId: event.id, field: 'manner', value: 'by night' })
    journal.commit(draftOf(insertion('events', event), insertion('claims', claim)))
    expect(journal.refusal(draftOf(removal('events', event)))).toMatchObject({
      code: 'still-referenced',
      details: { fromTable: 'claims', fromId: claim.id, field: 'eventId', count: 1 },
    })
    journal.commit(draftOf(removal('events', event), removal('claims', claim)))
    expect(journal.records().size).toBe(1)
  })

  it('when it would found a second case or remove the one', () => {
    const journal = createMemoryJournal()
    const record = JSON.parse([...journal.records().values()][0]!)
    expect(journal.refusal(draftOf(insertion('cases', { ...record, id: 'case:B' }))).code).toBe(
      'invalid-record',
    )
    expect(journal.refusal(draftOf(removal('cases', record))).code).toBe('invalid-record')
  })

  it('and then nothing of it is written, not even its sound half', () => {
    const journal = createMemoryJournal()
    const before = journal.records()
    const claim = createClaim({ eventId: 'event:X', field: 'manner', value: 'by night' })
    journal.refusal(draftOf(insertion('sources', source), insertion('claims', claim)))
    expect(journal.records()).toEqual(before)
    expect(journal.entries()).toHaveLength(1)
    expect(journal.database.prepare('SELECT count(*) AS n FROM refs').get()).toMatchObject({ n: 0 })
  })
})

describe('an article', () => {
  it('is refused while its original or its text is not stored', () => {
    const journal = createMemoryJournal()
    const parts = articleParts(paragraphs)
    expect(journal.refusal(importDraft(parts))).toMatchObject({
      code: 'missing-reference',
      details: { field: 'sha256' },
    })
    journal.hold({
      ...parts,
      bodySha256: articleParts(['x']).bodySha256,
      bodyBytes: articleParts(['x']).bodyBytes,
    })
    expect(journal.refusal(importDraft(parts))).toMatchObject({
      code: 'missing-reference',
      details: { field: 'bodySha256' },
    })
  })

  it('is refused when it states another size, text hash or text length than what is stored', () => {
    const journal = createMemoryJournal()
    const parts = articleParts(paragraphs)
    journal.hold(parts)
    const refusedField = (change: Partial<typeof parts>) =>
      journal.refusal(importDraft({ ...parts, ...change })).details?.['field']
    expect(refusedField({ sourceFile: { ...parts.sourceFile, sizeBytes: 1 } })).toBe('sizeBytes')
    expect(refusedField({ sourceFile: { ...parts.sourceFile, sha256: parts.bodySha256 } })).toBe('sha256')
    expect(refusedField({ revision: { ...parts.revision, textSha256: parts.bodySha256 } })).toBe('textSha256')
    expect(refusedField({ revision: { ...parts.revision, textLength: 3 } })).toBe('textLength')
  })

  it('never changes the text of a revision', () => {
    const { journal, parts } = withArticle()
    const other = articleParts(['Other words.'])
    journal.hold(other)
    const change = update('revisions', parts.revision, { bodySha256: other.bodySha256 })!
    expect(journal.refusal(draftOf(change))).toMatchObject({
      code: 'invalid-record',
      details: { field: 'bodySha256' },
    })
  })

  it("can't take another article's revision for its own", () => {
    const { journal, parts } = withArticle()
    const other = articleParts(['Other words.'], 'Other')
    journal.hold(other)
    journal.commit(importDraft(other))
    const change = update('articles', parts.article, { currentRevisionId: other.revision.id })!
    expect(journal.refusal(draftOf(change))).toMatchObject({
      code: 'invalid-record',
      details: { field: 'currentRevisionId' },
    })
  })
})

describe('an excerpt', () => {
  it('is taken when its words stand where it says, behind an emoji and over two paragraphs', () => {
    const { journal, parts } = withArticle()
    journal.commit(captureDraft(excerptOf(parts, 'he said.')))
    journal.commit(captureDraft(excerptOf(parts, 'dawn 😀, he said.\nOthers')))
    expect(journal.store.lastSeq).toBe(4)
  })

  it('is refused when one unit of its words, its place, or the words around it is wrong', () => {
    const { journal, parts } = withArticle()
    const excerpt = excerptOf(parts, 'left at dawn')
    const { quote, position } = excerpt
    const wrong = [
      { quote: { ...quote, exact: 'left at Dawn' } },
      { quote: { ...quote, exact: 'left at daw' } },
      { position: { start: position.start + 1, end: position.end + 1 } },
      { position: { start: position.start, end: 1_000_000 } },
      { quote: { ...quote, prefix: quote.prefix.slice(0, -1) + 'x' } },
      { quote: { ...quote, suffix: `x${quote.suffix.slice(1)}` } },
    ]
    for (const fields of wrong)
      expect(journal.refusal(captureDraft({ ...excerpt, ...fields })).code).toBe('quote-not-in-text')
    expect(journal.store.lastSeq).toBe(2)
  })

  it("can't be moved to words that are not there, but its note may change", () => {
    const { journal, parts } = withArticle()
    const excerpt = excerptOf(parts, 'left at dawn')
    journal.commit(captureDraft(excerpt))
    const moved = { start: excerpt.position.start + 2, end: excerpt.position.end + 2 }
    expect(journal.refusal(draftOf(update('excerpts', excerpt, { position: moved })!)).code).toBe(
      'quote-not-in-text',
    )
    journal.commit(draftOf(update('excerpts', excerpt, { note: 'Who is he?' })!))
  })

  it("can't stand on a revision of another article", () => {
    const { journal, parts } = withArticle()
    const other = articleParts(paragraphs, 'A copy')
    journal.hold(other)
    journal.commit(importDraft(other))
    const excerpt = { ...excerptOf(parts, 'left at dawn'), revisionId: other.revision.id }
    expect(journal.refusal(captureDraft(excerpt))).toMatchObject({
      code: 'invalid-record',
      details: { field: 'revisionId' },
    })
  })
})

describe('a journal that something else has changed', () => {
  it('is not written to', () => {
    const journal = createMemoryJournal()
    journal.commit(draftOf(insertion('sources', source)))
    journal.database.exec(
      `UPDATE journal SET json = replace(json, 'Karst Courier', 'Karst Herald') WHERE seq = 2`,
    )
    expect(() => journal.reopen()).toThrow(expect.objectContaining({ code: 'case-damaged' }))
    journal.database.exec(`UPDATE journal SET json = substr(json, 9) WHERE seq = 2`)
    expect(() => journal.reopen()).toThrow(expect.objectContaining({ code: 'case-damaged' }))
  })
})

describe('a disk', () => {
  /** What the window would be told. */
  function codeOf(work: () => unknown): string | undefined {
    try {
      work()
      return undefined
    } catch (error) {
      return translateError(error)?.code
    }
  }

  it('that is full refuses the entry whole, and takes it once there is room', () => {
    const journal = createMemoryJournal()
    const records = journal.records()
    const large = Array.from({ length: 200 }, (_, index) =>
      createSource({ name: `Source ${index}`, kind: 'person' }),
    )
    const draft = draftOf(...large.map((record) => insertion('sources', record)))
    const pages = Number(journal.database.prepare('PRAGMA page_count').get()?.['page_count'])
    journal.database.exec(`PRAGMA max_page_count = ${pages + 2}`)
    expect(codeOf(() => journal.commit(draft))).toBe('disk-full')
    expect(journal.records()).toEqual(records)
    journal.database.exec('PRAGMA max_page_count = 100000')
    expect(journal.commit(draft).seq).toBe(2)
    expect(journal.records().size).toBe(201)
  })

  it('that failed in the middle of writing is not written to again before the case was opened anew', () => {
    const journal = createMemoryJournal()
    const exec = journal.database.exec.bind(journal.database)
    journal.database.exec = (sql) => {
      if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
      exec(sql)
    }
    const draft = draftOf(insertion('sources', source))
    expect(codeOf(() => journal.commit(draft))).toBe('disk-error')
    journal.database.exec = exec
    expect(codeOf(() => journal.commit(draft))).toBe('disk-error')
    expect(journal.records().size).toBe(1)
    journal.reopen()
    expect(journal.commit(draft).seq).toBe(2)
  })
})
