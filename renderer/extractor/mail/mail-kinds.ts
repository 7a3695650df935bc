/**
 * Is a text mail, and which kind: one message, a mailbox, a web page saved as a message? Told by the header that it begins with; people
 * write "From:" and "Date:" over memos, too, so one of the fields has to be of those that only mail programs write.
 */
import type { FileKind } from '../detect-format.ts'
import { SEPARATOR } from './split-mailbox.ts'

const email: FileKind = { kind: 'email', encodingFormat: 'message/rfc822', label: 'an e-mail message' }
const mbox: FileKind = { kind: 'mbox', encodingFormat: 'application/mbox', label: 'a mailbox' }
const mhtml: FileKind = {
  kind: 'mhtml',
  encodingFormat: 'multipart/related',
  label: 'a web page saved as one file (MHTML)',
}

const HEADER = /^(?:[\w-]+[ \t]*:[^\n]*(?:\n|$)(?:[ \t]+[^\n]*(?:\n|$))*)+/
const WRITTEN_BY_PROGRAMS = ['mime-version', 'message-id', 'received', 'return-path', 'delivered-to']

/** `head` is the beginning of the file, one character a byte; `isNamedMail` when its name or its sender says that it is mail. */
export function findMailKind(head: string, name: string, isNamedMail: boolean): FileKind | null {
  // Editors put a byte order mark before it, Apple's mail program the length of the message.
  const lines = head.replace(/\r\n?/g, '\n').replace(/^(?:\u00ef\u00bb\u00bf)?\n*(?:\d{1,9} *\n)?/, '')
  const first = /^From [^\n]*\n?/.exec(lines)?.[0] ?? ''
  const rest = lines.slice(first.length)
  // One line that is none of it may stand before the header of what is named mail.
  const later = isNamedMail ? HEADER.exec(rest.slice(rest.indexOf('\n') + 1)) : null
  const header = (HEADER.exec(rest) ?? later)?.[0] ?? ''
  const names = new Set([...header.matchAll(/^([\w-]+)[ \t]*:/gm)].map((match) => match[1]!.toLowerCase()))
  if (SEPARATOR.test(first.trimEnd()) && (names.size > 0 || /\.mbox$/i.test(name))) return mbox
  const has = (...fields: readonly string[]) => fields.some((field) => names.has(field))
  const isParts = /^content-type[ \t]*:\s*multipart\/(?:related|alternative|mixed)/im.test(header)
  // Letters have a sender and a way that they went; Word writes neither into its pages.
  const isPage =
    (/\.mht(?:ml)?$/i.test(name) && names.size > 0) ||
    /^snapshot-content-location:|^from:\s*"?<?saved by|^x-maf:/im.test(header) ||
    (has('mime-version') && isParts && !has('from', 'to', 'received', 'subject', 'date', 'message-id'))
  if (isPage && (has('content-type') || isNamedMail)) return mhtml
  return (isNamedMail && names.size > 0) || (has(...WRITTEN_BY_PROGRAMS) && names.size >= 3) ? email : null
}
