/** Encoders for tests: the runtime has decoders only, so each is turned round by decoding every byte, or every pair of bytes, once. */

const tables = new Map<string, Map<string, readonly number[]>>()

function tableOf(charset: string, isDouble: boolean): Map<string, readonly number[]> {
  const known = tables.get(charset)
  if (known !== undefined) return known
  const decoder = new TextDecoder(charset)
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (isDouble)
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  tables.set(charset, table)
  return table
}

function encode(text: string, charset: string, isDouble: boolean): Uint8Array {
  const table = tableOf(charset, isDouble)
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = table.get(char)
      if (bytes === undefined) throw new Error(`${charset} has no ${char}`)
      return bytes
    }),
  )
}

export const encodeSingleByte = (text: string, charset: string) => encode(text, charset, false)
export const encodeShiftJis = (text: string) => encode(text, 'shift_jis', true)
export const encodeGb18030 = (text: string) => encode(text, 'gb18030', true)
export const encodeBig5 = (text: string) => encode(text, 'big5', true)
export const encodeEuckr = (text: string) => encode(text, 'euc-kr', true)
