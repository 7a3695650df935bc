/**
 * Language and direction. What the file says wins; otherwise the script tells the direction, and the language where one script, or a few
 * letters in it, mean one language. Latin script needs words (guess-by-words.ts). Null is a good answer: the analyst sets it.
 */
import type { Direction } from '../../shared/domain/article.ts'
import { guessByWords } from './guess-by-words.ts'

const RTL_LANGUAGES = new Set([
  'ar',
  'fa',
  'he',
  'iw',
  'ur',
  'ps',
  'ckb',
  'sd',
  'ug',
  'yi',
  'dv',
  'syr',
  'arc',
  'prs',
  'pnb',
  'azb',
  'lrc',
])

/** "en_GB" → "en-GB", "English" → null: BCP 47 or nothing. */
export function normalizeLanguage(written: string | null): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@;,\s].*)?$/i.exec(
    written?.trim() ?? '',
  )
  if (match === null) return null
  const [, language, script, region] = match
  const primary = language!.toLowerCase()
  if (['xx', 'und', 'zxx', 'mul', 'mis'].includes(primary)) return null
  const scriptPart =
    script === undefined ? '' : `-${script[0]!.toUpperCase()}${script.slice(1).toLowerCase()}`
  return primary + scriptPart + (region === undefined ? '' : `-${region.toUpperCase()}`)
}

interface ScriptRule {
  readonly script: RegExp
  /** Letters that only one language of the script uses, in the order to be asked. */
  readonly signs: readonly (readonly [language: string, letters: RegExp])[]
  /** Languages of the script that only words part. */
  readonly words?: readonly string[]
  /** When none of them is there. */
  readonly otherwise: string | null
}

const scriptRules: readonly ScriptRule[] = [
  {
    script: /\p{Script=Arabic}/gu,
    signs: [
      ['ug', /[ۇۈۋ]/g],
      ['sd', /[ڪٻڀٿڄ]/g],
      ['ps', /[ټډړښږګېۍ]/g],
      ['ckb', /[ەڕڵێۆ]/g],
      ['ur', /[ٹڈڑںے]/g],
      ['fa', /[پچژگیک]/g],
    ],
    otherwise: 'ar',
  },
  { script: /\p{Script=Hebrew}/gu, signs: [['yi', /[װױײ]/g]], otherwise: 'he' },
  {
    script: /\p{Script=Cyrillic}/gu,
    signs: [
      ['tg', /[ҷӣӯ]/gi],
      ['uz', /[ҳ]/gi],
      ['kk', /[әұ]/gi],
      ['ky', /[ң]/gi],
      ['mn', /[өү]/gi],
      ['be', /[ў]/gi],
      ['uk', /[іїєґ]/gi],
      ['mk', /[ѓќѕ]/gi],
      ['sr', /[ђјљњћџ]/gi],
      ['ru', /[ыэё]/gi],
      ['bg', /[ъщ]/gi],
    ],
    otherwise: null,
  },
  { script: /\p{Script=Greek}/gu, signs: [], otherwise: 'el' },
  {
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    signs: [['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu]],
    otherwise: 'zh',
  },
  { script: /\p{Script=Hangul}/gu, signs: [], otherwise: 'ko' },
  { script: /\p{Script=Thai}/gu, signs: [], otherwise: 'th' },
  { script: /\p{Script=Myanmar}/gu, signs: [], otherwise: 'my' },
  { script: /\p{Script=Khmer}/gu, signs: [], otherwise: 'km' },
  { script: /\p{Script=Lao}/gu, signs: [], otherwise: 'lo' },
  { script: /\p{Script=Georgian}/gu, signs: [], otherwise: 'ka' },
  { script: /\p{Script=Armenian}/gu, signs: [], otherwise: 'hy' },
  { script: /\p{Script=Bengali}/gu, signs: [['as', /[ৰৱ]/g]], otherwise: 'bn' },
  { script: /\p{Script=Tamil}/gu, signs: [], otherwise: 'ta' },
  { script: /\p{Script=Telugu}/gu, signs: [], otherwise: 'te' },
  { script: /\p{Script=Kannada}/gu, signs: [], otherwise: 'kn' },
  { script: /\p{Script=Malayalam}/gu, signs: [], otherwise: 'ml' },
  { script: /\p{Script=Gujarati}/gu, signs: [], otherwise: 'gu' },
  { script: /\p{Script=Gurmukhi}/gu, signs: [], otherwise: 'pa' },
  { script: /\p{Script=Sinhala}/gu, signs: [], otherwise: 'si' },
  { script: /\p{Script=Ethiopic}/gu, signs: [['ti', /[ኣቐኸኽ]/g]], otherwise: 'am' },
  { script: /\p{Script=Devanagari}/gu, signs: [], words: ['hi', 'mr', 'ne'], otherwise: null },
  { script: /\p{Script=Syriac}/gu, signs: [], otherwise: null },
  { script: /\p{Script=Thaana}/gu, signs: [], otherwise: 'dv' },
]

const ENOUGH_LETTERS = 20

/** A language, or null when the text is too short or could be several. */
export function guessLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH_LETTERS) return null
  for (const { script, signs, words, otherwise } of scriptRules) {
    const inScript = text.match(script)?.length ?? 0
    if (inScript < letters * 0.4) continue
    const sign = signs.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > inScript * 0.005)
    return sign?.[0] ?? (words === undefined ? otherwise : guessByWords(text, words))
  }
  return guessByWords(text)
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/** By the letters when there are any, because a wrong `lang` is common; otherwise by the language. */
export function guessDirection(text: string, language: string | null): Direction {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters >= ENOUGH_LETTERS) return (text.match(RTL_LETTER)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr'
  return language !== null && RTL_LANGUAGES.has(language.split('-')[0]!) ? 'rtl' : 'ltr'
}
