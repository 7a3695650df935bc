/** Decimal digits of every script that is used for dates, as ASCII. Each has its ten in a row; the table has the zeros. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

/** As long as `text`, so that positions stay. */
export function toAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!
    const zero = ZEROS.findLast((each) => code >= each)
    return zero !== undefined && code - zero < 10 ? String(code - zero) : digit
  })
}
