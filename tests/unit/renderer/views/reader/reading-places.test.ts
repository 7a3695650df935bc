/** What is remembered of where one stopped reading. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createReadingPlaces } from '../../../../../renderer/views/reader/reading-places.ts'
import type { RevisionId } from '../../../../../shared/domain/article-revision.ts'
import type { Json } from '../../../../../shared/journal/canonical-json.ts'

const id = (name: number) => `revision:${name}` as RevisionId

function createPreferences() {
  const values = new Map<string, Json>()
  return {
    get: <T extends Json>(key: string, fallback: T) => (values.get(key) as T | undefined) ?? fallback,
    set: vi.fn((key: string, value: Json) => void values.set(key, value)),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is there after a restart, written once for much scrolling', () => {
  const preferences = createPreferences()
  const places = createReadingPlaces(preferences, 'places')
  for (let offset = 1; offset <= 50; offset++) places.remember(id(1), { offset, distance: 10.4 })
  expect(preferences.set).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(preferences.set).toHaveBeenCalledTimes(1)
  expect(createReadingPlaces(preferences, 'places').find(id(1))).toEqual({ offset: 50, distance: 10 })
})

it('keeps the texts that were read last, and forgets one that is at its beginning again', () => {
  const preferences = createPreferences()
  const places = createReadingPlaces(preferences, 'places')
  for (let name = 0; name < 450; name++) places.remember(id(name), { offset: name + 1, distance: 0 })
  places.remember(id(449), null)
  vi.runAllTimers()
  const after = createReadingPlaces(preferences, 'places')
  expect(after.find(id(0))).toBeUndefined()
  expect(after.find(id(100))).toEqual({ offset: 101, distance: 0 })
  expect(after.find(id(449))).toBeUndefined()
})
