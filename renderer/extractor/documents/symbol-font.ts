/**
 * The font "Symbol" of office programs, in which a Greek letter is stored as the Latin one on the same key (Adobe's Symbol encoding). Programs
 * write its codes as they are or moved to the private area at U+F000. Other symbol fonts (Wingdings) hold pictures, not characters.
 */
const FIRST = 0x20
const SIGNS =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const FIRST_HIGH = 0xa0
const HIGH_SIGNS =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** The character that a code of a symbol font stands for; U+FFFD when only the font knows. */
export function symbolOf(code: number, font: string | null): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (font !== null && /^symbol/i.test(font))
    return (low >= FIRST_HIGH ? HIGH_SIGNS[low - FIRST_HIGH] : SIGNS[low - FIRST]) ?? '\ufffd'
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return isPrivate || !Number.isInteger(code) ? '\ufffd' : String.fromCharCode(code)
}
