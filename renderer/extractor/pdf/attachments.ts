/** Files inside a PDF: in its list of attachments, or pinned to a place on a page. They are handed on unopened. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MAX_CONTAINED_FILES } from '../../../shared/domain/extraction.ts'
import type { FoundFile } from '../readers/reader.ts'

export async function readAttachments(document: PDFDocumentProxy): Promise<readonly FoundFile[]> {
  const listed = (await document.getAttachments()) ?? new Map<string, Attachment>()
  const found: FoundFile[] = []
  for (const [id, attachment] of [...listed].slice(0, MAX_CONTAINED_FILES)) {
    const bytes = await readBytes(document, id)
    if (bytes === null || bytes.length === 0) continue
    const { filename = id, rawFilename = filename } = attachment as Attachment
    const name = (rawFilename.split(/[\\/]/).at(-1) ?? '')
      .replace(/[\u0000-\u001f]/g, '')
      .trim()
      .slice(0, 255)
    found.push({
      name: name === '' ? `attachment ${found.length + 1}` : name.toWellFormed(),
      path: `attachment ${found.length + 1}`,
      mediaType: null,
      collectedAt: null,
      collectedFrom: null,
      bytes,
    })
  }
  return found
}

interface Attachment {
  readonly filename?: string
  readonly rawFilename?: string
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
