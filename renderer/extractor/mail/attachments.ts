/**
 * What came with a message: files to be imported on their own, and things that are none and are only told of: pictures inside the text,
 * signatures, receipts of mail programs, wrappers that nobody but one program opens.
 */
import type { FoundFile } from '../readers/reader.ts'
import type { MimePart } from './mime-tree.ts'
import { findSignedContent } from './signed-content.ts'
import { readTnef } from './tnef.ts'

export interface SentAlong {
  readonly files: readonly FoundFile[]
  readonly warnings: readonly string[]
}

type Reason = 'picture' | 'signature' | 'receipt' | 'tnef' | 'empty' | 'elsewhere'

const sentences: Readonly<Record<Reason, (count: number) => string>> = {
  picture: (count) =>
    `${count} ${count === 1 ? 'picture' : 'pictures'} inside the text ${isOrAre(count)} left out.`,
  signature: (count) =>
    `${count} digital ${count === 1 ? 'signature' : 'signatures'} ${isOrAre(count)} left out and not checked.`,
  receipt: (count) =>
    `${count} ${count === 1 ? 'report' : 'reports'} of mail programs ${isOrAre(count)} left out.`,
  tnef: () =>
    'The attachments are wrapped in a way that only Outlook opens (winmail.dat); they could not be taken out.',
  empty: (count) =>
    `${count} empty ${count === 1 ? 'attachment' : 'attachments'} ${isOrAre(count)} left out.`,
  elsewhere: (count) =>
    `${count} ${count === 1 ? 'attachment' : 'attachments'} did not come with the message.`,
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

export function collectAttachments(parts: readonly MimePart[], pictures: ReadonlySet<string>): SentAlong {
  const files: FoundFile[] = []
  const left = new Map<Reason, number>()
  for (const part of parts) {
    const reason = reasonToLeave(part, pictures)
    const wrapped = reason === 'tnef' ? readTnef(part.decode()) : []
    for (const { name, bytes } of wrapped) files.push(toFile(name, '', bytes, files.length + 1))
    if (wrapped.length > 0) continue
    const bytes = reason === null ? part.decode() : null
    if (bytes !== null && bytes.length > 0)
      files.push(toFile(part.fileName, part.type, bytes, files.length + 1))
    else left.set(reason ?? 'empty', (left.get(reason ?? 'empty') ?? 0) + 1)
  }
  return { files, warnings: [...left].map(([reason, count]) => sentences[reason](count)) }
}

const SIGNATURES = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
])
const RECEIPTS = new Set(
  'message/delivery-status message/disposition-notification message/feedback-report text/rfc822-headers'.split(
    ' ',
  ),
)

function reasonToLeave(
  { type, contentId, isAttachment, fileName }: MimePart,
  pictures: ReadonlySet<string>,
): Reason | null {
  // The message in it was taken out, or it is encrypted and told of as that.
  if (SIGNATURES.has(type) || /^smime\.p7m$/i.test(fileName ?? '')) return 'signature'
  if (RECEIPTS.has(type)) return 'receipt'
  if (type === 'message/external-body') return 'elsewhere'
  if (type.endsWith('/ms-tnef') || type.endsWith('/vnd.ms-tnef') || fileName?.toLowerCase() === 'winmail.dat')
    return 'tnef'
  const isShown = contentId !== null && (pictures.has(contentId) || !isAttachment)
  return type.startsWith('image/') && isShown ? 'picture' : null
}

function toFile(
  fileName: string | null,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  number: number,
): FoundFile {
  const name = baseName(fileName ?? '') ?? `attachment ${number}${EXTENSIONS[type] ?? ''}`
  const signed = /\.p7m$/i.test(name) ? findSignedContent(bytes) : null
  return {
    name: signed !== null ? name.slice(0, -'.p7m'.length) || name : withExtension(name, type),
    path: `attachment ${number}: ${name}`,
    mediaType: signed === null && type !== '' ? type : null,
    collectedAt: null,
    collectedFrom: null,
    bytes: signed ?? bytes,
  }
}

function withExtension(name: string, type: string): string {
  return type === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/html': '.html',
  'message/rfc822': '.eml',
  'application/pdf': '.pdf',
}

/** A file's name without folders and without characters that no name has; null when nothing is left. */
export function baseName(written: string): string | null {
  const name = (written.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, 200)
    .toWellFormed()
  return /^\.*$/.test(name) ? null : name
}
