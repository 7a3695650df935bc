/** Dates, counts and attributions as the printed page says them. English only, and without the machine's locale: a page must not depend on it. */
import { gradeLabel } from '../../../domain/admiralty.ts'
import { channelLabel, directnessLabel } from '../../../domain/excerpt.ts'
import { sourceKindLabel } from '../../../domain/source.ts'
import type { ExportedExcerpt, ExportedSource } from '../document-sources.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const day = (year: string, month: string, date: string) =>
  `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`

/** "4 March 2031, 22:50 (UTC+1)". What is no ISO 8601 date is said as it stands. */
export function describeInstant(iso: string): string {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(iso.trim())
  if (match === null) return iso
  const [, year, month, date, time, zone] = match
  const when = day(year!, month!, date!)
  if (time === undefined) return when
  if (zone === undefined) return `${when}, ${time}`
  return `${when}, ${time} ${zone === 'Z' || /^[+-]00:?00$/u.test(zone) ? 'UTC' : `(UTC${shortZone(zone)})`}`
}

function shortZone(zone: string): string {
  const [hours, minutes] = [zone.slice(1, 3), zone.slice(-2)]
  return `${zone.startsWith('-') ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

/** EDTF in words where it is simple, null where only the code itself is exact: the page prints the code beside it anyway. */
export function describeEdtf(edtf: string): string | null {
  const [from, to, ...more] = edtf.split('/')
  if (from === undefined || more.length > 0) return null
  const start = describeEdtfDate(from)
  if (to === undefined) return start
  const end = describeEdtfDate(to)
  return start === null || end === null ? null : `${start} to ${end}`
}

function describeEdtfDate(edtf: string): string | null {
  const match =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?([~?%])?$/u.exec(
      edtf,
    )
  if (match === null) return null
  const [, year, month, date, time, zone, doubt] = match
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null
  if (time !== undefined)
    return date === undefined ? null : describeInstant(`${year}-${month}-${date}T${time}${zone ?? ''}`)
  const plain =
    date !== undefined
      ? day(year!, month!, date)
      : month !== undefined
        ? `${months[Number(month) - 1]} ${year}`
        : year!
  if (doubt === '~') return `about ${plain}`
  return doubt === '?' ? `${plain}, uncertain` : doubt === '%' ? `about ${plain}, uncertain` : plain
}

/** "80–95 %" */
export function percentRange(low: number, high: number): string {
  return `${low}–${high} %`
}

export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** Who says it and how it came to the page, in the order in which a reader asks. Names apart, because they may be in another script. */
export function attributionParts(excerpt: ExportedExcerpt, sources: ReadonlyMap<string, ExportedSource>) {
  const { originatorId, carrierId, channel, directness, naming } = excerpt.attribution
  const originator = originatorId === null ? undefined : sources.get(originatorId)
  const carrier = carrierId === null || carrierId === originatorId ? undefined : sources.get(carrierId)
  const how = [
    originator === undefined ? 'not attributed to anyone' : null,
    naming === 'unnamed' ? 'unnamed in the article' : null,
    channel === null || channel === 'other' ? null : channelLabel[channel],
    directness === null || directnessLabel[directness] === channelLabel[channel ?? 'other']
      ? null
      : directnessLabel[directness],
  ].filter((part) => part !== null)
  const { sourceReliability, informationCredibility } = excerpt.grade
  return {
    originator: originator?.name ?? null,
    how,
    carrier: carrier?.name ?? null,
    grade: gradeLabel(sourceReliability, informationCredibility),
  }
}

export function kindWord(source: ExportedSource): string {
  return source.kind === null ? 'withheld' : sourceKindLabel[source.kind].toLowerCase()
}

/** Quotation marks of the quote's own language. https://cldr.unicode.org (delimiters) */
export function quotationMarks(language: string | null): readonly [string, string] {
  const base = (language ?? 'en').toLowerCase().split('-')[0]!
  if (['ar', 'fa', 'fr', 'ru', 'uk', 'el', 'es', 'it', 'pt', 'no', 'ps', 'ckb', 'hy'].includes(base))
    return ['«', '»']
  if (['de', 'cs', 'sk', 'bg', 'lt', 'sl', 'is', 'ka'].includes(base)) return ['„', '“']
  if (['pl', 'ro', 'hu', 'hr', 'sr', 'bs'].includes(base)) return ['„', '”']
  return ['“', '”']
}
