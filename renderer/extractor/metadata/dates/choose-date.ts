/**
 * When the article came out, out of what the page shows and what it states for machines. What is shown by the headline decides about the
 * day: it is the day that a reader would cite, in the outlet's own time zone, while stamps are often in UTC. A stamp adds the time of day.
 */
import { CERTAIN_POINTS, LIKELY_POINTS, type VisibleDate } from './visible-dates.ts'

export interface DateSources {
  /** Stated as the publication date, in order of trust; ISO 8601. */
  readonly stated: readonly string[]
  /** Stated as the date of the last change. */
  readonly modified: readonly string[]
  /** Most certain first. */
  readonly visible: readonly VisibleDate[]
  readonly url: string | null
}

export function chooseDate({ stated, modified, visible, url }: DateSources): string | null {
  const days = new Set([...stated, ...modified, ...(url === null ? [] : [url])].map(dayOf))
  const shown = visible
    .filter(({ role }) => role === 'published' || role === 'plain')
    .map(({ readings, points }) => ({ date: settle(readings, days), points }))
    .filter((each): each is { date: string; points: number } => each.date !== null)
  const [first = null] = stated
  const certain = shown.find(({ points }) => points >= CERTAIN_POINTS)?.date ?? null
  if (first !== null) {
    if (certain === null) return first
    const sameDay = stated.find((each) => dayOf(each) === dayOf(certain))
    return sameDay ?? certain
  }
  const likely = shown.find(({ points }) => points >= LIKELY_POINTS)?.date ?? null
  const updated = visible.find(({ role, points }) => role === 'updated' && points >= LIKELY_POINTS)
  return (
    certain ??
    url ??
    likely ??
    (updated === undefined ? null : settle(updated.readings, days)) ??
    modified[0] ??
    null
  )
}

/** Of two readings the one that something else on the page confirms; otherwise the likelier. */
function settle(readings: readonly string[], days: ReadonlySet<string>): string | null {
  return readings.find((each) => days.has(dayOf(each))) ?? readings[0] ?? null
}

function dayOf(date: string): string {
  return date.slice(0, 10)
}
