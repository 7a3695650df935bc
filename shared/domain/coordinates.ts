/** Coordinates as people paste them: "34.3482, 62.1997", "34°20′53″N 62°11′59″E", "N34.3482 E62.1997". WGS 84, latitude first. */

export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** One angle: degrees, and minutes and seconds where they are given. */
const angle = String.raw`([+-]?\d{1,3}(?:[.,]\d+)?)\s*(?:°|º|deg|d)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’m]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|'')\s*)?`
/** The hemisphere stands before both angles or behind both. */
const hemisphereBefore = new RegExp(`(?<side>[NSEW])\\s*${angle}`, 'giu')
const hemisphereBehind = new RegExp(`${angle}(?<side>[NSEW])?`, 'giu')

/** Null when the text does not hold exactly one latitude and one longitude that can be. */
export function parseCoordinates(text: string): Coordinates | null {
  const plain = prepare(text)
  const pattern = /^[NSEW]/iu.test(plain) ? hemisphereBefore : hemisphereBehind
  const angles = [...plain.matchAll(pattern)].map(readAngle)
  if (angles.length !== 2 || angles.some((each) => each === null)) return null
  const [first, second] = angles as [Angle, Angle]
  // Hemispheres say which is which; without them latitude stands first.
  const isSwapped = first.axis === 'longitude' || second.axis === 'latitude'
  if (isSwapped && (first.axis === 'latitude' || second.axis === 'longitude')) return null
  if (first.axis !== null && first.axis === second.axis) return null
  const [latitude, longitude] = isSwapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude: round(latitude), longitude: round(longitude) }
}

/** "34.3482, 62.1997" */
export function formatCoordinates({ latitude, longitude }: Coordinates): string {
  return `${latitude}, ${longitude}`
}

interface Angle {
  readonly degrees: number
  readonly axis: 'latitude' | 'longitude' | null
}

function readAngle(match: RegExpMatchArray): Angle | null {
  const hemisphere = match.groups!['side']?.toUpperCase()
  const [degrees, minutes = '0', seconds = '0'] = match
    .slice(1)
    .filter((part) => part === undefined || !/^[NSEW]$/iu.test(part))
  const [minute, second] = [number(minutes), number(seconds)]
  if (minute >= 60 || second >= 60) return null
  const whole = number(degrees!)
  const size = Math.abs(whole) + minute / 60 + second / 3600
  const isNegative = degrees!.startsWith('-') || hemisphere === 'S' || hemisphere === 'W'
  const axis =
    hemisphere === undefined ? null : hemisphere === 'N' || hemisphere === 'S' ? 'latitude' : 'longitude'
  return { degrees: isNegative ? -size : size, axis }
}

/** A comma between two numbers parts them; a comma inside a number ("34,3482; 62,1997") is a decimal point. */
function prepare(text: string): string {
  const plain = text
    .trim()
    .replace(/[()[\]]/g, '')
    .replaceAll('−', '-')
  return /[;/|]/.test(plain) ? plain.replace(/[;/|]/g, ' ') : plain.replace(/,/g, ' ')
}

function number(text: string): number {
  return Number(text.replace(',', '.'))
}

/** Six decimals are a hand's breadth; what is beyond is noise of the arithmetic. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
