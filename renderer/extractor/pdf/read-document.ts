/** A whole PDF as blocks, page by page, in the order that a reader would copy them by hand. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Refusal } from '../refusal.ts'
import { dropFixedText } from './fixed-text.ts'
import { groupLines, type LineGroup } from './line-groups.ts'
import { makeBlocks, readStyle, type PdfBlock, type Style } from './page-blocks.ts'
import type { PinnedFile } from './page-notes.ts'
import { readPage, type FontBook, type PageContent } from './read-page.ts'
import { dropRunningLines } from './running-lines.ts'

/** No newspaper has more pages; a file that says so is a loop or a library. */
export const MAX_PAGES = 3_000
/** Hardly a web page is printed on more; what is longer is read page by page, to save memory. */
const MAX_SHEETS = 100

export interface ReadDocument {
  readonly blocks: readonly PdfBlock[]
  readonly style: Style
  readonly pages: number
  /** Pages without text on which something is drawn. */
  readonly pictures: readonly number[]
  /** Pages that could not be read. */
  readonly broken: readonly number[]
  readonly pinned: readonly PinnedFile[]
}

export async function readDocument(
  document: PDFDocumentProxy,
  isPrintedByBrowser: boolean,
): Promise<ReadDocument> {
  const count = Math.min(document.numPages, MAX_PAGES)
  const fonts: FontBook = new Map()
  const sheets: PageContent[] = []
  const pages: LineGroup[][] = []
  const group = (content: PageContent) => groupLines(content, { onlyTagged: isPrintedByBrowser })
  const pictures: number[] = []
  const broken: number[] = []
  const pinned: PinnedFile[] = []
  for (let number = 1; number <= count; number++) {
    const content = await readPage(document, number, fonts).catch(() => null)
    if (content === null) broken.push(number)
    else {
      if (content.hasPicture) pictures.push(number)
      pinned.push(...content.pinned)
      if (isPrintedByBrowser && count <= MAX_SHEETS) sheets.push(content)
      else pages.push(group(content))
    }
    if (number % PAGES_PER_BREATH === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  pages.push(...dropFixedText(sheets).map(group))
  if (pages.length === 0) throw new Refusal('damaged', 'No page of the PDF can be read.')
  const kept = dropRunningLines(pages)
  const style = readStyle(kept.flat().flatMap(({ lines }) => lines))
  return { blocks: makeBlocks(kept, style), style, pages: count, pictures, broken, pinned }
}

/** pdf.js never lets go of the thread by itself; the frame has messages to read in between. */
const PAGES_PER_BREATH = 8
