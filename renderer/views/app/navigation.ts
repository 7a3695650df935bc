/** Where the analyst is: a place, and the way back. Kept between starts for each case. */
import { createObservable, useObservable, type Observable } from '../../session/observable.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { BriefingId } from '../../../shared/domain/briefing.ts'
import type { EventId } from '../../../shared/domain/event-record.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import type { SourceId } from '../../../shared/domain/source.ts'

/** A type, not an interface, so that a place is JSON to the type checker. */
export type TextReference = {
  readonly articleId: ArticleId
  readonly revisionId?: RevisionId
}

export type Place =
  | { readonly view: 'library' }
  | {
      readonly view: 'reader'
      readonly articleId: ArticleId
      readonly excerptId?: ExcerptId
      /** The current one when absent, or the one that the excerpt was made on. */
      readonly revisionId?: RevisionId
      /** Words to come to, as offsets in the revision's text. */
      readonly stretch?: { readonly start: number; readonly end: number }
    }
  /** Two texts side by side; the current revision of each where none is named. */
  | { readonly view: 'compare'; readonly left: TextReference; readonly right: TextReference }
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
  /** Goes there instead of where the analyst is: the way back does not lead through here. */
  replace(place: Place): void
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
    replace: (next) => place.set(next),
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
