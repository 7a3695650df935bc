/**
 * Counts over whole tables, made in the background: once when the view opens, and again a moment after an entry that touches one of the tables.
 * A live query would read the tables again for each change of an import.
 */
import { useEffect, useState } from 'react'
import type { CaseSession } from '../../session/case-session.ts'
import type { TableName } from '../../../shared/domain/tables.ts'

/** Several entries in a row are counted once. */
const QUIET_MS = 120

/** `count` and `tables` must keep their identity. Undefined until first counted; a failed count keeps the last one. */
export function useRecount<T>(
  session: CaseSession,
  tables: readonly TableName[],
  count: (session: CaseSession, signal: AbortSignal) => Promise<T>,
): T | undefined {
  const [counted, setCounted] = useState<T>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let running = new AbortController()
    const recount = async () => {
      // A count that is overtaken by a newer one says nothing any more.
      running.abort()
      const { signal } = (running = new AbortController())
      try {
        const value = await count(session, signal)
        if (!signal.aborted) setCounted(value)
      } catch (error) {
        if (!signal.aborted) console.warn('Counting failed; the numbers shown are the last ones.', error)
      }
    }
    void recount()
    const end = session.onEntry((entry) => {
      if (!entry.changes.some((change) => tables.includes(change.table))) return
      clearTimeout(timer)
      timer = setTimeout(() => void recount(), QUIET_MS)
    })
    return () => {
      running.abort()
      clearTimeout(timer)
      end()
    }
  }, [session, tables, count])
  return counted
}
