/** Dates, sizes and hashes as people read them. */
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * Dates as the source gives them, for reading: "4 March 2031, 18:20". The wall clock of the place is kept and never moved to this
 * machine's zone; a date without a day stays without one.
 */
export function formatIssued(issued: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(issued)
  if (match === null) return issued
  const [, year, month, day, time] = match
  if (month === undefined) return year!
  const name = months[Number(month) - 1] ?? month
  const date = day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
  return time === undefined || /T00:00(?::00)?(?:\.0+)?(?:Z|\+00:?00)?$/.test(issued)
    ? date
    : `${date}, ${time}`
}

/** "26 kB", "1.4 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000).toLocaleString('en')} kB`
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

/** "7c1e…a90f" */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)}…${sha256.slice(-4)}`
}
