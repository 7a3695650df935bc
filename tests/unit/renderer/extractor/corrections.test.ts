/** Notes that put an article right are found in many languages; articles about corrections are not taken for them. */
import { describe, expect, it } from 'vitest'
import { findCorrection } from '../../../../renderer/extractor/corrections.ts'

const correctionOf = (...texts: string[]) =>
  findCorrection(texts.map((text) => ({ kind: 'paragraph' as const, text })))

const body = 'The garrison left its posts on Tuesday evening after nine days of blockade.'

describe('findCorrection', () => {
  it.each([
    'Correction: An earlier version said that twelve rifles were handed over. There were 214.',
    'Correction, March 7, 2031: The harbour master’s name is Ilse Taront.',
    '• This article was amended on 7 March 2031 to correct the number of rifles.',
    'An earlier version of this article misstated the day of the retreat.',
    'Editor’s note: this story has been corrected to say that both boats were taken.',
    'Korrektur: Es waren 214 Gewehre.',
    'Anmerkung der Redaktion: In einer früheren Version dieses Artikels hieß es, zwölf Gewehre seien übergeben worden.',
    'Rectificatif : la garnison est partie mardi, et non mercredi.',
    'Fe de errores: en una versión anterior se decía que eran doce.',
    'Errata corrige: i fucili erano 214.',
    'Rättelse: Det var 214 gevär.',
    'Уточнение: в предыдущей версии была указана другая дата.',
    'تصحيح: غادرت الحامية يوم الثلاثاء.',
    '【訂正】記事の日付に誤りがありました。',
    '更正：撤军日期应为星期二。',
    '정정: 날짜가 잘못되었습니다.',
  ])('finds %j', (note) => {
    expect(correctionOf(body, note)).toBe(note)
  })

  it('joins a label to the note below it', () => {
    expect(correctionOf(body, 'Correction', 'There were 214 rifles.')).toBe(
      'Correction There were 214 rifles.',
    )
  })

  it.each([
    'Corrections officers were among those who left, the ministry said.',
    'The correction was published a day later, after the ministry had called.',
    'This article was written with support from the harbour fund.',
    'Update: the ferry runs again.',
    'Clarifications were asked for by the council on Friday.',
  ])('does not take %j for one', (text) => {
    expect(correctionOf(body, text, body)).toBeNull()
  })

  it('finds none where a label stands alone', () => {
    expect(correctionOf(body, 'Correction')).toBeNull()
  })
})
