/**
 * The characters of a PDF are those of its fonts: ligatures, joined Arabic letters, radicals that look like ideographs. This gives back the
 * letters that were meant, and nothing that could change what was written: no width, no superscript, no symbol is touched.
 */

/**
 * U+2E80 to U+2EF3 as the ideographs they look like (Equivalent_Unified_Ideograph of Unicode 14; a dot where there is none). Fonts that
 * share a glyph between both make printed Chinese, Japanese and Korean come out as radicals.
 */
const RADICALS = Array.from(
  '.厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
)

const FIRST_RADICAL = 0x2e80

export function normalizeCharacters(text: string): string {
  if (!NEEDS_WORK.test(text)) return text
  return text
    .replace(RADICAL, (sign) => {
      const ideograph = RADICALS[sign.codePointAt(0)! - FIRST_RADICAL]
      return ideograph === undefined || ideograph === '.' ? sign.normalize('NFKC') : ideograph
    })
    .replace(PRESENTATION_FORMS, (sign) => sign.normalize('NFKC').trimStart())
    .replace(SPACES, ' ')
    .replace(NO_CHARACTERS, '')
}

/** Radicals of the supplement and of Kangxi. */
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g
/**
 * Latin and Armenian ligatures, Arabic letters as joined, and punctuation as it is drawn in vertical lines. Whole words as one sign (U+FDF0
 * and on) are signs of their own.
 */
const PRESENTATION_FORMS =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc\ufe10-\ufe19\ufe30-\ufe48]/g
const SPACES = /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
/** Controls, what a font calls its own (icons), and signs that stand for nothing. */
const NO_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufff9-\ufffd\uffff\ue000-\uf8ff]/g
const NEEDS_WORK =
  /[^\u0020-\u007e\u00a1-\u167f\u1680-\u1fff\u2010-\u2027\u2030-\u2e7f\u3001-\ud7ff]|[\u1680\u202f\u205f]/
