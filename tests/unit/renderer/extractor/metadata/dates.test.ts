/** Dates as pages write them. Doubtful ones are null: a wrong date is worse than none. */
import { describe, expect, it } from 'vitest'
import { findDateInUrl, parseDate } from '../../../../../renderer/extractor/metadata/dates.ts'

describe('parseDate', () => {
  it.each([
    ['2021-08-12', '2021-08-12'],
    ['2021-08-12T09:30:00+0430', '2021-08-12T09:30:00+04:30'],
    ['2021-08-12T09:30:00.123Z', '2021-08-12T09:30:00Z'],
    ['2021-08-12 09:30', '2021-08-12T09:30'],
    ['20210812', '2021-08-12'],
    ['20210812T093000Z', '2021-08-12T09:30:00Z'],
    ['1628760600', '2021-08-12T09:30:00Z'],
    ['1628760600000', '2021-08-12T09:30:00Z'],
    ['Thu, 12 Aug 2021 09:30:00 GMT', '2021-08-12T09:30:00Z'],
    ['August 12, 2021', '2021-08-12'],
    ['Published on 12th of August 2021 at nine', '2021-08-12'],
    ['12 août 2021', '2021-08-12'],
    ['12. März 2021', '2021-03-12'],
    ['12 de agosto de 2021', '2021-08-12'],
    ['12 августа 2021', '2021-08-12'],
    ['12.08.2021', '2021-08-12'],
    ['2021/08/12', '2021-08-12'],
    ['8/25/2021', '2021-08-25'],
    ['2021年8月12日', '2021-08-12'],
    ['2021년 8월 12일', '2021-08-12'],
    ['الأربعاء 5 مارس/آذار 2031', '2031-03-05'],
    ['١٢ أغسطس ٢٠٢١', '2021-08-12'],
    ['5 تشرين الثاني 2021', '2021-11-05'],
    ['Sept. 12, 2021', '2021-09-12'],
    ['2021. augusztus 12.', '2021-08-12'],
    ['2021 m. rugpjūčio 12 d.', '2021-08-12'],
    ['12. elokuuta 2021', '2021-08-12'],
    ['12 Ağustos 2021 Perşembe', '2021-08-12'],
    ['ngày 12 tháng 8 năm 2021', '2021-08-12'],
    ['१२ अगस्त २०२१', '2021-08-12'],
    ['১২ আগস্ট ২০২১', '2021-08-12'],
    ['12 สิงหาคม 2564', '2021-08-12'],
    ['۲۱ مرداد ۱۴۰۰', '2021-08-12'],
    ['۱۴۰۰/۰۵/۲۱', '2021-08-12'],
    ['۲۱ اسد ۱۴۰۰', '2021-08-12'],
    ['3 محرم 1443', '2021-08-11'],
    ['民國110年8月12日', '2021-08-12'],
    ['令和3年8月12日', '2021-08-12'],
    ['12.08.21', '2021-08-12'],
    ['version 1.2.10', null],
    ['08/12/2021', null],
    ['2021-13-12', null],
    ['2021-02-30', null],
    ['12 Smarch 2021', null],
    ['yesterday', null],
    ['12345', null],
    ['', null],
  ])('%j → %j', (written, date) => {
    expect(parseDate(written)).toBe(date)
  })
})

describe('parseDate with the language of the page', () => {
  it('knows that the same word is another month elsewhere', () => {
    expect(parseDate('12. listopada 2021.', { language: 'hr' })).toBe('2021-10-12')
    expect(parseDate('12 listopada 2021', { language: 'pl' })).toBe('2021-11-12')
    expect(parseDate('12 listopad 2021')).toBeNull()
  })
})

describe('findDateInUrl', () => {
  it.each([
    ['https://a.example/2021/08/12/garrison-leaves', '2021-08-12'],
    ['https://a.example/news/garrison-2021-08-12.html', '2021-08-12'],
    ['https://a.example/20210812/garrison', '2021-08-12'],
    ['https://a.example/2021/aug/12/garrison', '2021-08-12'],
    ['https://a.example/article/A2021081212320005196', '2021-08-12'],
    ['https://a.example/2021/08/garrison', null],
    ['https://a.example/item/1220210899', null],
    ['https://a.example/x?date=2021/08/12/', null],
  ])('%s → %j', (url, date) => {
    expect(findDateInUrl(url)).toBe(date)
  })
})
