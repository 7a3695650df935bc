/**
 * Dates as honest as their reports: EDTF (ISO 8601-2), levels 0 to 2. Says whether a text is one, what it means in words, and the earliest and
 * latest moment it allows. The package `edtf` decides what is valid; bounds of sets are put together here, because it takes
 * `[2021-08-12..2021-08-14]` to end on the 12th (4.11.1), and a season's months depend on the hemisphere, which it does not ask.
 */
import edtf from 'edtf'
import { explainEdtf } from './explain-edtf.ts'
import { suggestEdtf } from './suggest-edtf.ts'

export interface EdtfReading {
  readonly text: string
  /** "some time up to 12 August 2021" */
  readonly words: string
  /** Milliseconds since 1970 in UTC; null where that end is open or unknown. */
  readonly earliestMs: number | null
  readonly latestMs: number | null
  /** `?` or `%` somewhere: the source of the date is doubtful. */
  readonly isUncertain: boolean
  /** `~` or `%` somewhere: the date is an estimate, and the bounds are not walls. */
  readonly isApproximate: boolean
  /** As ACLED codes it: 1 the day, 2 within a week, 3 within a month; null when longer, which ACLED cannot hold. */
  readonly timePrecision: 1 | 2 | 3 | null
}

export type EdtfResult =
  | { readonly ok: true; readonly reading: EdtfReading }
  | { readonly ok: false; readonly problem: string; readonly suggestion: string | null }

interface Bounds {
  readonly earliestMs: number | null
  readonly latestMs: number | null
}

const DAY_MS = 86_400_000

export function readEdtf(input: string): EdtfResult {
  const text = input.trim()
  try {
    parse(text)
  } catch (error) {
    return { ok: false, problem: explainFault(text, error), suggestion: suggestEdtf(text, isEdtf) }
  }
  const { earliestMs, latestMs } = boundsOf(text)
  return {
    ok: true,
    reading: {
      text,
      words: explainEdtf(text),
      earliestMs,
      latestMs,
      isUncertain: /[?%]/.test(text),
      isApproximate: /[~%]/.test(text),
      timePrecision: timePrecisionOf(earliestMs, latestMs),
    },
  }
}

export function isEdtf(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

function parse(text: string) {
  const value = edtf(text, { level: 2, seasonIntervals: false, seasonUncertainty: false })
  // An interval between two unknown ends says nothing.
  if (/^(?:\.\.)?\/(?:\.\.)?$/.test(text)) throw new RangeError('nothing is known')
  return value
}

function boundsOf(text: string): Bounds {
  const set = /^[[{](.*)[\]}]$/u.exec(text)
  if (set !== null) {
    const parts = set[1]!.split(',').map((part) => part.trim())
    return joinBounds(parts.map(boundsOfRange))
  }
  const [start, end] = text.split('/')
  return end === undefined ? boundsOfDate(text) : spanOf(start!, end)
}

/** `a..b`, `..b`, `a..` or a single date inside a set. */
function boundsOfRange(part: string): Bounds {
  const [start, end] = part.split('..')
  return end === undefined ? boundsOfDate(part) : spanOf(start!, end)
}

function spanOf(start: string, end: string): Bounds {
  const isOpen = (side: string) => side === '' || side === '..'
  return {
    earliestMs: isOpen(start) ? null : boundsOfDate(start).earliestMs,
    latestMs: isOpen(end) ? null : boundsOfDate(end).latestMs,
  }
}

function joinBounds(all: readonly Bounds[]): Bounds {
  const earliest = all.map((each) => each.earliestMs)
  const latest = all.map((each) => each.latestMs)
  return {
    earliestMs: earliest.includes(null) ? null : Math.min(...(earliest as number[])),
    latestMs: latest.includes(null) ? null : Math.max(...(latest as number[])),
  }
}

function boundsOfDate(text: string): Bounds {
  const season = /^(-?\d{4})-(2[1-9]|3[0-2])$/.exec(text)
  const { min, max } = parse(season === null ? text : season[1]!)
  const finite = (value: number | null) => (value === null || !Number.isFinite(value) ? null : value)
  // An hour given to the minute lasts that minute.
  const isMinute = /T\d{2}:\d{2}(?:Z|[+-]\d{2}:?\d{2})?$/.test(text)
  return { earliestMs: finite(min), latestMs: isMinute && max !== null ? max + 59_999 : finite(max) }
}

function timePrecisionOf(earliestMs: number | null, latestMs: number | null): 1 | 2 | 3 | null {
  if (earliestMs === null || latestMs === null) return null
  const days = (latestMs - earliestMs + 1) / DAY_MS
  if (days <= 1) return 1
  if (days <= 7) return 2
  return days <= 31 ? 3 : null
}

function explainFault(text: string, error: unknown): string {
  const [start, end] = text.split('/')
  if (end !== undefined && start === end && start !== '')
    return 'The interval begins and ends on the same date. Write the date once.'
  if (error instanceof RangeError && /bound/.test(error.message)) return 'The interval ends before it begins.'
  if (error instanceof RangeError) return 'At least one end of the interval must be known.'
  return 'This is not an EDTF date. Write 2021-08-12, 2021-08, [..2021-08-12] or 2021-07/2021-08-12.'
}
