/** What of the excerpts is shown, apart from their columns: the words that were typed and the chosen facets. Remembered for each case. */
import { useCallback } from 'react'
import { preferenceOfCase } from '../../session/preferences.ts'
import { useCasePreference } from '../app/use-case-preference.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { FacetFilter } from './excerpt-facets.ts'

/** A type, not an interface, so that it is JSON to the type checker. */
export type ExcerptFilter = { words: string; facets: FacetFilter }

const NOTHING: ExcerptFilter = { words: '', facets: {} }

const FILTER = 'excerpts-filter'

export const useExcerptFilter = () => useCasePreference<ExcerptFilter>(FILTER, NOTHING)

/** Goes to the excerpts of one value of a facet, from another screen. */
export function useShowExcerpts(): (facetId: string, value: string) => void {
  const { session, preferences, navigation } = useWorkbench()
  return useCallback(
    (facetId: string, value: string) => {
      const filter: ExcerptFilter = { words: '', facets: { [facetId]: [value] } }
      preferences.set(preferenceOfCase(FILTER, session.openCase.caseId), filter)
      navigation.go({ view: 'excerpts' })
    },
    [session, preferences, navigation],
  )
}
