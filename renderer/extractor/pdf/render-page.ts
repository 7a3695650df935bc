/**
 * A page of a PDF as a picture, with an article's words marked on it. Drawn on canvases that are on no page, with the document's scripts and
 * actions left alone; the type is drawn by the fonts of the file.
 */
import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Refusal } from '../refusal.ts'
import { loadBundledData } from './bundled-data.ts'
import { findMarks, type Quad } from './find-marks.ts'
import { openPdf, refusing } from './pdf-library.ts'
import { readPage } from './read-page.ts'

export interface RenderedPage {
  readonly image: ImageBitmap
  readonly page: number
  readonly pageCount: number
  /** How many of the wanted words were found, and are marked. */
  readonly markedCount: number
  /** How far down the page the first of them stands: 0 at its upper edge, 1 at its lower. */
  readonly markTop: number | null
}

/** Readable on a large screen, and not larger than a window may take: 8 million pixels are 32 MB. */
const WANTED_WIDTH = 1_400
const MAX_PIXELS = 8_000_000
const MAX_SCALE = 4

export async function renderPage(
  bytes: Uint8Array,
  wanted: { readonly page: number; readonly marks: readonly string[] },
): Promise<RenderedPage> {
  const document = await openPdf(bytes, { loadData: loadBundledData, withPictures: true })
  try {
    return await refusing(async () => {
      const { page: number, marks } = wanted
      if (number > document.numPages)
        throw new Refusal('unreadable-file', `The PDF has ${document.numPages} pages and no page ${number}.`)
      const content = await readPage(document, number, new Map())
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const found = findMarks(content, { width, height }, marks)
      const image = await draw(page, found.flat())
      const markedCount = found.filter((quads) => quads.length > 0).length
      const top = found.flat()[0]?.[0]?.[1]
      const markTop = top === undefined ? null : Math.max(0, Math.min(1, top / height))
      return { image, page: number, pageCount: document.numPages, markedCount, markTop }
    })
  } finally {
    await document.loadingTask.destroy()
  }
}

async function draw(page: PDFPageProxy, quads: readonly Quad[]): Promise<ImageBitmap> {
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(MAX_SCALE, WANTED_WIDTH / width, Math.sqrt(MAX_PIXELS / (width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  )
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('the browser gives no canvas')
  await page.render({
    // Typed for canvases of a page; it draws on any.
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode: AnnotationMode.ENABLE,
  }).promise
  mark(context, quads, scale)
  return canvas.transferToImageBitmap()
}

/** As with a highlighter: the ink stays black. */
function mark(context: OffscreenCanvasRenderingContext2D, quads: readonly Quad[], scale: number): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalCompositeOperation = 'multiply'
  context.fillStyle = '#ffe066'
  for (const [first, ...others] of quads) {
    if (first === undefined) continue
    context.beginPath()
    context.moveTo(first[0] * scale, first[1] * scale)
    for (const [x, y] of others) context.lineTo(x * scale, y * scale)
    context.fill()
  }
}
