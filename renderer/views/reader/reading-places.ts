/**
 * Where the analyst stopped in each text: kept over restarts with what the window remembers, never in the journal. The last few hundred
 * texts only; one that is at its beginning again is forgotten.
 */
import { useMemo } from 'react'
import { preferenceOfCase, type Preferences } from '../../session/preferences.ts'
import type { RevisionId } from '../../../shared/domain/article-revision.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

export interface ReadingPlace {
  /** Of the first line that can be seen, in the text. */
  readonly offset: number
  /** Pixels from the top of the page to that line. */
  readonly distance: number
}

export interface ReadingPlaces {
  find(id: RevisionId): ReadingPlace | undefined
  /** Null forgets it. */
  remember(id: RevisionId, place: ReadingPlace | null): void
}

/** About 25 KB. */
const MAX_PLACES = 400

/** Scrolling tells a place with every frame; the last one counts. */
const WRITE_DELAY_MS = 800

export function useReadingPlaces(): ReadingPlaces {
  const { session, preferences } = useWorkbench()
  const key = preferenceOfCase('reading-places', session.openCase.caseId)
  return useMemo(() => placesOf(preferences, key), [preferences, key])
}

const known = new WeakMap<Preferences, Map<string, ReadingPlaces>>()

function placesOf(preferences: Preferences, key: string): ReadingPlaces {
  const ofWindow = known.get(preferences) ?? new Map<string, ReadingPlaces>()
  known.set(preferences, ofWindow)
  const places = ofWindow.get(key) ?? createReadingPlaces(preferences, key)
  ofWindow.set(key, places)
  return places
}

export function createReadingPlaces(
  preferences: Pick<Preferences, 'get' | 'set'>,
  key: string,
): ReadingPlaces {
  const places = new Map(
    preferences
      .get<[string, number, number][]>(key, [])
      .map(([id, offset, distance]) => [id, { offset, distance }]),
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () =>
    preferences.set(
      key,
      Array.from(places, ([id, { offset, distance }]) => [id, offset, Math.round(distance)]),
    )
  return {
    find: (id) => places.get(id),
    remember(id, place) {
      places.delete(id)
      if (place !== null) places.set(id, place)
      const [oldest] = places.keys()
      if (places.size > MAX_PLACES && oldest !== undefined) places.delete(oldest)
      clearTimeout(timer)
      timer = setTimeout(write, WRITE_DELAY_MS)
    },
  }
}
