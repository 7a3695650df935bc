/**
 * EDTF for a date as people write it: "by 12 August 2021" → `[..2021-08-12]`. Only English and numeric forms that can be read in one way;
 * `03/04/2021` is left to the analyst, who knows the paper it stands in.
 */

const monthNumbers = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
)

const frames: readonly (readonly [RegExp, (date: string, other: string) => string])[] = [
  [/^(?:by|before|until|up to|no later than|not later than)\s+(.+)$/iu, (date) => `[..${date}]`],
  [
    /^(?:after|since|from|not before|no earlier than)\s+(?!.*\b(?:to|until)\b)(.+)$/iu,
    (date) => `[${date}..]`,
  ],
  [/^between\s+(.+?)\s+and\s+(.+)$/iu, (date, other) => `[${date}..${other}]`],
  [/^(?:from\s+)?(.+?)\s+(?:to|until|–|—)\s+(.+)$/iu, (date, other) => `${date}/${other}`],
  [/^(?:about|around|circa|ca?\.?|approximately)\s+(.+)$/iu, (date) => `${date}~`],
  [/^(?:probably|possibly|perhaps|maybe)\s+(.+)$/iu, (date) => `${date}?`],
]

/** Null when the wording cannot be read. `isValid` checks what was made of it. */
export function suggestEdtf(text: string, isValid: (edtf: string) => boolean): string | null {
  const wording = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^on\s+/iu, '')
  if (wording === '') return null
  const found = readFrame(wording) ?? readDate(wording)
  return found !== null && found !== text && isValid(found) ? found : null
}

function readFrame(wording: string): string | null {
  for (const [pattern, build] of frames) {
    const match = pattern.exec(wording)
    if (match === null) continue
    const date = readDate(match[1]!)
    const other = match[2] === undefined ? '' : readDate(match[2])
    if (date !== null && other !== null) return build(date, other)
  }
  return null
}

function readDate(wording: string): string | null {
  const text = wording
    .replace(/,/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/giu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return text
  let match = /^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/iu.exec(text)
  if (match !== null) return join(match[3]!, monthOf(match[2]!), Number(match[1]))
  match = /^([a-z]{3,9})\.? (\d{1,2}) (\d{4})$/iu.exec(text)
  if (match !== null) return join(match[3]!, monthOf(match[1]!), Number(match[2]))
  match = /^([a-z]{3,9})\.? (\d{4})$/iu.exec(text)
  if (match !== null) return join(match[2]!, monthOf(match[1]!), null)
  match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (match !== null) {
    const [first, second] = [Number(match[1]), Number(match[2])]
    // Dots are day first; slashes only when one of the numbers cannot be a month.
    if (text.includes('.') || first > 12 || first === second) return join(match[3]!, second, first)
    if (second > 12) return join(match[3]!, first, second)
  }
  match = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text)
  return match === null ? null : join(match[1]!, Number(match[2]), Number(match[3]))
}

function monthOf(name: string): number | undefined {
  return monthNumbers.get(name.slice(0, 3).toLowerCase())
}

function join(year: string, month: number | undefined, day: number | null): string | null {
  if (month === undefined) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}
