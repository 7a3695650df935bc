/**
 * The tags that the case uses, for typing ahead. Counted once for a session when tags are first written (a second in a case of 100,000
 * excerpts, in batches between which the window draws) and then kept up by the entries that are applied.
 */
import { countTags } from '../../../database/repositories/excerpts.ts'
import type { CaseSession } from '../../../session/case-session.ts'
import { createObservable, useObservable, type Observable } from '../../../session/observable.ts'
import type { JournalEntry } from '../../../../shared/journal/entry.ts'
import { useWorkbench } from '../../app/workbench-context.tsx'

type TagCounts = ReadonlyMap<string, number>

const countsBySession = new WeakMap<CaseSession, Observable<TagCounts>>()

const MAX_OFFERED = 12

export function useTagsOfCase(): TagCounts {
  const { session } = useWorkbench()
  return useObservable(countsBySession.get(session) ?? startCounting(session))
}

function startCounting(session: CaseSession): Observable<TagCounts> {
  const counts = createObservable<TagCounts>(new Map())
  countsBySession.set(session, counts)
  let isCounted = false
  session.onEntry((entry) => {
    if (isCounted) counts.update((was) => countEntry(was, entry))
  })
  void countTags(session.store).then((all) => {
    isCounted = true
    counts.set(all)
  })
  return counts
}

function countEntry(counts: TagCounts, { changes }: JournalEntry): TagCounts {
  const next = new Map(counts)
  for (const { table, before, after } of changes) {
    if (table !== 'excerpts') continue
    for (const [fields, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const tag of (fields?.['tags'] as string[] | undefined) ?? [])
        next.set(tag, (next.get(tag) ?? 0) + sign)
  }
  for (const [tag, count] of next) if (count <= 0) next.delete(tag)
  return next
}

export interface OfferedTag {
  readonly id: string
  readonly count: number
}

/** What is offered for what was typed: tags that begin so before tags that hold it, the more used first. */
export function matchTags(counts: TagCounts, typed: string, taken: readonly string[]): OfferedTag[] {
  const words = typed.trim().toLocaleLowerCase()
  return [...counts]
    .filter(([tag]) => !taken.includes(tag) && tag.toLocaleLowerCase().includes(words))
    .map(([tag, count]) => ({ tag, count, isStart: tag.toLocaleLowerCase().startsWith(words) }))
    .sort((a, b) => Number(b.isStart) - Number(a.isStart) || b.count - a.count || a.tag.localeCompare(b.tag))
    .slice(0, MAX_OFFERED)
    .map(({ tag, count }) => ({ id: tag, count }))
}
