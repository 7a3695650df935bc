/** What the name of a font says about the type: Chromium and pdf.js know the shapes, only the name knows what they are for. */
export interface FontTraits {
  /** Without the tag of a subset: `Georgia-Bold`. */
  readonly name: string
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isMonospaced: boolean
}

/** The part of pdf.js's font object that is looked at. */
export interface KnownFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly isMonospace?: boolean
}

const BOLD =
  /bold|black|heavy|extrabold|demi(?!-?light)|(?:^|[-,_ ])(?:bd|blk|hv|w[6-9])(?:$|[-,_ ]|it)|semib/i
const ITALIC = /italic|oblique|kursiv|slanted|[-,_ ](?:it|ital|obl|bdit|boldit)(?:$|[-,_ ])/i
const MONOSPACED = /courier|mono(?!type)|consolas|menlo|typewriter|lucidaconsole|cmtt/i

export const unknownFont: FontTraits = { name: '', isBold: false, isItalic: false, isMonospaced: false }

export function readFontTraits({
  name: given = '',
  bold,
  black,
  italic,
  isMonospace,
}: KnownFont): FontTraits {
  const name = given.replace(/^[A-Z]{6}\+/, '')
  return {
    name,
    isBold: bold === true || black === true || BOLD.test(name),
    isItalic: italic === true || ITALIC.test(name),
    isMonospaced: isMonospace === true || MONOSPACED.test(name),
  }
}
