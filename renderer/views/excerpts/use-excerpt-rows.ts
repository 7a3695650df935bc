/**
 * All excerpts of the case as rows of the table, read once in batches and then kept up by the entries that are applied: no edit reads the
 * whole table again.
 */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { countLinks, forEachExcerpt } from '../../database/repositories/excerpts.ts'
import { useObservable } from '../../session/observable.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { ExcerptRow } from './excerpt-columns.tsx'

type ExcerptsById = ReadonlyMap<string, Excerpt>

/** Undefined until read. */
export function useExcerptRows(): readonly ExcerptRow[] | undefined {
  const { session } = useWorkbench()
  const articles = useObservable(session.articles.rows)
  const sources = useObservable(session.sources.rows)
  const linkCounts = useLiveQuery(() => countLinks(session.store), [session.store])
  const [excerpts, setExcerpts] = useState<ExcerptsById>()

  useEffect(() => {
    let isCurrent = true
    // Entries that come while the table is read are taken in behind it; doing so twice does no harm.
    let waiting: JournalEntry[] | null = []
    const stop = session.onEntry((entry) => {
      if (waiting !== null) waiting.push(entry)
      else setExcerpts((was) => was && applyEntry(was, entry))
    })
    const read = async () => {
      const all = new Map<string, Excerpt>()
      await forEachExcerpt(session.store, (excerpt) => void all.set(excerpt.id, excerpt))
      const late = waiting ?? []
      waiting = null
      if (isCurrent) setExcerpts(late.reduce<ExcerptsById>(applyEntry, all))
    }
    void read()
    return () => {
      isCurrent = false
      stop()
    }
  }, [session])

  return useMemo(() => {
    if (excerpts === undefined || articles === undefined || sources === undefined) return undefined
    return Array.from(excerpts.values(), (excerpt) => ({
      excerpt,
      article: session.articles.get(excerpt.articleId),
      originator: excerpt.originatorId === null ? undefined : session.sources.get(excerpt.originatorId),
      carrier: excerpt.carrierId === null ? undefined : session.sources.get(excerpt.carrierId),
      linkCount: linkCounts?.get(excerpt.id) ?? 0,
    }))
  }, [excerpts, articles, sources, linkCounts, session])
}

function applyEntry(was: ExcerptsById, { changes }: JournalEntry): ExcerptsById {
  const touched = changes.filter(({ table }) => table === 'excerpts')
  if (touched.length === 0) return was
  const excerpts = new Map(was)
  for (const { id, after } of touched) {
    if (after === null) excerpts.delete(id)
    else excerpts.set(id, { ...excerpts.get(id), ...after } as Excerpt)
  }
  return excerpts
}
