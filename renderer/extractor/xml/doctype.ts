/**
 * Takes the document type out of XML before it is parsed. What it names elsewhere is never fetched; a file that defines entities is refused,
 * because a few lines of them can grow to gigabytes ("billion laughs") or name a file of the reader's machine.
 */
import { Refusal } from '../refusal.ts'

export function cutDoctype(source: string): string {
  const start = findDoctype(source)
  if (start === null) return source
  const end = findEnd(source, start)
  if (/<!ENTITY\b|%\w/.test(source.slice(start, end)))
    throw new Refusal(
      'too-complex',
      'The XML in the file defines entities of its own, which are not expanded.',
    )
  return source.slice(0, start) + source.slice(end)
}

/** Only white space, comments and instructions may stand before it. */
function findDoctype(source: string): number | null {
  let at = 0
  for (;;) {
    while (at < source.length && /\s/.test(source[at]!)) at++
    const close = source.startsWith('<?', at) ? '?>' : source.startsWith('<!--', at) ? '-->' : null
    if (close === null) return /^<!doctype/i.test(source.slice(at, at + 9)) ? at : null
    const end = source.indexOf(close, at + 2)
    if (end === -1) return null
    at = end + close.length
  }
}

/** Behind its `>`; quotes, comments and the internal part in brackets may hold others. */
function findEnd(source: string, start: number): number {
  let isInside = false
  for (let at = start + 9; at < source.length; at++) {
    const char = source[at]!
    if (char === '"' || char === "'") at = indexOrEnd(source, char, at + 1)
    else if (source.startsWith('<!--', at)) at = indexOrEnd(source, '-->', at + 4) + 2
    else if (source.startsWith('<?', at)) at = indexOrEnd(source, '?>', at + 2) + 1
    else if (char === '[') isInside = true
    else if (char === ']') isInside = false
    else if (char === '>' && !isInside) return at + 1
  }
  return source.length
}

function indexOrEnd(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from)
  return at === -1 ? source.length : at
}
