/** Files inside a PDF: in its list of attachments, or pinned to a place on a page. They are handed on unopened. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MAX_CONTAINED_FILES } from '../../../shared/domain/extraction.ts'
import type { FoundFile } from '../readers/reader.ts'
import type { PinnedFile } from './page-notes.ts'

export async function readAttachments(
  document: PDFDocumentProxy,
  pinned: readonly PinnedFile[],
): Promise<readonly FoundFile[]> {
  const names = new Map(pinned.map(({ id, name }) => [id, name]))
  const listed = await document.getAttachments().catch(() => null)
  for (const [id, { rawFilename, filename }] of listed ?? []) names.set(id, rawFilename || filename || id)
  const found: FoundFile[] = []
  for (const [id, given] of [...names].slice(0, MAX_CONTAINED_FILES)) {
    const bytes = await readBytes(document, id)
    if (bytes === null || bytes.length === 0) continue
    const place = `attachment ${found.length + 1}`
    found.push({
      name: bareName(given) || place,
      path: place,
      mediaType: null,
      collectedAt: null,
      collectedFrom: null,
      bytes,
    })
  }
  return found
}

function bareName(given: string): string {
  const name = given.split(/[\\/]/).at(-1) ?? ''
  return name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 255)
    .toWellFormed()
}

async function readBytes(document: PDFDocumentProxy, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const content = (await document.getAttachmentContent(id)) as unknown
    return content instanceof Uint8Array ? new Uint8Array(content) : null
  } catch {
    // One broken attachment says nothing about the others, nor about the text.
    return null
  }
}
