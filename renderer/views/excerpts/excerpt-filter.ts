/** What of the excerpts is shown, apart from their columns: the words that were typed and the chosen facets. Remembered for each case. */
import { useCallback, useState } from 'react'
import { preferenceOfCase } from '../../session/preferences.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { FacetFilter } from './excerpt-facets.ts'

/** A type, not an interface, so that it is JSON to the type checker. */
export type ExcerptFilter = { words: string; facets: FacetFilter }

const NOTHING: ExcerptFilter = { words: '', facets: {} }

export function useExcerptFilter(): readonly [ExcerptFilter, (change: Partial<ExcerptFilter>) => void] {
  const { session, preferences } = useWorkbench()
  const key = preferenceOfCase('excerpts-filter', session.openCase.caseId)
  const [filter, setFilter] = useState(() => preferences.get<ExcerptFilter>(key, NOTHING))
  const change = useCallback(
    (changes: Partial<ExcerptFilter>) =>
      setFilter((was) => {
        const next = { ...was, ...changes }
        preferences.set(key, next)
        return next
      }),
    [preferences, key],
  )
  return [filter, change]
}

/** Goes to the excerpts of one value of a facet, from another screen. */
export function useShowExcerpts(): (facetId: string, value: string) => void {
  const { session, preferences, navigation } = useWorkbench()
  return useCallback(
    (facetId: string, value: string) => {
      const filter: ExcerptFilter = { words: '', facets: { [facetId]: [value] } }
      preferences.set(preferenceOfCase('excerpts-filter', session.openCase.caseId), filter)
      navigation.go({ view: 'excerpts' })
    },
    [session, preferences, navigation],
  )
}
