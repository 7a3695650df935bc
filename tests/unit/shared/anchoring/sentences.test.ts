/** Sentence boundaries as cases: each is a block of text and the sentences that a reader sees in it. Add a case when a boundary is wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSentences } from '../../../../shared/anchoring/sentences.ts'

interface SentenceCase {
  readonly name: string
  readonly sentences: readonly string[]
  /** What stands between them. */
  readonly gap?: string
}

const cases: Readonly<Record<string, readonly SentenceCase[]>> = {
  en: [
    { name: 'two plain sentences', sentences: ['The garrison left.', 'Nobody saw it.'] },
    { name: 'a rank before a name', sentences: ['Gen. Abdul Raziq said so.', 'He left.'] },
    { name: 'two ranks in a row', sentences: ['Lt. Col. Ali Maran spoke.', 'Nobody answered.'] },
    { name: 'an hour before a weekday', sentences: ['They left at 4 p.m. Tuesday.', 'It rained.'] },
    { name: 'an hour at the end', sentences: ['They left at 4 p.m.', 'The gate was open.'] },
    {
      name: 'a country before its office',
      sentences: ['The U.S. Navy denied it.', 'It had no ships there.'],
    },
    { name: 'a country at the end', sentences: ['He lives in the U.S.', 'His brother does not.'] },
    { name: 'a body that no list has', sentences: ['The S.P.L.M. Council met.', 'It agreed.'] },
    { name: 'initials', sentences: ['J. K. Orvin and George W. Taront met.', 'They parted.'] },
    { name: 'a numbered thing', sentences: ['Crane No. 5 is gone.', 'It stood there.'] },
    { name: 'no as an answer', sentences: ['He said no.', 'She said yes.'] },
    { name: 'a short month', sentences: ['On Feb. 5 it fell.', 'Snow came.'] },
    { name: 'a quote and its speaker', sentences: ['“Stop!” he said.', 'They stopped.'] },
    {
      name: 'a quote and its speaker by name',
      sentences: ['“Who is there?” Ilse Taront asked.', 'Nobody was.'],
    },
    { name: 'a question and its speaker', sentences: ['"Who is there?" asked the guard.', 'Nobody was.'] },
    { name: 'a quote of two sentences', sentences: ['“We left.', 'We had to,” he said.'] },
    { name: 'a quote that ends a sentence', sentences: ['He said: “We left.”', 'The port fell silent.'] },
    { name: 'brackets that end a sentence', sentences: ['(He left at noon.)', 'She stayed.'] },
    { name: 'an ellipsis that goes on', sentences: ['They fled... and came back.', 'Some did.'] },
    { name: 'an ellipsis of one sign', sentences: ['They fled… and came back…', 'Some did.'] },
    { name: 'a figure with a point', sentences: ['It cost 3.5 million crowns.', 'Nobody paid.'] },
    { name: 'a numbered line', sentences: ['1. The garrison left.', '2. Nobody saw it.'] },
    { name: 'a year at the end', sentences: ['The port fell in 2031.', 'August was hot.'] },
    { name: 'marks of notes', sentences: ['The garrison left.[12]', 'Nobody saw it.[3][4]'] },
    { name: 'an Arabic name after a rank', sentences: ['Gen. An-Nasir led them.', 'He fell.'] },
    { name: 'an emoji at the end', sentences: ['They cheered 🎉.', 'Then silence.'] },
    { name: 'a line that ends without a stop', gap: '\n', sentences: ['First line', 'second line'] },
  ],
  fr: [
    {
      name: 'guillemets set with spaces',
      sentences: ['« Nous partons. »', 'Le général a quitté le port.', '« Pourquoi ? » demande Mme Taront.'],
    },
    {
      name: 'guillemets around a sentence',
      sentences: ['Il a dit : « Nous partons. »', '« Jamais », répond-elle.'],
    },
    {
      name: 'titles and initials',
      sentences: ['M. Orvin et J.-P. Taront sont partis.', 'Le port est vide.'],
    },
    { name: 'a number', sentences: ['La grue n° 5 a disparu, selon l’art. 3 du rapport.', 'Elle était là.'] },
    { name: 'before Christ', sentences: ['La ville fut fondée en 40 av. J.-C.', 'Elle a brûlé.'] },
  ],
  de: [
    { name: 'a date', sentences: ['Am 12. August zog die Garnison ab.', 'Niemand sah es.'] },
    { name: 'a century', sentences: ['Der Turm stammt aus dem 19. Jahrhundert.', 'Er steht noch.'] },
    { name: 'a number at the end', sentences: ['Es waren am Ende 12.', 'Die anderen blieben.'] },
    {
      name: 'abbreviations',
      sentences: ['Sie nahmen z. B. Kräne und ca. 40 Gewehre mit.', 'Dr. Maran schwieg.'],
    },
    {
      name: 'low and high quotes',
      sentences: ['Er sagte: „Wir gehen.“', 'Dann war Stille.', '„Halt!“, rief einer.'],
    },
    {
      name: 'quotes that point inwards',
      sentences: ['»Wir gehen.«', 'Dann war Stille.', '»Halt!«, rief einer.'],
    },
  ],
  es: [
    { name: 'questions and calls', sentences: ['¿Quién manda?', '¡Nadie!', 'El puerto está vacío.'] },
    {
      name: 'titles',
      sentences: ['El Sr. Orvin y la Dra. Taront hablaron con el Gral. Maran.', 'Nadie respondió.'],
    },
    { name: 'the United States', sentences: ['EE. UU. Norte lo negó.', 'La marina de EE. UU. calló.'] },
    { name: 'a dash and its speaker', sentences: ['—¿Quién vive? —preguntó el guardia.', 'Nadie vivía.'] },
  ],
  pt: [{ name: 'titles', sentences: ['O Sr. Orvin falou com a Dra. Taront.', 'Ninguém respondeu.'] }],
  it: [{ name: 'titles', sentences: ['Il sig. Orvin e l’on. Taront parlano.', 'Nessuno risponde.'] }],
  ru: [
    { name: 'a city and initials', sentences: ['В г. Москве выступил А. С. Орвин.', 'Он молчал.'] },
    { name: 'a year', sentences: ['В 2014 г. Россия заняла порт.', 'Это было весной.'] },
    { name: 'a year at the end', sentences: ['Порт пал в 2014 г.', 'Он был пуст.'] },
    { name: 'that is', sentences: ['Ушли все, т. е. гарнизон и докеры.', 'Порт пуст.'] },
    {
      name: 'guillemets',
      sentences: ['«Мы уходим», — сказал офицер.', '«Куда?» — спросил он.', 'Ответа не было.'],
    },
    { name: 'money', sentences: ['Кран стоил 5 млн. руб. и пропал.', 'Никто не заплатил.'] },
  ],
  pl: [{ name: 'ranks', sentences: ['Gen. Maran i płk. Orvin wyjechali np. Nocą.', 'Port jest pusty.'] }],
  tr: [{ name: 'a century', sentences: ['Kule 19. Yüzyıldan kalma.', 'Hâlâ duruyor.'] }],
  ar: [
    { name: 'stops and questions', sentences: ['قال المتحدث إن القوات انسحبت.', 'هل عادت؟', 'لا.'] },
    { name: 'a doctor', sentences: ['قال د. أحمد ماران إن الميناء خال.', 'لم يجب أحد.'] },
    { name: 'guillemets', sentences: ['قال ضابط: «انسحبنا ليلا».', '«لماذا؟» سأل المراسل.'] },
    { name: 'a figure', sentences: ['بلغت الكلفة 3.5 مليون.', 'لم يدفع أحد.'] },
  ],
  fa: [
    { name: 'stops and questions', sentences: ['نیروها عقب نشستند.', 'آیا برگشتند؟', 'نه!'] },
    { name: 'a solar year', sentences: ['بندر در ۱۳۵۷ ه.ش. سقوط کرد.', 'کسی ندید.'] },
  ],
  ur: [{ name: 'its own full stop', sentences: ['فوج چلی گئی۔', 'کسی نے نہیں دیکھا۔'] }],
  he: [{ name: 'initials', sentences: ['א. ב. אורבין עזב את הנמל.', 'איש לא ראה.'] }],
  zh: [
    { name: 'full stops', gap: '', sentences: ['守军撤离了港口。', '没有人看见。'] },
    { name: 'a quote and its speaker', gap: '', sentences: ['“我们走吧。”他说。', '港口空了。'] },
    { name: 'a quote that begins', gap: '', sentences: ['他走了。', '“谁？”有人问。'] },
    { name: 'doubled marks', gap: '', sentences: ['真的吗？！', '真的。'] },
  ],
  ja: [
    { name: 'quotes', gap: '', sentences: ['彼は言った。', '「行くぞ。」', '彼女は去った！'] },
    { name: 'a quote and its speaker', gap: '', sentences: ['「行くぞ。」と彼は言った。', '港は空だった。'] },
    { name: 'brackets', gap: '', sentences: ['守備隊は去った（昨夜）。', '誰も見なかった。'] },
  ],
  ko: [{ name: 'full stops', sentences: ['수비대가 떠났다.', '아무도 보지 못했다.'] }],
  hi: [
    { name: 'dandas', sentences: ['सेना बंदरगाह से चली गई।', 'किसी ने नहीं देखा।'] },
    { name: 'a doctor and initials', sentences: ['डॉ. मारन और एस. जयशंकर मिले।', 'वे चले गए।'] },
  ],
  th: [
    { name: 'a province', gap: ' ', sentences: ['ท่าเรืออยู่ที่ จ. นครพนม เวลา 12.00 น. วันนี้'] },
    { name: 'what the segmenter sees', sentences: ['ทหารออกจากท่าเรือแล้ว ไม่มีใครเห็น'] },
  ],
  da: [
    {
      name: 'a word that is a title in English',
      sentences: ['Han gik modvilligt med til det.', 'Da kom de.'],
    },
  ],
  vi: [{ name: 'a weight at the end of a sentence', sentences: ['Sụt 2-3 kg.', 'Ông nghĩ vậy.'] }],
  my: [{ name: 'its comma', sentences: ['အဖွဲ့အစည်း၊ ဌာန။', 'ပြီး။'] }],
  'not a tag!': [{ name: 'a broken language tag', sentences: ['One.', 'Two.'] }],
}

describe('findSentences', () => {
  for (const [language, ofLanguage] of Object.entries(cases))
    for (const { name, sentences, gap = ' ' } of ofLanguage)
      it(`sees ${name} (${language})`, () => {
        const text = sentences.join(gap)
        expect(findSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(
          sentences,
        )
      })

  it('finds nothing in white space', () => {
    expect(findSentences(' \n\t ')).toEqual([])
  })

  it('covers every character that is not white space exactly once, in order', () => {
    const word = fc.constantFrom(
      'Gen.',
      'the',
      'U.S.',
      '“',
      '”',
      'p.m.',
      'No.',
      '5',
      '...',
      '!',
      'Ali',
      'a\u0301',
      '👩‍👩‍👧',
      '。',
      '「',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('', ' '), (words, gap) => {
        const text = words.join(gap)
        const sentences = findSentences(text)
        let at = 0
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
