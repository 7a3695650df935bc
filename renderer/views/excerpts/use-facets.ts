/** Facets and groupings of this case, with the names that it gives to what excerpts point at. */
import { useMemo } from 'react'
import { useCodebook } from '../codebook/use-codebook.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { createFacets, type FacetNames } from './excerpt-facets.ts'
import { createGroupings } from './excerpt-groupings.ts'

export function useFacetsAndGroupings() {
  const { session } = useWorkbench()
  const codebook = useCodebook()
  return useMemo(() => {
    const names: FacetNames = {
      codebook,
      sourceName: (id) => session.sources.get(id)?.name ?? 'A source that is gone',
      articleTitle: (id) => session.articles.get(id)?.title ?? 'An article that is gone',
      eventTitle: (id) => session.events.get(id)?.title ?? 'An event that is gone',
    }
    return { facets: createFacets(names), groupings: createGroupings(names) }
  }, [codebook, session])
}
