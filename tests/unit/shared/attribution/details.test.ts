import { describe, expect, test } from 'vitest'
import { detailsOf } from './sentences.ts'

// 12 August 2021 is a Thursday. `kind value ← words`, in the order of the text.
type Row = readonly [sentence: string, ...expected: string[]]

const of = (language: string) => (sentence: string) =>
  detailsOf(sentence, {
    language,
    issued: '2021-08-12T18:00:00+02:00',
    dateline: 'HERAT, Afghanistan',
    places: ['Ghazni', 'مارينزا'],
  })

const english: readonly Row[] = [
  // Dates: never the future for a past tense.
  ['The city fell on Sunday.', 'date 2021-08-08 ← Sunday'],
  ['On Thursday the city fell.', 'date 2021-08-12 ← Thursday'],
  ['He had resigned last Thursday.', 'date 2021-08-05 ← last Thursday'],
  ['The vote will be held on Sunday.', 'date 2021-08-15 ← Sunday'],
  ['Talks are due to resume next Monday.', 'date 2021-08-16 ← next Monday'],
  [
    'The ministry said on Tuesday it will close the port on Friday.',
    'date 2021-08-10 ← Tuesday',
    'date 2021-08-13 ← Friday',
  ],
  ['They must leave by 12 August.', 'date [..2021-08-12] ← by 12 August'],
  ['Shelling went on overnight.', 'date 2021-08-11/2021-08-12 ← overnight'],
  ['Talks broke off last week.', 'date 2021-08-02/2021-08-08 ← last week'],
  ['He fell ill two days earlier.', 'date 2021-08-10~ ← two days earlier'],
  [
    'The siege began on 1 July. Two days earlier the road was cut.',
    'date 2021-07-01 ← 1 July',
    'date 2021-06-29 ← Two days earlier',
  ],
  ['It happened three weeks ago.', 'date 2021-07-22~ ← three weeks ago'],
  ['He left on November 3.', 'date 2020-11-03 ← November 3'],
  ['The ceasefire will begin on 20 August.', 'date 2021-08-20 ← 20 August'],
  ['It was signed on August 3, 2019.', 'date 2019-08-03 ← August 3, 2019'],
  ['Fighting lasted from 3 to 5 August.', 'date 2021-08-03/2021-08-05 ← from 3 to 5 August'],
  ['It happened between 3 and 5 August.', 'date [2021-08-03..2021-08-05] ← between 3 and 5 August'],
  ['The road has been shut since 23 February.', 'date [2021-02-23..] ← since 23 February'],
  ['Tuesday’s attack killed nobody.', 'date 2021-08-10 ← Tuesday'],
  ['The law dates from 2019.', 'date 2019 ← 2019'],
  ['He was elected in June 2018.', 'date 2018-06 ← June 2018'],
  ['They may march in May.', 'date 2021-05 ← May'],
  ['Yesterday, Wednesday, it rained.', 'date 2021-08-11 ← Yesterday', 'date 2021-08-11 ← Wednesday'],
  // Not resolved: day first or month first, other calendars, words that are no dates.
  ['It is dated 03/04/2021.'],
  ['It is dated 13/04/2021.', 'date 2021-04-13 ← 13/04/2021'],
  ['They may march on.'],
  ['It began on 5 Ramadan 1442.'],
  // Numbers.
  ['At least 40 people were killed.', 'number 40.. people ← At least 40 people'],
  ['Some 1,200 refugees crossed.', 'number 1200..1200 refugees ← Some 1,200 refugees'],
  ['40 to 60 fighters came.', 'number 40..60 fighters ← 40 to 60 fighters'],
  ['Between 40 and 60 fighters came.', 'number 40..60 fighters ← Between 40 and 60 fighters'],
  ['Dozens of civilians fled.', 'number .. civilians ← Dozens of civilians'],
  ['A dozen soldiers stayed.', 'number 12..12 soldiers ← A dozen soldiers'],
  ['More than two hundred rifles were taken.', 'number 200.. rifles ← More than two hundred rifles'],
  ['Up to 50 cars burned.', 'number ..50 cars ← Up to 50 cars'],
  ['The loss is $40 million.', 'number 40000000..40000000 $ ← $40 million'],
  ['Turnout was 12.5 percent.', 'number 12.5..12.5 percent ← 12.5 percent'],
  ['Three floating cranes were missing.', 'number 3..3 floating cranes ← Three floating cranes'],
  ['Forty-two dockers signed.', 'number 42..42 dockers ← Forty-two dockers'],
  ['It is 150 kilometres away.', 'number 150..150 kilometres ← 150 kilometres'],
  // No numbers: hours, ages, names.
  ['At 4 p.m. a 42-year-old pilot flew an F-16 of the 3rd wing to gate 7.'],
  ['One of them left.'],
  // Places: the case's own first, and precision before recall.
  ['Soldiers left Ghazni in the night.', 'place Ghazni ← Ghazni'],
  ['Herat’s bazaar was shut.', 'place Herat ← Herat'],
  ['They crossed near Islam Qala.', 'place Islam Qala ← Islam Qala'],
  ['Troops in Faryab province fled.', 'place Faryab ← Faryab'],
  ['He fled to the city of Zaranj.', 'place Zaranj ← Zaranj'],
  ['In Parliament he spoke in English in August.', 'date 2021-08 ← August'],
  ['A spokesman in Kabul’s police spoke to Reuters.'],
]

const french: readonly Row[] = [
  [
    'Au moins 40 personnes ont été tuées dimanche.',
    'number 40.. personnes ← Au moins 40 personnes',
    'date 2021-08-08 ← dimanche',
  ],
  ['Les pourparlers reprendront lundi prochain.', 'date 2021-08-16 ← lundi prochain'],
  ['La ville est tombée jeudi dernier.', 'date 2021-08-05 ← jeudi dernier'],
  [
    'Ils sont partis dans la nuit de mercredi à jeudi.',
    'date 2021-08-11/2021-08-12 ← dans la nuit de mercredi à jeudi',
  ],
  ['Il est mort il y a deux jours.', 'date 2021-08-10 ← il y a deux jours'],
  ['Il doit partir d’ici le 20 août.', 'date [..2021-08-20] ← d’ici le 20 août'],
  ['Elle est née le 1er août 2001.', 'date 2001-08-01 ← 1er août 2001'],
  [
    'Quelque 1 200 soldats et une vingtaine de civils ont fui.',
    'number 1200..1200 soldats ← Quelque 1 200 soldats',
    'number .. civils ← une vingtaine de civils',
  ],
  ['La perte atteint deux millions d’euros.', 'number 2000000..2000000 euros ← deux millions d’euros'],
  ['Le document est daté du 03/04/2021.'],
  ['Des combats ont éclaté à Lutrin.', 'place Lutrin ← Lutrin'],
]

const arabic: readonly Row[] = [
  ['قتل 40 شخصا على الأقل يوم الأحد.', 'number 40.. شخصا ← 40 شخصا على الأقل', 'date 2021-08-08 ← الأحد'],
  ['غادرت الحامية مساء الثلاثاء 4 مارس/آذار.', 'date 2021-03-04 ← الثلاثاء 4 مارس/آذار'],
  ['شمل القصف ٣٥ قرية و١٢٠٠ منزل.', 'number 35..35 قرية ← ٣٥ قرية', 'number 1200..1200 منزل ← ١٢٠٠ منزل'],
  [
    'انهارت المحادثات الأسبوع الماضي في مارينزا.',
    'date 2021-08-02/2021-08-08 ← الأسبوع الماضي',
    'place مارينزا ← مارينزا',
  ],
  ['وقع الهجوم قبل يومين.', 'date 2021-08-10 ← قبل يومين'],
  ['وقع ذلك في ١٥ محرم ١٤٤٣.'],
  ['الحصار مستمر منذ 23 فبراير.', 'date [2021-02-23..] ← منذ 23 فبراير'],
  ['وصل بين 40 و60 مقاتلا.', 'number 40..60 مقاتلا ← بين 40 و60 مقاتلا'],
  ['من المقرر أن تجرى الانتخابات الاثنين المقبل.', 'date 2021-08-16 ← الاثنين المقبل'],
  ['فر السكان إلى مدينة لوترين.', 'place لوترين ← لوترين'],
]

describe('dates, numbers and places of a quote', () => {
  test.each(english)('English: %s', (sentence, ...expected) => expect(of('en')(sentence)).toEqual(expected))
  test.each(french)('French: %s', (sentence, ...expected) => expect(of('fr')(sentence)).toEqual(expected))
  test.each(arabic)('Arabic: %s', (sentence, ...expected) => expect(of('ar')(sentence)).toEqual(expected))

  test('counts from the day of the dateline, when it names one, and not from today', () => {
    const dateline = 'HERAT, August 10'
    expect(detailsOf('It fell yesterday.', { language: 'en', issued: '2021-08-12', dateline })).toEqual([
      'date 2021-08-09 ← yesterday',
    ])
    expect(detailsOf('It fell yesterday.', { language: 'en', issued: null, dateline: null })).toEqual([])
  })
})
