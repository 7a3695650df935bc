/** What the link dialog shows of the case, live: the excerpt, what it is linked to, events near it, and the claims of the chosen event. */
import { useLiveQuery } from 'dexie-react-hooks'
import { listClaimsOfEvent } from '../../database/repositories/claims.ts'
import { listEventIdsOfArticle } from '../../database/repositories/events.ts'
import { listLinksOfExcerpt, type ExcerptLink } from '../../database/repositories/evidence.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import type { Excerpt, ExcerptId } from '../../../shared/domain/excerpt.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

export interface LinkRecords {
  readonly excerpt: Excerpt
  readonly links: readonly ExcerptLink[]
  /** Events that this article's excerpts are linked to. */
  readonly nearEventIds: readonly EventId[]
  /** Undefined until the claims of this very event are read. */
  readonly claims: readonly Claim[] | undefined
}

const NO_CLAIMS: readonly Claim[] = []

/** `eventId` is null while no event of the case is chosen. Undefined until the excerpt is read. */
export function useLinkRecords(excerptId: ExcerptId, eventId: EventId | null): LinkRecords | undefined {
  const { store } = useWorkbench().session
  const excerpt = useLiveQuery(() => store.excerpts.get(excerptId), [store, excerptId])
  const links = useLiveQuery(() => listLinksOfExcerpt(store, excerptId), [store, excerptId])
  const articleId = excerpt?.articleId
  const nearEventIds = useLiveQuery(
    () => (articleId === undefined ? undefined : listEventIdsOfArticle(store, articleId)),
    [store, articleId],
  )
  // A live query goes on answering with the claims of the event before until it has those of this one.
  const read = useLiveQuery(
    async () => ({ eventId, claims: eventId === null ? NO_CLAIMS : await listClaimsOfEvent(store, eventId) }),
    [store, eventId],
  )
  if (excerpt === undefined || links === undefined || nearEventIds === undefined) return undefined
  return { excerpt, links, nearEventIds, claims: read?.eventId === eventId ? read.claims : undefined }
}
