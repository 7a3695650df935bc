/** Where the analyst is: a place, and the way back. Kept between starts for each case. */
import { createObservable, useObservable, type Observable } from '../../session/observable.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { BriefingId } from '../../../shared/domain/briefing.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import type { SourceId } from '../../../shared/domain/source.ts'

export type Place =
  | { readonly view: 'library' }
  | {
      readonly view: 'reader'
      readonly articleId: ArticleId
      readonly excerptId?: ExcerptId
      /** The current one when absent, or the one that the excerpt was made on. */
      readonly revisionId?: RevisionId
    }
  | { readonly view: 'codebook' }
  | { readonly view: 'excerpts' }
  | { readonly view: 'events' }
  | { readonly view: 'event'; readonly eventId: EventId }
  | { readonly view: 'sources'; readonly sourceId?: SourceId }
  | { readonly view: 'briefings' }
  | { readonly view: 'briefing'; readonly briefingId: BriefingId }
  | { readonly view: 'history' }
  | { readonly view: 'case' }

export interface Navigation {
  readonly place: Observable<Place>
  go(place: Place): void
  back(): void
  forward(): void
}

const MAX_HISTORY = 200

export function createNavigation(start: Place): Navigation {
  const place = createObservable<Place>(start)
  let past: Place[] = []
  let future: Place[] = []
  const isSame = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b)
  return {
    place,
    go(next) {
      if (isSame(next, place.get())) return
      past = [...past, place.get()].slice(-MAX_HISTORY)
      future = []
      place.set(next)
    },
    back() {
      const previous = past.pop()
      if (previous === undefined) return
      future.push(place.get())
      place.set(previous)
    },
    forward() {
      const next = future.pop()
      if (next === undefined) return
      past.push(place.get())
      place.set(next)
    },
  }
}

export function usePlace(navigation: Navigation): Place {
  return useObservable(navigation.place)
}
