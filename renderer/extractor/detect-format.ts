/**
 * What a file is, by its content. A name is believed only where the content leaves a choice: between kinds of plain text.
 * A page saved as .txt is a page; a photograph named .html is a photograph, and is refused as one.
 */
import { findNinjsItems } from './agency/ninjs-shape.ts'
import { isEncryptedOfficeFile } from './archive/ole-storage.ts'
import { findGzipKind, findZipKind } from './archive/packed-kinds.ts'
import { canonicalCharset, decodeAs, decodeText, hasNulPattern, type DecodedText } from './decode-text.ts'
import { findUtf32 } from './charset/utf-32.ts'
import { findMailKind } from './mail/mail-kinds.ts'
import { Refusal } from './refusal.ts'
import { findLateSignature, findSignature, latin1 } from './signatures.ts'
import { findXmlKind } from './xml/xml-kinds.ts'

export type ContentKind =
  | ('html' | 'markdown' | 'plain-text')
  | ('pdf' | 'rtf' | 'docx' | 'odt' | 'epub')
  | ('email' | 'mhtml' | 'mbox' | 'feed' | 'news-xml' | 'news-json' | 'xml' | 'json')
  | ('zip' | 'gzip' | 'warc' | 'wacz')
  // Named, so that a refusal says what the file is, and read by nobody.
  | ('archive' | 'office' | 'image' | 'media' | 'program')

export interface FileKind {
  readonly kind: ContentKind
  /** Media type by content. */
  readonly encodingFormat: string
  /** For sentences: "This is … ". */
  readonly label: string
}

export interface DetectedFormat extends FileKind {
  /** The characters, where the kind is one of text; null for binary formats. */
  readonly decoded: DecodedText | null
}

/** How much of the beginning is looked at for markup. */
const HEAD_LENGTH = 16 * 1024
/** And of the end, for a closing tag. */
const TAIL_LENGTH = 200

/**
 * Names the kind of a file and decodes it where it is text, as `charset` when that was chosen. Throws a `Refusal` for an empty file, a
 * locked one, and for binary bytes of no known kind.
 */
export async function detectFormat(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  declaredType: string | null,
  charset?: string,
): Promise<DetectedFormat> {
  if (bytes.length === 0) throw new Refusal('empty-file', 'The file holds no bytes.')
  const isBinary = looksBinary(bytes)
  const signed = findSignature(bytes) ?? findLateSignature(bytes, isBinary)
  if (signed !== null) return { ...(await lookInside(signed, bytes)), decoded: null }
  const declared = /^\s*([^;\s]+)(?:.*;\s*charset="?([\w.:-]+))?/i.exec(declaredType ?? '')
  const type = declared?.[1]?.toLowerCase() ?? null
  const isNamedMail = /\.(?:emlx?|mbox|mht|mhtml)$/i.test(name) || type === 'message/rfc822'
  // Mail is decoded part by part, and may carry pictures as they are.
  const mail = findMailKind(latin1(bytes.subarray(0, HEAD_LENGTH)), name, isNamedMail)
  if (mail !== null) return { ...mail, decoded: null }
  if (isBinary)
    throw new Refusal(
      'binary-content',
      'The bytes are not text and not of a format that is known by its signature.',
    )
  // What stands in the file goes before what its server said: many servers say the same of everything.
  const label = findCharsetLabel(bytes) ?? canonicalCharset(declared?.[2] ?? '')
  const decoded = charset === undefined ? decodeText(bytes, label) : decodeAs(bytes, charset, label)
  return { ...detectTextKind(decoded.text, name, type), decoded }
}

/** The charset that the file names in its own first bytes, as browsers look for it (the first 1,024 bytes, and some more). */
export function findCharsetLabel(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096)).replace(/<!--[\s\S]*?-->/g, '')
  const match =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)
  return match === null ? null : canonicalCharset(match[1]!)
}

/** Packed files are many things; what is inside tells. */
async function lookInside(signed: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<FileKind> {
  if (signed.kind === 'zip') return (await findZipKind(bytes)) ?? signed
  if (signed.kind === 'gzip') return (await findGzipKind(bytes)) ?? signed
  if (signed.kind === 'office' && isEncryptedOfficeFile(bytes))
    throw new Refusal('encrypted', 'This is an Office document with a password.')
  return signed
}

/** Control characters in any number don't occur in text. Three stretches are looked at, because a head can be made to lie. */
function looksBinary(bytes: Uint8Array): boolean {
  if (hasNulPattern(bytes) !== null || findUtf32(bytes) !== null || hasUtf16Mark(bytes)) return false
  const stretch = 16 * 1024
  const starts = [0, Math.floor(bytes.length / 2), Math.max(0, bytes.length - stretch)]
  return starts.some((start) => {
    const piece = bytes.subarray(start, start + stretch)
    let controls = 0
    for (const byte of piece)
      if (byte === 0 || (byte < 0x20 && !TEXT_CONTROLS.has(byte)) || byte === 0x7f)
        controls += byte === 0 ? 4 : 1
    return controls > Math.max(3, piece.length / 100)
  })
}

/** Tab, line feed, form feed, carriage return, the shifts and the escape of ISO-2022, and the end-of-file mark of DOS. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x0e, 0x0f, 0x1a, 0x1b])

function hasUtf16Mark([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

const html: FileKind = { kind: 'html', encodingFormat: 'text/html', label: 'a web page' }
const markdown: FileKind = { kind: 'markdown', encodingFormat: 'text/markdown', label: 'a Markdown text' }
const plainText: FileKind = { kind: 'plain-text', encodingFormat: 'text/plain', label: 'a plain text' }

function detectTextKind(text: string, name: string, declaredType: string | null): FileKind {
  const head = text.slice(0, HEAD_LENGTH).replace(/^[\s\ufeff]+/, '')
  const xml = findXmlKind(head, text.slice(-TAIL_LENGTH))
  if (xml !== null) return xml
  const json = detectJson(text)
  if (json !== null) return json
  if (/^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return html
  const isNamedMarkdown = /\.(?:md|markdown|mdown|mkd)$/i.test(name) || declaredType === 'text/markdown'
  // Markdown may begin with a tag, too; there the name decides.
  if (isNamedMarkdown) return markdown
  if (/<(?:html|body|!doctype\s+html)\b/i.test(head) && /<\/?(?:head|title|meta|p|div)\b/i.test(head))
    return html
  const isNamedHtml = /\.(?:x?html?|xht|shtml|php|aspx?|jsp)$/i.test(name) || declaredType === 'text/html'
  const tags = head.match(
    /<\/?(?:p|div|br|span|a|h[1-6]|table|td|tr|ul|ol|li|b|i|em|strong|img|article|section|font|blockquote)\b[^<>]*>/gi,
  )
  if ((tags?.length ?? 0) >= (isNamedHtml ? 1 : 4)) return html
  // A fragment may begin with a long stretch of script or of text; a name that says HTML is worth a look at all of it.
  if (isNamedHtml && /<[a-z!][^<>]*>|&(?:[a-z]{2,8}|#\d+);/i.test(text)) return html
  if (/^---\r?\n[\s\S]{0,4000}?\n---\r?\n/.test(head) && /^[\w-]+:\s/m.test(head)) return markdown
  return plainText
}

/** Beyond this many characters a file is a data set and no article. */
const MAX_JSON_LENGTH = 32_000_000

function detectJson(text: string): FileKind | null {
  if (!/^\s*[[{]/.test(text) || !/[\]}]\s*$/.test(text.slice(-1000)) || text.length > MAX_JSON_LENGTH)
    return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object') return null
  return findNinjsItems(value).length > 0
    ? { kind: 'news-json', encodingFormat: 'application/ninjs+json', label: "an agency's message (ninjs)" }
    : { kind: 'json', encodingFormat: 'application/json', label: 'a JSON file' }
}
