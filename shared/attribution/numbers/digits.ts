/** Decimal digits of any script that news copy uses, as ASCII; the length stays. */
const zeros = [0x0660, 0x06f0, 0x0966]

export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!
    const zero = zeros.findLast((each) => code >= each)
    return zero !== undefined && code - zero < 10 ? String(code - zero) : digit
  })
}
