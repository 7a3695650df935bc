/** An EDTF text in words: "some time up to 12 August 2021". Takes texts that have been found valid; times are told as they are written. */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const seasons: Readonly<Record<string, string>> = {
  ...{ 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' },
  ...{ 25: 'northern spring', 26: 'northern summer', 27: 'northern autumn', 28: 'northern winter' },
  ...{ 29: 'southern spring', 30: 'southern summer', 31: 'southern autumn', 32: 'southern winter' },
  ...{ 33: 'the first quarter', 34: 'the second quarter', 35: 'the third quarter', 36: 'the fourth quarter' },
  ...{
    37: 'the first third',
    38: 'the second third',
    39: 'the last third',
    40: 'the first half',
    41: 'the second half',
  },
}

export function explainEdtf(text: string): string {
  const set = /^([[{])(.*)[\]}]$/u.exec(text)
  if (set !== null) {
    const parts = set[2]!.split(',').map((part) => explainRange(part.trim()))
    if (parts.length === 1) return set[1] === '[' ? `some time ${parts[0]}` : `all dates ${parts[0]}`
    return set[1] === '[' ? `one of: ${parts.join('; ')}` : `all of: ${parts.join('; ')}`
  }
  const [start, end] = text.split('/')
  return end === undefined ? explainDate(text) : explainInterval(start!, end)
}

function explainInterval(start: string, end: string): string {
  if (start === '') return `from an unknown start to ${explainDate(end)}`
  if (start === '..') return `up to ${explainDate(end)}, with no beginning given`
  if (end === '') return `from ${explainDate(start)} to an unknown end`
  if (end === '..') return `from ${explainDate(start)}, still going on`
  return `from ${explainDate(start)} to ${explainDate(end)}`
}

function explainRange(part: string): string {
  const [start, end] = part.split('..')
  if (end === undefined) return explainDate(part)
  if (start === '') return `up to ${explainDate(end)}`
  if (end === '') return `from ${explainDate(start!)} on`
  return `between ${explainDate(start!)} and ${explainDate(end)}`
}

function explainDate(text: string): string {
  const [date, time] = text.split('T')
  if (time !== undefined) return `${explainDay(date!)}, ${explainTime(time)}`
  const doubt = /[?~%]$/.exec(date!)?.[0]
  const plain = doubt === undefined ? date! : date!.slice(0, -1)
  const words = /[?~%]/.test(plain) ? explainParts(plain) : explainDay(plain)
  if (doubt === undefined) return words
  return { '?': `${words} (uncertain)`, '~': `about ${words}`, '%': `about ${words} (uncertain)` }[doubt]!
}

function explainTime(time: string): string {
  const match = /^(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}(?::?\d{2})?)?$/.exec(time)
  if (match === null) return time
  const zone = match[2] === undefined ? '' : match[2] === 'Z' ? ' UTC' : ` (UTC${match[2]})`
  return `${match[1]!.replace(/:00$/, (tail) => (match[1]!.length === 8 ? '' : tail))}${zone}`
}

function explainDay(text: string): string {
  const exponent = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/.exec(text)
  if (exponent !== null) return `the year ${text.slice(1)}`
  const digits = /^(-?)(\d{4})S(\d+)$/.exec(text)
  if (digits !== null)
    return `about ${digits[1]}${digits[2]} (good to ${digits[3]} ${digits[3] === '1' ? 'digit' : 'digits'})`
  if (/^-?\d{3}$/.test(text)) return `the ${text}0s`
  if (/^-?\d{2}$/.test(text)) return `the years ${text}00 to ${text}99`
  const match = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(text)
  if (match === null) return text
  return wordsOf(match[1]!, match[2], match[3])
}

function wordsOf(year: string, month: string | undefined, day: string | undefined): string {
  if (month !== undefined && seasons[month] !== undefined)
    return `${seasons[month]}${/^the /.test(seasons[month]) ? ' of' : ''} ${year}`
  const yearWords = year.includes('X') ? explainUnknownYear(year) : year
  const monthWords = month === undefined ? '' : monthName(month)
  if (day === undefined) return monthWords === '' ? yearWords : `${monthWords} ${yearWords}`
  if (day === 'XX') return `an unknown day in ${monthWords === '' ? yearWords : `${monthWords} ${yearWords}`}`
  if (day.includes('X')) return `a day between ${tens(day)} ${monthWords} ${yearWords}`
  if (month === 'XX') return `day ${Number(day)} of ${monthWords} ${yearWords}`
  return `${Number(day)} ${monthWords} ${yearWords}`
}

function monthName(month: string): string {
  if (month === 'XX') return 'an unknown month of'
  if (month.includes('X'))
    return month.startsWith('0')
      ? 'a month from January to September of'
      : 'a month from October to December of'
  return months[Number(month) - 1] ?? month
}

function explainUnknownYear(year: string): string {
  if (/^-?X+$/.test(year)) return 'an unknown year'
  return `a year from ${year.replaceAll('X', '0')} to ${year.replaceAll('X', '9')}`
}

/** `1X` → "10 and 19". */
function tens(day: string): string {
  const first = day[0] === '0' ? '1' : `${day[0]}0`
  return day[0] === '3' ? '30 and 31' : `${first} and ${Number(`${day[0]}9`)}`
}

/** Doubt about single parts, as in `2021?-08-12` or `2021-~08-12`. */
function explainParts(text: string): string {
  const bare = text.replace(/[?~%]/g, '')
  const names = ['year', 'month', 'day']
  const doubts = text.split(/-(?=[\dX?~%])/).flatMap((part, index) => {
    const mark = /[?~%]/.exec(part)?.[0]
    if (mark === undefined) return []
    const doubt = { '?': 'uncertain', '~': 'approximate', '%': 'uncertain and approximate' }[mark]!
    // A mark behind a part covers everything to its left; one before a part covers that part only.
    const isBefore = part.startsWith(mark)
    const covered = isBefore || index === 0 ? names[index] : names.slice(0, index + 1).join(' and ')
    return [`${covered} ${doubt}`]
  })
  return `${explainDay(bare)} (${doubts.join('; ')})`
}
