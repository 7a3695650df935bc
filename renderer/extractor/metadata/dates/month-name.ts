/**
 * Months by their names, in some eighty languages and three calendars. The names are CLDR's (build/month-names.mjs); here are only those
 * that it lacks and newspapers use. The same word can be two months ("listopad" is October in Croatian and November in Polish): then the
 * page's language decides, and without it nobody does.
 */
import names from './month-names.json' with { type: 'json' }

export type Calendar = 'gregory' | 'persian' | 'islamic'

export interface NamedMonth {
  readonly month: number
  readonly calendar: Calendar
  readonly language: string
}

/** Further spellings, by language, in the order of the months. */
const furtherNames: Readonly<Record<string, string>> = {
  en: ',,,,,,,,sept,,,',
  de: 'jänner|jän,feber,mrz|maerz,,,,,,,,,',
  es: ',,,abr,,,,,set|setiembre|sep,,,',
  pt: ',,,abr,,,,,set,out,,dez',
  fr: ',fév|fevr|fevrier,,avr,,,juil,aout,,,,déc|decembre',
  it: 'genn,febbr,,,,,,,sett,,,',
  tr: 'oca,şub,mar,nis,may,haz,tem,ağu,eyl,eki,kas,ara',
  ru: ',февр,,,,,,,сен|сент,,нояб,',
  fa: 'جنوری,فبروری,مارچ,اپریل,می,جون,جولای,اگست,سپتمبر,,نومبر,دسمبر',
  ar: ',,آذار,ابريل|إبريل,مايس,,,اغسطس,ايلول,اكتوبر,,',
  'fa@persian': ',,,,امرداد,,,,,,,اسپند',
  'fa-AF@persian': ',,,,,سنبله,,,,,,',
  'ps@persian': ',غوايی,غبرګولی,,,,,لړم,ليندۍ,,,',
  'ar@islamic':
    ',,ربيع الاول,ربيع الثاني,جمادى الاولى,جمادى الثانية|جمادى الاخرة,,,رمضان المبارك,,ذي القعدة,ذي الحجة',
  sw: 'januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba',
}

let known: Map<string, NamedMonth[]> | null = null

/** The month that `word` names, whatever its case; null when none, or several. */
export function findMonth(word: string, language: string | null): NamedMonth | null {
  known ??= readNames()
  const found = known.get(fold(word))
  if (found === undefined) return null
  const primary = language?.split('-')[0]
  const own = found.filter((each) => each.language === primary)
  const choice = own.length > 0 ? own : found
  const first = choice[0]!
  return choice.every(({ month, calendar }) => month === first.month && calendar === first.calendar)
    ? first
    : null
}

function readNames(): Map<string, NamedMonth[]> {
  const map = new Map<string, NamedMonth[]>()
  for (const table of [names as Record<string, string>, furtherNames])
    for (const [key, months] of Object.entries(table)) {
      const [locale = '', calendar = 'gregory'] = key.split('@')
      for (const [index, words] of months.split(',').entries())
        for (const word of words.split('|')) {
          if (word === '') continue
          const meaning = {
            month: index + 1,
            calendar: calendar as Calendar,
            language: locale.split('-')[0]!,
          }
          const folded = fold(word)
          const meanings = map.get(folded)
          if (meanings === undefined) map.set(folded, [meaning])
          else meanings.push(meaning)
        }
    }
  return map
}

/** Case, full stops and the two ways of writing Arabic yeh and kaf make no difference. */
function fold(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('\u0130', 'i')
    .toLowerCase()
    .replace(/[.\u200c\u200f\u200e]/g, '')
    .replaceAll('\u064a', '\u06cc')
    .replaceAll('\u0643', '\u06a9')
    .trim()
}
