/** The characters of a file as they were received, markup and all, as far as they are shown. */
import { decodeAs, decodeText } from './decode-text.ts'
import { findCharsetLabel } from './detect-format.ts'
import { MAX_SOURCE_LENGTH, type SourceView } from './views/view-messages.ts'

/** No charset takes more bytes for one UTF-16 unit. */
const MAX_UNIT_BYTES = 4

export function readSourceText(bytes: Uint8Array, charset: string | null): Omit<SourceView, 'kind'> {
  const head = bytes.subarray(0, MAX_SOURCE_LENGTH * MAX_UNIT_BYTES)
  const label = findCharsetLabel(head)
  const decoded = charset === null ? decodeText(head, label) : decodeAs(head, charset, label)
  const { text } = decoded
  const isCut = text.length > MAX_SOURCE_LENGTH || head.length < bytes.length
  // A pair of surrogates that the cut parts leaves half a character.
  const shown = isCut ? text.slice(0, MAX_SOURCE_LENGTH).replace(/[\ud800-\udbff]$/, '') : text
  return { text: shown, charset: decoded.charset, isCut }
}
