/** Which charset the numbers of an RTF mean: of code pages, for the file as a whole, and of Windows' character sets, for a font. */
import { canonicalCharset } from '../../decode-text.ts'

/** Code pages whose name is not "windows-" and the number. Those of DOS that no browser decodes are left out. */
const codePages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
}

export function charsetOfCodePage(page: number): string | null {
  if (page >= 28591 && page <= 28606) return canonicalCharset(`iso-8859-${page - 28590}`)
  return codePages[page] ?? canonicalCharset(`windows-${page}`)
}

/** By `\fcharset`. 0 and 1 mean the file's own code page, because that is how other programs than Word write it. */
const fontCharsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

export function charsetOfFont(fcharset: number): string | null {
  const page = fontCharsets[fcharset]
  return page === undefined ? null : charsetOfCodePage(page)
}

/** Fonts of signs, whose letters are none. */
export const SYMBOL_CHARSET = 2

const decoders = new Map<string, TextDecoder>()

/** Texts come in thousands of short runs: a decoder for each would take most of the time. */
function decoderOf(charset: string): TextDecoder {
  let decoder = decoders.get(charset)
  if (decoder === undefined) decoders.set(charset, (decoder = new TextDecoder(charset)))
  return decoder
}

/** The characters of a run; one that is cut in two at its end comes with the next run. */
export function decodeRun(bytes: Uint8Array, charset: string): string {
  return decoderOf(charset).decode(bytes, { stream: true })
}

/** What is left when no run of the charset follows. */
export function endRuns(charset: string): string {
  return decoderOf(charset).decode()
}
