/** Many pages escape twice, in attributes and in JSON-LD: "Tom &amp;amp; Jerry". */
export function unescapeTwice(text: string): string {
  return text
    .replace(/&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));/g, (whole, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
      return code <= 0x10ffff && code > 31 ? String.fromCodePoint(code) : whole
    })
    .replace(/&(amp|quot|lt|gt|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .toWellFormed()
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
}
