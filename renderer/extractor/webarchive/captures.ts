/**
 * The pages of a web archive: what a reader would have seen of each, with the address and the time of its capture. What pages are made of
 * (pictures, styles, scripts) and what crawlers note for themselves is counted and left.
 */
import { MAX_CONTAINED_FILES } from '../../../shared/domain/extraction.ts'
import { baseName } from '../mail/attachments.ts'
import { readStructuredField } from '../mail/parameters.ts'
import type { FoundFile } from '../readers/reader.ts'
import { readHttpResponse } from './http-response.ts'
import type { WarcRecord } from './warc-records.ts'

/** Why a record is no page. */
type Reason = 'other' | 'moved' | 'error' | 'again' | 'unlisted' | 'too-large' | 'packed' | 'too-many'

const sentences: Readonly<Record<Reason, readonly [one: string, many: string]>> = {
  other: ['1 picture, style, script or other file', '# pictures, styles, scripts and other files'],
  moved: ['1 redirect', '# redirects'],
  error: ['1 error page', '# error pages'],
  again: ['1 page that was captured before (revisit)', '# pages that were captured before (revisits)'],
  unlisted: [
    '1 page that is not on the archive’s list of pages',
    '# pages that are not on the archive’s list of pages',
  ],
  'too-large': ['1 file above the limit of size', '# files above the limit of size'],
  packed: [
    '1 page that is packed in a way that can’t be read',
    '# pages that are packed in a way that can’t be read',
  ],
  'too-many': ['1 page beyond the limit for one archive', '# pages beyond the limit for one archive'],
}

/** Extensions of what is read, by media type; the rest makes up pages or plays by itself. */
const READABLE: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/rtf': '.rtf',
  'application/epub+zip': '.epub',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'message/rfc822': '.eml',
}

/** All pages of one archive, unpacked. */
const MAX_KEPT_BYTES = 512 * 1024 * 1024

export interface Captures {
  readonly files: readonly FoundFile[]
  /** One sentence on what was left out, or none. */
  readonly warnings: readonly string[]
}

/** `isListed` tells whether an address is a page; without it all are. */
export async function collectCaptures(
  records: Iterable<WarcRecord> | AsyncIterable<WarcRecord>,
  isListed: (url: string) => boolean = () => true,
): Promise<Captures> {
  const files: FoundFile[] = []
  const left = new Map<Reason, number>()
  let kept = 0
  for await (const record of records) {
    const capture = await readCapture(record, isListed)
    if (capture === null) continue
    if (typeof capture === 'string') left.set(capture, (left.get(capture) ?? 0) + 1)
    else if (files.length >= MAX_CONTAINED_FILES || kept + capture.bytes.size > MAX_KEPT_BYTES)
      left.set('too-many', (left.get('too-many') ?? 0) + 1)
    else {
      kept += capture.bytes.size
      files.push({ ...capture, path: capture.path ?? `record ${files.length + 1}` })
    }
  }
  return { files, warnings: left.size === 0 ? [] : [`Left out: ${describe(left)}.`] }
}

function describe(left: ReadonlyMap<Reason, number>): string {
  return [...left]
    .map(([reason, count]) => sentences[reason][count === 1 ? 0 : 1].replace('#', count.toLocaleString('en')))
    .join('; ')
}

type Capture = Omit<FoundFile, 'path' | 'bytes'> & { readonly path: string | null; readonly bytes: Blob }

/** Null for what crawlers note for themselves. */
async function readCapture(
  { headers, type, content }: WarcRecord,
  isListed: (url: string) => boolean,
): Promise<Capture | Reason | null> {
  if (type === 'revisit') return 'again'
  // wget puts angle brackets around addresses.
  const url = headers.text('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
  const isAddress = /^(?:https?|ftp|file|gopher|gemini):/i.test(url)
  if ((type !== 'response' && type !== 'resource') || !isAddress) return null
  if (content === null) return 'too-large'
  const response = type === 'response' ? readHttpResponse(content) : null
  if (type === 'response' && response === null) return 'other'
  if (response !== null && (response.status < 200 || response.status > 299))
    return response.status >= 300 && response.status < 400 ? 'moved' : 'error'
  const mediaType = (response?.headers ?? headers).raw('content-type')
  const body = response === null ? content : await response.readBody()
  if (body === null) return 'packed'
  const extension = extensionOf(mediaType, body)
  if (extension === null || body.length === 0 || /\/robots\.txt$/i.test(url)) return 'other'
  if (!isListed(url)) return 'unlisted'
  return {
    name: nameOf(url, extension),
    path: headers.raw('warc-record-id')?.replace(/^<|>$/g, '').slice(0, 300) ?? null,
    mediaType: mediaType?.slice(0, 200).toLowerCase() ?? null,
    collectedAt: headers.raw('warc-date')?.slice(0, 60) ?? null,
    collectedFrom: url.length <= 2000 ? url : null,
    bytes: new Blob([body]),
  }
}

/** By the server's word; where it gave none, by the first bytes. */
function extensionOf(mediaType: string | null, body: Uint8Array): string | null {
  const type = readStructuredField(mediaType).value
  if (type !== '' && type !== 'application/octet-stream') return READABLE[type] ?? null
  const head = new TextDecoder('latin1').decode(body.subarray(0, 512))
  if (head.startsWith('%PDF-')) return '.pdf'
  return /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(head) ? '.html' : null
}

/** The last part of the address, as a browser would save it. */
function nameOf(url: string, extension: string): string {
  const address = URL.canParse(url) ? new URL(url) : null
  const last = address?.pathname.split('/').findLast((part) => part !== '') ?? address?.hostname ?? ''
  const name = baseName(decode(last).slice(0, 150)) ?? 'page'
  return name.toLowerCase().endsWith(extension) || (extension === '.html' && /\.x?html?$/i.test(name))
    ? name
    : `${name}${extension}`
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
