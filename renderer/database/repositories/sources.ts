/** Sources in the working store: what each one said and carried. */
import type { WorkingStore } from '../working-store.ts'
import { readPages } from './read-pages.ts'
import type { Excerpt } from '../../../shared/domain/excerpt.ts'
import type { SourceId } from '../../../shared/domain/source.ts'

/** Excerpts that a source is stated to have said, in the order in which they were taken. */
export async function listExcerptsSaidBy(store: WorkingStore, sourceId: SourceId): Promise<Excerpt[]> {
  return store.excerpts.where('originatorId').equals(sourceId).sortBy('id')
}

/** Excerpts that a source carried for another. Carriers are not indexed, so this reads through all excerpts in the background. */
export async function listExcerptsCarriedBy(
  store: WorkingStore,
  sourceId: SourceId,
  signal?: AbortSignal,
): Promise<Excerpt[]> {
  const carried: Excerpt[] = []
  await readPages(
    store,
    'excerpts',
    (excerpts) =>
      void carried.push(
        ...excerpts.filter((each) => each.carrierId === sourceId && each.originatorId !== sourceId),
      ),
    signal,
  )
  return carried
}

/** Excerpts that name a source as originator or as carrier. Carriers are not indexed, so this reads through all excerpts. */
export async function listExcerptsNaming(store: WorkingStore, sourceId: SourceId): Promise<Excerpt[]> {
  return store.excerpts
    .filter((excerpt) => excerpt.originatorId === sourceId || excerpt.carrierId === sourceId)
    .toArray()
}

/** How often a source is named: what it said, what it carried, and in how many articles. */
export interface SourceUse {
  readonly said: number
  readonly carried: number
  readonly reports: number
}

export async function countSourceUses(
  store: WorkingStore,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, SourceUse>> {
  const uses = new Map<string, { said: number; carried: number; articleIds: Set<string> }>()
  const tallyOf = (id: string) => {
    const use = uses.get(id) ?? { said: 0, carried: 0, articleIds: new Set<string>() }
    uses.set(id, use)
    return use
  }
  await readPages(
    store,
    'excerpts',
    (excerpts) => {
      for (const { originatorId, carrierId, articleId } of excerpts) {
        if (originatorId !== null) {
          const use = tallyOf(originatorId)
          use.said += 1
          use.articleIds.add(articleId)
        }
        if (carrierId !== null) {
          const use = tallyOf(carrierId)
          use.carried += 1
          use.articleIds.add(articleId)
        }
      }
    },
    signal,
  )
  return new Map(
    [...uses].map(([id, { said, carried, articleIds }]) => [id, { said, carried, reports: articleIds.size }]),
  )
}
