// Undo and redo against the simplest model there is: a list of snapshots and a place in it. A random analyst does the clicking.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSource } from '../../../../../shared/domain/source.ts'
import { insertion, removal, update } from '../../../../../shared/journal/change.ts'
import { MAX_SLICE_BYTES } from '../../../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../../../shared/bridge/result.ts'
import { createFindings } from '../../../../../electron/desk/check/findings.ts'
import { checkReferences } from '../../../../../electron/desk/check/check-references.ts'
import { compareRecords } from '../../../../../electron/desk/check/check-records.ts'
import { replayJournal } from '../../../../../electron/desk/check/replay-journal.ts'
import { articleParts, excerptOf, importDraft } from '../helpers/case-acts.ts'
import { createMemoryJournal, draftOf, type MemoryJournal } from '../helpers/memory-journal.ts'
import { draftFor, randomAct } from '../helpers/random-acts.ts'

/** Does an act; a refusal must leave everything as it was. True when something was written. */
function tryCommit(journal: MemoryJournal, draft: NonNullable<ReturnType<typeof draftFor>>): boolean {
  const before = journal.records()
  try {
    journal.commit(draft)
    return true
  } catch (error) {
    if (!(error instanceof AttestError)) throw error
    expect(error.code).toBe('still-referenced')
    expect(journal.records()).toEqual(before)
    return false
  }
}

/** The journal tells the whole story: replayed into nothing it gives the records, and the index of references fits them. */
function expectWhole(journal: MemoryJournal): void {
  const findings = createFindings()
  const { replay } = replayJournal(journal.database, findings)
  compareRecords(journal.database, replay, findings)
  checkReferences(journal.database, replay, findings)
  expect(findings.problems).toEqual([])
}

const RUNS = { numRuns: 100 }

describe('undo', () => {
  it('of everything that was done leads back to the beginning, and redo of everything to the end', () => {
    fc.assert(
      fc.property(fc.array(randomAct, { maxLength: 30 }), (acts) => {
        const journal = createMemoryJournal()
        const beginning = journal.records()
        for (const act of acts) {
          const draft = draftFor(journal, act)
          if (draft !== null) tryCommit(journal, draft)
        }
        const end = journal.records()
        while (journal.store.undoState.undoLabel !== null) journal.store.undo('Anna')
        expect(journal.records()).toEqual(beginning)
        while (journal.store.undoState.redoLabel !== null) journal.store.redo('Anna')
        expect(journal.records()).toEqual(end)
        expectWhole(journal)
      }),
      RUNS,
    )
  })

  it('and redo, clicked at random between acts and restarts, agree with a list of snapshots', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: randomAct },
      { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
      { weight: 1, arbitrary: fc.constant('reopen' as const) },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const journal = createMemoryJournal()
        const snapshots: { records: Map<string, string>; group: string | null }[] = [
          { records: journal.records(), group: null },
        ]
        let at = 0
        for (const next of steps) {
          if (next === 'reopen') journal.reopen()
          else if (next === 'undo' || next === 'redo') {
            const to = at + (next === 'undo' ? -1 : 1)
            if (snapshots[to] === undefined)
              expect(() => journal.store[next]('Anna')).toThrow(
                expect.objectContaining({ code: 'nothing-to-undo' }),
              )
            else {
              expect(journal.store[next]('Anna').entry.kind).toBe(next)
              at = to
              if (next === 'redo') snapshots[at]!.group = null
            }
          } else {
            const draft = draftFor(journal, next)
            if (draft === null || !tryCommit(journal, draft)) continue
            const joins =
              next.group !== null && at === snapshots.length - 1 && snapshots[at]!.group === next.group
            at += joins ? 0 : 1
            snapshots.splice(at, Infinity, { records: journal.records(), group: next.group })
          }
          expect(journal.records()).toEqual(snapshots[at]!.records)
        }
        expectWhole(journal)
      }),
      RUNS,
    )
  })

  it('of an import of several files takes all of them back in one entry that names what it took back', () => {
    const journal = createMemoryJournal()
    const acts = [1, 2, 3].map((pick) => ({ kind: 'import', pick, group: 'g' }) as const)
    const seqs = acts.map((act) => journal.commit(draftFor(journal, act)!).seq)
    const { entry, undo } = journal.store.undo('Bo')
    expect(entry).toMatchObject({ kind: 'undo', targets: seqs, label: 'import', actor: 'Bo', group: null })
    expect(entry.changes).toHaveLength(9)
    expect(undo).toMatchObject({ undoLabel: null, redoLabel: 'import' })
    expect(journal.records().size).toBe(1)
    expect(journal.store.redo('Bo').entry.targets).toEqual(seqs)
    expect(journal.records().size).toBe(10)
  })

  it('of an import of thousands of files goes in steps, each of which still crosses to the window in one answer', () => {
    const journal = createMemoryJournal()
    const files = 2000
    for (let index = 0; index < files; index += 1) {
      const parts = articleParts([`Story ${index}. They left.`], `Story ${index}`)
      journal.hold(parts)
      journal.commit(importDraft(parts, 'import'))
    }
    let steps = 0
    for (; journal.store.undoState.undoLabel !== null; steps += 1) {
      const answer = JSON.stringify({ ok: true, value: journal.store.undo('Anna') })
      expect(Buffer.byteLength(answer)).toBeLessThan(MAX_SLICE_BYTES)
    }
    expect(steps).toBe(2)
    expect(journal.records().size).toBe(1)
  })

  it('of a group that ended where it began is an entry without changes, and the step is gone all the same', () => {
    const journal = createMemoryJournal()
    const source = createSource({ name: 'A', kind: 'person' })
    const inGroup = (change: Parameters<typeof draftOf>[0]) => ({ ...draftOf(change), group: 'g' })
    journal.commit(inGroup(insertion('sources', source)))
    journal.commit(inGroup(update('sources', source, { name: 'B' })!))
    journal.commit(inGroup(removal('sources', { ...source, name: 'B' })))
    const { entry, undo } = journal.store.undo('Anna')
    expect(entry.changes).toEqual([])
    expect(undo).toMatchObject({ undoLabel: null, redoLabel: 'Change' })
    expectWhole(journal)
  })

  it('never takes back the founding of the case', () => {
    expect(() => createMemoryJournal().store.undo('Anna')).toThrow(
      expect.objectContaining({ code: 'nothing-to-undo' }),
    )
  })
})

describe('the journal', () => {
  it('replayed into an empty store makes the same records', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(randomAct, fc.constant('undo' as const)), { maxLength: 30 }), (acts) => {
        const journal = createMemoryJournal()
        for (const act of acts) {
          if (act === 'undo') {
            if (journal.store.undoState.undoLabel !== null) journal.store.undo('Anna')
            continue
          }
          const draft = draftFor(journal, act)
          if (draft !== null) tryCommit(journal, draft)
        }
        const findings = createFindings()
        const { replay } = replayJournal(journal.database, findings)
        const records = Object.fromEntries(
          [...journal.records()].map(([key, json]) => [key, JSON.parse(json)]),
        )
        expect(Object.fromEntries(replay)).toEqual(records)
        expect(findings.problems).toEqual([])
      }),
      RUNS,
    )
  })

  it('goes past a change of a field that the record did not have when it was made', () => {
    const journal = createMemoryJournal()
    const parts = articleParts(['The garrison left at dawn, he said.'])
    journal.hold(parts)
    journal.commit(importDraft(parts))
    const before = journal.store.undoState.undoLabel
    const excerpt = excerptOf(parts, 'left at dawn')
    journal.commit(draftOf(insertion('excerpts', excerpt)))
    journal.commit(draftOf(update('excerpts', excerpt, { translation: 'ist gegangen' })!))
    journal.store.undo('Anna')
    journal.store.undo('Anna')
    expect(journal.store.undoState.undoLabel).toBe(before)
    expectWhole(journal)
  })
})
