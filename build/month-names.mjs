// Writes the month names that the extractor knows: renderer/extractor/metadata/dates/month-names.json. Run by hand with a Node that has
// all of CLDR (`node build/month-names.mjs`), because browsers leave many of these languages out of theirs.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const languages =
  'en fr de es pt it nl sv da nb fi is pl cs sk hu ro bg ru uk be sr sr-Latn hr bs sl mk sq el tr az uz uz-Cyrl kk ky tg tk mn ' +
  'ar ar-SY ar-DZ ar-MA he fa fa-AF ps ur ckb ku hi bn mr gu pa ta te kn ml si ne id ms fil sw so am ti ha yo ig rw th lo km my ka hy ' +
  'et lv lt ca eu gl cy ga mt af'

/** Calendars besides the Gregorian one, and the languages whose press writes dates in them. */
const calendars = [
  ['gregory', languages],
  ['persian', 'fa fa-AF ps'],
  ['islamic-umalqura', 'ar fa ur tr id ms'],
]

const styles = ['long', 'short'].flatMap((month) => [
  { month },
  { month, day: 'numeric' },
  { month, day: 'numeric', year: 'numeric' },
])

function monthsOf(language, calendar) {
  const names = Array.from({ length: 12 }, () => new Set())
  const number = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric', timeZone: 'UTC' })
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { ...style, timeZone: 'UTC' })
    // Every tenth day of a year and some meets every month of every calendar.
    for (let day = 0; day < 400; day += 10) {
      const date = Date.UTC(2021, 0, 1 + day)
      const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
      const written = name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[.\u05f3']+$/, '')
      if (/^\p{L}[\p{L}\p{M} .'\u2019-]+$/u.test(written) && !/^m\d\d$/.test(written))
        names[Number(number.format(date)) - 1].add(written)
    }
  }
  return names.map((each) => [...each].join('|'))
}

const table = {}
for (const [calendar, list] of calendars)
  for (const language of list.split(' ')) {
    const months = monthsOf(language, calendar)
    if (months.every((each) => each !== ''))
      table[calendar === 'gregory' ? language : `${language}@${calendar.split('-')[0]}`] = months.join(',')
  }

const file = path.resolve(import.meta.dirname, '../renderer/extractor/metadata/dates/month-names.json')
writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`)
