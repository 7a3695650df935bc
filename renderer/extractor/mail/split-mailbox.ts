/**
 * The messages of a mailbox file (mbox). Each begins behind a line "From sender date" and has lines of its own text that begin with "From "
 * escaped by `>`, which is taken back here; that is what the variants mboxo and mboxrd have in common.
 */
import { lineEnd, toBinary } from './header-block.ts'

/** "From jane@example.org Mon Jun 01 04:28:28 2009", with whatever zone or words some programs add. */
export const SEPARATOR = /^From \S.*(?:\d{1,2}:\d{2}|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b).*\b\d{4}\b/
const FIELD = /^[!-9;-~]{1,100}[ \t]*:|^>?From |^[ \t]*$/
const MAX_SEPARATOR_LENGTH = 1000

export function splitMailbox(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const starts: { readonly line: number; readonly message: number }[] = []
  let isAfterBlank = true
  for (let at = 0; at < bytes.length;) {
    const next = lineEnd(bytes, at)
    if (
      isFrom(bytes, at) &&
      next - at <= MAX_SEPARATOR_LENGTH &&
      SEPARATOR.test(toBinary(bytes, at, next).trimEnd())
    ) {
      const following = toBinary(bytes, next, Math.min(lineEnd(bytes, next), next + 200))
      if (isAfterBlank || FIELD.test(following)) starts.push({ line: at, message: next })
    }
    isAfterBlank = next - at === 1 || (next - at === 2 && bytes[at] === 0x0d)
    at = next
  }
  return starts.map(({ message }, index) =>
    withoutEscapes(
      bytes.subarray(message, endBefore(bytes, message, starts[index + 1]?.line ?? bytes.length)),
    ),
  )
}

function isFrom(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x46 &&
    bytes[at + 1] === 0x72 &&
    bytes[at + 2] === 0x6f &&
    bytes[at + 3] === 0x6d &&
    bytes[at + 4] === 0x20
  )
}

/** The empty line before the next separator is not the message's. */
function endBefore(bytes: Uint8Array, start: number, line: number): number {
  if (line === bytes.length || bytes[line - 2] === undefined) return line
  const end = bytes[line - 2] === 0x0d ? line - 2 : line - 1
  return Math.max(start, end)
}

function withoutEscapes(message: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const dropped: number[] = []
  for (let at = message.indexOf(0x3e); at >= 0; at = message.indexOf(0x3e, at + 1)) {
    if (at > 0 && message[at - 1] !== 0x0a) continue
    let from = at
    while (message[from] === 0x3e) from++
    if (isFrom(message, from)) dropped.push(at)
    at = from - 1
  }
  if (dropped.length === 0) return message
  const kept = new Uint8Array(message.length - dropped.length)
  let read = 0
  for (const [index, at] of [...dropped, message.length].entries()) {
    kept.set(message.subarray(read, at), read - index)
    read = at + 1
  }
  return kept
}
