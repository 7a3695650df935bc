/** What of the library is shown, apart from its columns: the words of the filter and the reading state. Remembered for each case. */
import { useCallback, useState } from 'react'
import { preferenceOfCase } from '../../session/preferences.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

export type StateFilter = Article['readingState'] | 'all'

/** A type, not an interface, so that it is JSON to the type checker. */
export type LibraryFilter = { words: string; state: StateFilter }

export function useLibraryFilter(): readonly [LibraryFilter, (change: Partial<LibraryFilter>) => void] {
  const { session, preferences } = useWorkbench()
  const key = preferenceOfCase('library-filter', session.openCase.caseId)
  const [filter, setFilter] = useState(() => preferences.get<LibraryFilter>(key, { words: '', state: 'all' }))
  const change = useCallback(
    (changes: Partial<LibraryFilter>) =>
      setFilter((was) => {
        const next = { ...was, ...changes }
        preferences.set(key, next)
        return next
      }),
    [preferences, key],
  )
  return [filter, change]
}
