import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { applyEntries } from '../../../../renderer/database/apply-entry.ts'
import { WorkingStore } from '../../../../renderer/database/working-store.ts'
import { createSource, type Source } from '../../../../shared/domain/source.ts'
import { insertion, invertChanges, removal, update } from '../../../../shared/journal/change.ts'
import { createEntryDraft, FIRST_PREVIOUS_HASH, type JournalEntry, type RecordChange } from '../../../../shared/journal/entry.ts'

const opened: WorkingStore[] = []
async function openEmptyStore(): Promise<WorkingStore> {
  const store = new WorkingStore(`test ${Math.random()}`)
  opened.push(store)
  await store.writeApplied({ seq: 0, hash: FIRST_PREVIOUS_HASH })
  return store
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.delete()
})

/** Stands for the hash of the entry of that number. */
const hashOf = (seq: number) => String(seq).padStart(64, '0')

function entry(seq: number, changes: RecordChange[]): JournalEntry {
  return {
    ...createEntryDraft({ verb: 'source/edit', label: 'Edit source', changes }),
    seq,
    kind: 'do',
    targets: [],
    at: '2031-03-04T12:00:00.000Z',
    clock: '',
    actor: 'analyst',
    previousHash: hashOf(seq - 1),
    hash: hashOf(seq),
  }
}

describe('applying journal entries to the working store', () => {
  const source = createSource({ name: 'Meridian', kind: 'agency' })

  it('brings the records and how far it came in one step', async () => {
    const store = await openEmptyStore()
    expect(await applyEntries(store, [entry(1, [insertion('sources', source)])])).toBe('applied')
    expect(await store.sources.get(source.id)).toEqual(source)
    expect((await store.readApplied())?.seq).toBe(1)
  })

  it('does nothing twice', async () => {
    const store = await openEmptyStore()
    const first = entry(1, [insertion('sources', source)])
    await applyEntries(store, [first])
    expect(await applyEntries(store, [first])).toBe('already-applied')
  })

  it('notices a gap and changes nothing', async () => {
    const store = await openEmptyStore()
    expect(await applyEntries(store, [entry(2, [insertion('sources', source)])])).toBe('gap')
    expect(await store.sources.count()).toBe(0)
  })

  it('notices an entry of another copy of the case that went another way', async () => {
    const store = await openEmptyStore()
    await applyEntries(store, [entry(1, [insertion('sources', source)])])
    const other = { ...entry(2, [update('sources', source, { name: 'x' })!]), previousHash: 'f'.repeat(64) }
    expect(await applyEntries(store, [other])).toBe('gap')
  })

  it('notices that a store was emptied under it', async () => {
    const store = await openEmptyStore()
    await applyEntries(store, [entry(1, [insertion('sources', source)])])
    await store.sources.clear()
    await expect(applyEntries(store, [entry(2, [update('sources', source, { name: 'x' })!])])).rejects.toThrow(/lacks/)
    expect((await store.readApplied())?.seq).toBe(1)
  })

  it('follows several changes of one record within one entry', async () => {
    const store = await openEmptyStore()
    const [kept, gone, back] = ['a', 'b', 'c'].map((name) => createSource({ name, kind: 'person' })) as [Source, Source, Source]
    await store.sources.add(back)
    const renamed = { ...kept, name: 'a2' }
    await applyEntries(store, [
      entry(1, [
        insertion('sources', kept),
        update('sources', kept, { name: 'a2' })!,
        insertion('sources', gone),
        update('sources', renamed, { description: 'x' })!,
        removal('sources', gone),
        removal('sources', back),
        insertion('sources', { ...back, name: 'c2' }),
      ]),
    ])
    const byName = (await store.sources.toArray()).sort((a, b) => a.name.localeCompare(b.name))
    expect(byName).toEqual([{ ...renamed, description: 'x' }, { ...back, name: 'c2' }])
  })

  it('ends at the state before when everything is taken back', async () => {
    const anyAct = fc.constantFrom('rename', 'add', 'remove')
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 12 }), async (acts) => {
        const store = await openEmptyStore()
        await store.sources.add(source)
        const before = await store.sources.toArray()
        const done: RecordChange[][] = []
        let seq = 0
        for (const act of acts) {
          const all: Source[] = await store.sources.toArray()
          const one = all.at(-1)
          const change =
            act === 'add' || one === undefined
              ? insertion('sources', createSource({ name: `s${seq}`, kind: 'person' }))
              : act === 'remove'
                ? removal('sources', one)
                : update('sources', one, { name: `${one.name}+` })!
          done.push([change])
          await applyEntries(store, [entry(++seq, [change])])
        }
        for (const changes of done.reverse()) await applyEntries(store, [entry(++seq, invertChanges(changes))])
        expect(await store.sources.toArray()).toEqual(before)
      }),
      { numRuns: 25, seed: 11 },
    )
  })
})
