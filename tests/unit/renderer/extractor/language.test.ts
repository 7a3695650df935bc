/** What language a text is in, where that is plain; and which way it runs. */
import { describe, expect, it } from 'vitest'
import { guessDirection, guessLanguage, normalizeLanguage } from '../../../../renderer/extractor/language.ts'

const samples: readonly (readonly [string, string | null])[] = [
  ['The garrison left the city before dawn, and nobody in the quarter saw it go, he said.', 'en'],
  [
    'Les troupes ont quitté la ville dans la nuit et une source de la police a confirmé que le port est vide.',
    'fr',
  ],
  [
    'Die Truppen haben die Stadt in der Nacht verlassen, und der Sprecher hat das nicht bestätigt, wie es heißt.',
    'de',
  ],
  [
    'Las tropas salieron de la ciudad por la noche, pero el portavoz no confirmó que los barcos han salido del puerto.',
    'es',
  ],
  ['غادرت الحامية مواقعها مساء الثلاثاء، بعد تسعة أيام من الحصار الذي فرضه العمال.', 'ar'],
  ['نیروهای دولتی شب گذشته شهر را ترک کردند و سخنگوی وزارت دفاع این خبر را تأیید کرد.', 'fa'],
  ['Правительственные войска покинули город в ночь на четверг, мы это видели.', 'ru'],
  ['Урядові війська залишили місто в ніч на четвер, повідомив речник міністерства.', 'uk'],
  ['政府軍は木曜日の夜に市街地から撤退したと、報道官が明らかにした。', 'ja'],
  ['政府军于星期四晚间撤出该市，国防部发言人在记者会上这样说，没有人受伤。', 'zh'],
  ['정부군은 목요일 밤 도시에서 철수했다고 국방부 대변인이 밝혔다.', 'ko'],
  ['הכוחות עזבו את העיר בלילה, כך אמר הדובר לעיתונאים.', 'he'],
  ['Sojojin sun bar birnin da daren Alhamis, in ji kakakin ma’aikatar tsaro.', null],
  ['ok', null],
]

describe('guessLanguage', () => {
  it.each(samples)('hears %j', (text, language) => {
    expect(guessLanguage(text)).toBe(language)
  })
})

describe('normalizeLanguage', () => {
  it.each([
    ['en', 'en'],
    ['EN_gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['pt-BR.UTF-8', 'pt-BR'],
    ['English', null],
    ['und', null],
    ['', null],
    [null, null],
  ])('%j → %j', (written, language) => {
    expect(normalizeLanguage(written)).toBe(language)
  })
})

describe('guessDirection', () => {
  it('believes the letters more than the label', () => {
    expect(guessDirection('غادرت الحامية مواقعها مساء الثلاثاء', 'en')).toBe('rtl')
    expect(guessDirection('The garrison left the city before dawn', 'ar')).toBe('ltr')
    expect(guessDirection('123', 'fa')).toBe('rtl')
    expect(guessDirection('', null)).toBe('ltr')
  })
})
