/**
 * A random analyst: acts drawn from numbers, made against what is in the case at that moment, so that they are mostly possible. Those that
 * are not (removing what is still used) are part of it: they must be refused and change nothing.
 */
import fc from 'fast-check'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEvidence } from '../../../../../shared/domain/evidence.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'
import { createSource } from '../../../../../shared/domain/source.ts'
import type { RecordOf, TableName } from '../../../../../shared/domain/tables.ts'
import { insertion, removal, update } from '../../../../../shared/journal/change.ts'
import { createEntryDraft, type EntryDraft, type RecordChange } from '../../../../../shared/journal/entry.ts'
import { articleParts, excerptOf, importDraft, type ArticleParts } from './case-acts.ts'
import type { MemoryJournal } from './memory-journal.ts'

export interface RandomAct {
  readonly kind: (typeof kinds)[number]
  readonly pick: number
  readonly group: 'g' | 'h' | null
}

const kinds = [
  'import',
  'capture',
  'event',
  'claim',
  'evidence',
  'source',
  'edit',
  'settle',
  'remove',
  'remove-all',
] as const

export const randomAct: fc.Arbitrary<RandomAct> = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat({ max: 1000 }),
  group: fc.constantFrom(null, null, 'g', 'h'),
})

/** The entry an act would be now, or null when there is nothing to do it to. */
export function draftFor(journal: MemoryJournal, act: RandomAct): EntryDraft | null {
  const changes = changesFor(journal, act)
  return changes.length === 0
    ? null
    : createEntryDraft({ verb: `test/${act.kind}`, label: act.kind, group: act.group, changes })
}

function changesFor(journal: MemoryJournal, { kind, pick }: RandomAct): RecordChange[] {
  const all = <T extends TableName>(table: T): RecordOf<T>[] =>
    [...journal.records()]
      .filter(([key]) => key.startsWith(`${table} `))
      .map(([, json]) => JSON.parse(json) as RecordOf<T>)
  const any = <T extends TableName>(table: T): RecordOf<T> | undefined => {
    const found = all(table)
    return found[pick % Math.max(1, found.length)]
  }
  switch (kind) {
    case 'import': {
      const parts = articleParts([`Story ${pick}. They left.`, 'Nobody saw it.'], `Story ${pick}`)
      journal.hold(parts)
      return importDraft(parts).changes.filter(
        ({ table }) =>
          table !== 'sourceFiles' || !journal.records().has(`sourceFiles ${parts.sourceFile.id}`),
      )
    }
    case 'capture': {
      const article = any('articles')
      if (article === undefined) return []
      const { body } = articleParts([`${article.title}. They left.`, 'Nobody saw it.'], article.title)
      const revision = all('revisions').find(({ articleId }) => articleId === article.id)
      return [
        insertion(
          'excerpts',
          excerptOf({ article, body, revision } as ArticleParts, pick % 2 === 0 ? 'They left' : 'Nobody'),
        ),
      ]
    }
    case 'event': {
      const parentEventId = pick % 3 === 0 ? (any('events')?.id ?? null) : null
      return [insertion('events', createEventRecord({ title: `Event ${pick}`, parentEventId }))]
    }
    case 'claim': {
      const event = any('events')
      return event === undefined
        ? []
        : [insertion('claims', createClaim({ eventId: event.id, field: 'manner', value: `v${pick}` }))]
    }
    case 'evidence': {
      const [excerpt, claim] = [any('excerpts'), any('claims')]
      if (excerpt === undefined || claim === undefined) return []
      return [
        insertion(
          'evidence',
          createEvidence({ excerptId: excerpt.id, claimId: claim.id, stance: 'supports' }),
        ),
      ]
    }
    case 'source':
      return [insertion('sources', createSource({ name: `Source ${pick}`, kind: 'person' }))]
    case 'edit': {
      const excerpt = any('excerpts')
      const source = any('sources')
      if (excerpt === undefined) return []
      return [
        update('excerpts', excerpt, {
          note: `n${pick % 4}`,
          originatorId: pick % 2 === 0 ? (source?.id ?? null) : null,
        }),
      ].filter((change) => change !== null)
    }
    case 'settle': {
      const claim = any('claims')
      if (claim === undefined) return []
      return [
        update('claims', claim, {
          standing: pick % 2 === 0 ? 'adopted' : 'open',
          standingReason: `r${pick % 3}`,
        }),
      ].filter((change) => change !== null)
    }
    case 'remove': {
      const table = (['evidence', 'excerpts', 'claims', 'events', 'sources'] as const)[pick % 5]!
      const record = any(table)
      return record === undefined ? [] : [removal(table, record as RecordOf<typeof table>)]
    }
    case 'remove-all':
      return (['evidence', 'claims'] as const).flatMap((table) =>
        all(table).map((record) => removal(table, record)),
      )
  }
}
