/** Which charset a file is read in, and that a wrong label never wins over the bytes. */
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../renderer/extractor/decode-text.ts'
import { encodeBig5, encodeEuckr, encodeGb18030, encodeShiftJis, encodeSingleByte } from './encode.ts'

const russian =
  'Правительственные войска покинули город в ночь на четверг, сообщил представитель штаба обороны.'
const arabic = 'انسحبت القوات الحكومية من المدينة ليلة الخميس، بحسب ما أعلنه المتحدث باسم وزارة الدفاع.'
const japanese = '政府軍は木曜日の夜に市街地から撤退したと、国防省の報道官が明らかにした。'
const polish =
  'Wojska rządowe opuściły miasto w nocy z środy na czwartek, jak podał rzecznik ministerstwa. Żołnierze odeszli w ciszy.'
const french =
  'Les troupes gouvernementales ont quitté la ville dans la nuit, a déclaré le porte-parole du ministère, qui a été blessé.'
const chinese = '政府军于星期四晚间撤出该市，国防部发言人在记者会上说，他们没有开枪，也没有人受伤。'
const taiwanese = '政府軍於星期四晚間撤出該市，國防部發言人在記者會上說，他們沒有開槍，也沒有人受傷。'
const korean =
  '정부군은 목요일 밤 도시에서 철수했다고 국방부 대변인이 기자들에게 밝혔다. 총성은 없었다고 한다.'

const cases: readonly (readonly [
  story: string,
  bytes: Uint8Array,
  label: string | null,
  charset: string,
  text: string,
])[] = [
  ['UTF-8 without a label', new TextEncoder().encode(russian), null, 'utf-8', russian],
  [
    'UTF-8 that calls itself windows-1252',
    new TextEncoder().encode(russian),
    'windows-1252',
    'utf-8',
    russian,
  ],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${french}`), null, 'utf-8', french],
  [
    'windows-1251 that calls itself UTF-8',
    encodeSingleByte(russian, 'windows-1251'),
    'utf-8',
    'windows-1251',
    russian,
  ],
  [
    'windows-1251 that calls itself windows-1252',
    encodeSingleByte(russian, 'windows-1251'),
    'windows-1252',
    'windows-1251',
    russian,
  ],
  ['KOI8-R without a label', encodeSingleByte(russian, 'koi8-r'), null, 'koi8-r', russian],
  [
    'windows-1256 that calls itself UTF-8',
    encodeSingleByte(arabic, 'windows-1256'),
    'utf-8',
    'windows-1256',
    arabic,
  ],
  [
    'windows-1250 that calls itself windows-1252',
    encodeSingleByte(polish, 'windows-1250'),
    'windows-1252',
    'windows-1250',
    polish,
  ],
  [
    'ISO-8859-2 with its right label',
    encodeSingleByte(polish, 'iso-8859-2'),
    'iso-8859-2',
    'iso-8859-2',
    polish,
  ],
  [
    'windows-1252 that calls itself UTF-8',
    encodeSingleByte(french, 'windows-1252'),
    'utf-8',
    'windows-1252',
    french,
  ],
  ['Shift_JIS that calls itself UTF-8', encodeShiftJis(japanese), 'utf-8', 'shift_jis', japanese],
  [
    'Shift_JIS that calls itself windows-1252',
    encodeShiftJis(japanese),
    'windows-1252',
    'shift_jis',
    japanese,
  ],
  ['GB18030 without a label', encodeGb18030(chinese), null, 'gb18030', chinese],
  ['Big5 that calls itself UTF-8', encodeBig5(taiwanese), 'utf-8', 'big5', taiwanese],
  ['EUC-KR without a label', encodeEuckr(korean), null, 'euc-kr', korean],
]

describe('decodeText', () => {
  it.each(cases)('reads %s', (_story, bytes, label, charset, text) => {
    const decoded = decodeText(bytes, label)
    expect(decoded.charset).toBe(charset)
    expect(decoded.text).toBe(text)
    expect(decoded.reason).not.toBe('')
  })

  it('reads UTF-16 and UTF-32 with and without a mark', () => {
    const utf16 = (text: string) =>
      new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer)
    const utf32 = (text: string) =>
      new Uint8Array(new Uint32Array([...text].map((char) => char.codePointAt(0)!)).buffer)
    for (const text of ['The garrison left the city.', '\ufeffThe garrison left the city.']) {
      expect(decodeText(utf16(text), null)).toMatchObject({
        charset: 'utf-16le',
        text: 'The garrison left the city.',
      })
      expect(decodeText(utf32(text), null)).toMatchObject({
        charset: 'utf-32le',
        text: 'The garrison left the city.',
      })
    }
  })

  it('keeps a UTF-8 file that was cut off in UTF-8 and says what is missing', () => {
    const whole = new TextEncoder().encode(russian)
    const decoded = decodeText(whole.subarray(0, whole.length - 2), null)
    expect(decoded.charset).toBe('utf-8')
    expect(decoded.text.startsWith('Правительственные войска')).toBe(true)
    expect(decoded.warnings).toHaveLength(1)
  })

  it('takes a pound sign among English for windows-1252', () => {
    const bytes = encodeSingleByte('A bet of £2 stood to win £825 that night.', 'windows-1252')
    expect(decodeText(bytes, null)).toMatchObject({
      charset: 'windows-1252',
      text: 'A bet of £2 stood to win £825 that night.',
    })
  })

  it('reads the escapes of ISO-2022-JP', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42])
    expect(decodeText(bytes, null)).toMatchObject({ charset: 'iso-2022-jp', text: '日本' })
  })
})
