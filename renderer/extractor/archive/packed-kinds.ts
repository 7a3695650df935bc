/**
 * What kind of file a packed one is, by what is inside: documents of office programs, e-books and web archives are all ZIPs or gzips.
 * A ZIP that can't be opened is still named by what its first bytes look like, so that the analyst reads "a Word document is damaged".
 */
import type { FileKind } from '../detect-format.ts'
import { Refusal } from '../refusal.ts'
import { findSignature, latin1 } from '../signatures.ts'
import { peekIntoGzip } from './inflate.ts'
import { openZip, type ZipArchive } from './open-zip.ts'

const docx: FileKind = {
  kind: 'docx',
  encodingFormat: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: 'a Word document',
}
const odt: FileKind = {
  kind: 'odt',
  encodingFormat: 'application/vnd.oasis.opendocument.text',
  label: 'an OpenDocument text',
}
const epub: FileKind = { kind: 'epub', encodingFormat: 'application/epub+zip', label: 'an e-book (EPUB)' }
const wacz: FileKind = { kind: 'wacz', encodingFormat: 'application/wacz', label: 'a web archive (WACZ)' }
const spreadsheet: FileKind = {
  kind: 'office',
  encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  label: 'a spreadsheet',
}
const presentation: FileKind = {
  kind: 'office',
  encodingFormat: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  label: 'a presentation',
}

/** Media types as the member `mimetype` of EPUB and OpenDocument states them; the first that it begins with counts. */
const statedKinds: readonly (readonly [mediaType: string, kind: FileKind])[] = [
  ['application/epub+zip', epub],
  ['application/vnd.oasis.opendocument.text', odt],
  ['application/vnd.sun.xml.writer', odt],
  [
    'application/vnd.oasis.opendocument.spreadsheet',
    { ...spreadsheet, encodingFormat: 'application/vnd.oasis.opendocument.spreadsheet' },
  ],
  [
    'application/vnd.oasis.opendocument.presentation',
    { ...presentation, encodingFormat: 'application/vnd.oasis.opendocument.presentation' },
  ],
]

/** Main parts of Office Open XML, as `[Content_Types].xml` names them. */
const mainParts: readonly (readonly [contentType: RegExp, kind: FileKind])[] = [
  [/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/, docx],
  [/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.sheet/, spreadsheet],
  [/presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint/, presentation],
]

/** The first bytes of a ZIP, where a member that is stored first and unpacked shows its name and words. */
const firstMembers: readonly (readonly [inside: string, kind: FileKind])[] = [
  ...statedKinds,
  ['word/', docx],
  ['xl/', spreadsheet],
  ['ppt/', presentation],
]

/** The kind of document that a ZIP is, or null when it is just an archive. */
export async function findZipKind(bytes: Uint8Array<ArrayBuffer>): Promise<FileKind | null> {
  try {
    return await lookInside(openZip(bytes))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const head = latin1(bytes.subarray(0, 8192))
    return firstMembers.find(([inside]) => head.includes(inside))?.[1] ?? null
  }
}

async function lookInside(zip: ZipArchive): Promise<FileKind | null> {
  const read = async (path: string, maxBytes: number) =>
    latin1((await zip.find(path)?.read(maxBytes)) ?? new Uint8Array(0))
  const stated = (await read('mimetype', 1000)).trim()
  const byStatement = statedKinds.find(([mediaType]) => stated.startsWith(mediaType))?.[1]
  if (byStatement !== undefined) return byStatement
  const has = (path: string) => zip.find(path) !== undefined
  if (has('[Content_Types].xml')) {
    const types = await read('[Content_Types].xml', 4_000_000)
    const byMainPart = mainParts.find(([contentType]) => contentType.test(types))?.[1]
    if (byMainPart !== undefined) return byMainPart
  }
  if (has('META-INF/container.xml')) return epub
  if (has('META-INF/manifest.xml') && has('content.xml')) return odt
  if (has('word/document.xml')) return docx
  return zip.entries.some(({ path }) => /^archive\/[^/]+\.warc(?:\.gz)?$/.test(path)) ? wacz : null
}

/** Enough to see a signature of any format, also the one of TAR at byte 257. */
const PEEK_BYTES = 1024

/** The kind of file that a gzip is read as, or null when it just packs one: web archives stay packed, member by member. */
export async function findGzipKind(bytes: Uint8Array<ArrayBuffer>): Promise<FileKind | null> {
  const inside = findSignature(await peekIntoGzip(bytes, PEEK_BYTES))
  return inside?.kind === 'warc' || inside?.kind === 'archive' ? inside : null
}
