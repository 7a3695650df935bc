/**
 * E-mail as mail programs save it. The message is the article: its subject, its sender, its date with the zone; what came with it is
 * imported on its own. The header is not put into the text; the original shows it.
 */
import type { FieldCandidate } from '../../../shared/domain/extraction.ts'
import { assembleArticle } from '../assemble-article.ts'
import { normalizeLanguage } from '../language.ts'
import { collectAttachments } from '../mail/attachments.ts'
import { findEncryption } from '../mail/encryption.ts'
import { toBinary } from '../mail/header-block.ts'
import { countLength } from '../mail/headers.ts'
import { readMailboxes, readMailDate, type HeaderFields } from '../mail/header-values.ts'
import { readMessageText } from '../mail/message-text.ts'
import { parseMime } from '../mail/mime-tree.ts'
import { Refusal } from '../refusal.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const emailReader: Reader = {
  name: 'email',
  version: '1',
  read: readEmail,
}

export function readEmail({ bytes, options }: Pick<ReceivedFile, 'bytes' | 'options'>): Reading {
  const message = parseMime(withoutNotes(bytes))
  const { blocks, decoding, language, others, pictures } = readMessageText(message, options)
  const encryption = findEncryption(message, blocks)
  if (encryption?.hidesAll === true) throw new Refusal('encrypted', encryption.sentence)
  const { files, warnings } = collectAttachments(others, pictures)
  const notes = [...(encryption === null ? [] : [encryption.sentence]), ...warnings]
  if (blocks.length === 0) return { articles: [], contained: files, warnings: notes, decoding }
  const article = assembleArticle(blocks, {
    ...readFacts(message.headers),
    language: normalizeLanguage(message.headers.raw('content-language')?.split(',')[0] ?? language),
  })
  return { articles: [article], contained: files, warnings: notes, decoding }
}

/** Apple's mail program writes the length of the message before it, and notes of its own behind it. */
function withoutNotes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = countLength(bytes)
  return start === 0 ? bytes : bytes.subarray(start, start + parseInt(toBinary(bytes, 0, start), 10))
}

function readFacts(headers: HeaderFields) {
  const senders = readMailboxes(headers.raw('from'))
  const byline = senders
    .map(({ name, address }) => name ?? address)
    .join(', ')
    .slice(0, 1000)
  const subject = headers.text('subject')?.slice(0, 2000)
  return {
    ...(subject === undefined ? {} : { title: subject }),
    byline: byline === '' ? null : byline,
    issued: readMailDate(headers.raw('date')),
    // RFC 5064: where an archive keeps the message.
    url: /^<?(https?:\/\/[^\s<>]{1,4000})>?$/i.exec(headers.raw('archived-at') ?? '')?.[1] ?? null,
    identifier: /<?([^<>\s]{1,1000})>?/.exec(headers.raw('message-id') ?? '')?.[1]?.toWellFormed() ?? null,
    candidates: listCandidates(headers),
  }
}

function listCandidates(headers: HeaderFields): FieldCandidate[] {
  const people = (name: string) =>
    readMailboxes(headers.raw(name)).flatMap((each) => [each.name, each.address])
  const list = headers.text('list-id')?.replace(/\s*<[^>]*>\s*$/, '')
  const found = [
    ...people('from').map((value) => ({ field: 'byline', value, from: 'From' }) as const),
    ...people('sender').map((value) => ({ field: 'byline', value, from: 'Sender' }) as const),
    ...['organization', 'newsgroups'].map(
      (name) =>
        ({
          field: 'publisher',
          value: headers.text(name),
          from: name === 'newsgroups' ? 'Newsgroups' : 'Organization',
        }) as const,
    ),
    { field: 'publisher', value: list, from: 'List-Id' } as const,
    ...people('sender').map((value) => ({ field: 'publisher', value, from: 'Sender' }) as const),
    { field: 'issued', value: readMailDate(lastStop(headers)), from: 'Received' } as const,
  ]
  return found.flatMap(({ field, value, from }) => {
    const text = (value ?? '').replace(/^["']+|["']+$/g, '').trim()
    return text === '' ? [] : [{ field, value: text.slice(0, 2000).toWellFormed(), from }]
  })
}

/** When the recipient's own server took the message: the topmost stamp, which the sender could not write. */
function lastStop(headers: HeaderFields): string | null {
  return headers.raw('received')?.split(';').at(-1) ?? null
}
