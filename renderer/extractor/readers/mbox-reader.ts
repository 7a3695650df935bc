/** Mailboxes. Each message is imported as a file of its own; a mailbox of one message, as some programs save it, is that message. */
import { baseName } from '../mail/attachments.ts'
import { readHeaderBlock } from '../mail/header-block.ts'
import { HeaderFields } from '../mail/header-values.ts'
import { splitMailbox } from '../mail/split-mailbox.ts'
import { Refusal } from '../refusal.ts'
import { readEmail } from './email-reader.ts'
import type { FoundFile, Reader, Reading, ReceivedFile } from './reader.ts'

export const mboxReader: Reader = {
  name: 'mbox',
  version: '1',
  read: readMailbox,
}

function readMailbox({ bytes, options }: ReceivedFile): Reading {
  const messages = splitMailbox(bytes).filter((message) => message.some((byte) => byte > 0x20))
  const [first] = messages
  if (first === undefined) throw new Refusal('no-text', 'The mailbox holds no message.')
  if (messages.length === 1) return readEmail({ bytes: first, options })
  return { articles: [], contained: messages.map(toFile), decoding: null }
}

function toFile(bytes: Uint8Array<ArrayBuffer>, index: number): FoundFile {
  const subject = new HeaderFields(readHeaderBlock(bytes, 0).fields).text('subject') ?? 'no subject'
  const number = index + 1
  // A subject is no path: "Re: 3/4" would be a file in a folder.
  const name = baseName(subject.replace(/[/\\:*?"<>|]+/g, ' ').slice(0, 100)) ?? 'no subject'
  return {
    name: `${number} ${name.trim()}.eml`,
    path: `message ${number}: ${subject.replace(/[/\\]+/g, ' ').slice(0, 300)}`,
    mediaType: 'message/rfc822',
    collectedAt: null,
    collectedFrom: null,
    bytes,
  }
}
