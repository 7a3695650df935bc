/** A page's outline without references, so that it can leave the browser, and how it becomes an outline again. */
import type { KnownFacts } from '../../../renderer/extractor/html/measure-words.ts'
import type { PageBlock, Place } from '../../../renderer/extractor/html/page-outline.ts'

export interface FlatOutline {
  readonly url: string | null
  readonly known: KnownFacts
  /** By id. */
  readonly places: (Omit<Place, 'around' | 'within'> & { readonly around: number | null })[]
  readonly blocks: readonly (Omit<PageBlock, 'place'> & { readonly place: number })[]
}

export function unfoldOutline({ places: flat, blocks }: FlatOutline): readonly PageBlock[] {
  const places = new Map<number, Place>()
  const placeOf = (id: number): Place => {
    const known = places.get(id)
    if (known !== undefined) return known
    const { around: aroundId, ...rest } = flat[id]!
    const around = aroundId === null ? null : placeOf(aroundId)
    const place: Place = { ...rest, around, within: new Set(around?.within).add(rest.tag) }
    places.set(id, place)
    return place
  }
  return blocks.map((block) => ({ ...block, place: placeOf(block.place) }))
}
