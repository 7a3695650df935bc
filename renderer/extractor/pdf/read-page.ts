/** One page as pdf.js gives it, turned into what the rest of this folder works on: drawn text, links, tags. */
import {
  AnnotationMode,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readFontTraits, unknownFont, type FontTraits, type KnownFont } from './font-traits.ts'
import { layOut, type DrawnText, type Layer, type Matrix } from './layers.ts'
import { readNotes, type PinnedFile } from './page-notes.ts'

export interface PageContent {
  /** Counted from 1. */
  readonly number: number
  readonly layers: readonly Layer[]
  /** What the file says of its own structure; null where it is not tagged. */
  readonly tags: TagNode | null
  /** Something is drawn that is no text. Known of pages without text only. */
  readonly hasPicture: boolean
  /** Files pinned to a place on the page. */
  readonly pinned: readonly PinnedFile[]
}

/** An element of the structure, or a piece of content in it. */
export interface TagNode {
  readonly role: string
  /** The marked content that it stands for; null for elements. */
  readonly mark: string | null
  readonly children: readonly TagNode[]
}

/** Fonts are told once for a document. */
export type FontBook = Map<string, FontTraits>

/** More pieces than this are no page: a sheet of newsprint has some thousands. */
const MAX_PIECES = 100_000
const MAX_TAG_DEPTH = 200

export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  fonts: FontBook,
): Promise<PageContent> {
  const page = await document.getPage(number)
  try {
    const { items, isVertical } = await readItems(page)
    const names = new Set(items.flatMap((item) => (isText(item) ? [item.fontName] : [])))
    await learnFonts(page, names, fonts)
    const viewport = page.getViewport({ scale: 1 })
    const toView = viewport.transform as unknown as Matrix
    const notes = await readNotes(page, toView)
    const { width, height } = viewport
    const drawn = [...toDrawn(items, toView, fonts, isVertical), ...notes.drawn]
    return {
      number,
      layers: layOut({ width, height, drawn, links: notes.links }),
      tags: toTagNode(await page.getStructTree().catch(() => null), 0),
      hasPicture: drawn.length === 0 && (await draws(page)),
      pinned: notes.pinned,
    }
  } finally {
    page.cleanup()
  }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

interface MarkItem {
  readonly type: string
  readonly id?: string | null
  readonly tag?: string | null
}

type Item = TextItem | MarkItem

function isText(item: Item): item is TextItem {
  return 'str' in item
}

async function readItems(
  page: PDFPageProxy,
): Promise<{ items: Item[]; isVertical: (font: string) => boolean }> {
  const items: Item[] = []
  const vertical = new Set<string>()
  // Our own normalisation knows more than pdf.js's and leaves more alone.
  const stream = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true })
  const reader = (
    stream as ReadableStream<{ items: Item[]; styles: Record<string, { vertical: boolean }> }>
  ).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    for (const [name, style] of Object.entries(value.styles)) if (style.vertical) vertical.add(name)
    items.push(...value.items)
    if (items.length < MAX_PIECES) continue
    await reader.cancel(new Error('The page has more pieces than a page has.'))
    break
  }
  return { items: items.slice(0, MAX_PIECES), isVertical: (font) => vertical.has(font) }
}

/** The names of fonts come with the drawing instructions, which are asked for only where a font is new. */
async function learnFonts(page: PDFPageProxy, names: ReadonlySet<string>, fonts: FontBook): Promise<void> {
  const unknown = [...names].filter((name) => !fonts.has(name))
  if (unknown.length === 0) return
  await listOperators(page)
  // Fonts are handed over in a task after the list.
  await new Promise((resolve) => setTimeout(resolve, 0))
  for (const name of unknown)
    fonts.set(
      name,
      page.commonObjs.has(name) ? readFontTraits(page.commonObjs.get(name) as KnownFont) : unknownFont,
    )
}

async function listOperators(page: PDFPageProxy) {
  return page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
}

/** Pictures are left out while text is read, but the room made for them is not. */
async function draws(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await listOperators(page)
  return fnArray.some((operator) => operator === OPS.transform || operator === OPS.constructPath)
}

function toDrawn(
  items: readonly Item[],
  toView: Matrix,
  fonts: FontBook,
  isVertical: (font: string) => boolean,
): DrawnText[] {
  const drawn: DrawnText[] = []
  const open: MarkItem[] = []
  let isSpaced = false
  for (const item of items) {
    if (!isText(item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item)
      continue
    }
    if (item.str.trim() === '') {
      isSpaced ||= item.str !== ''
      continue
    }
    const vertical = isVertical(item.fontName)
    drawn.push({
      // A leading space is one that pdf.js saw before the first letter, which is where the item begins.
      text: item.str.trimStart(),
      matrix: multiply(toView, item.transform as unknown as Matrix),
      length: vertical ? item.height : item.width,
      isVertical: vertical,
      font: fonts.get(item.fontName) ?? unknownFont,
      isSpaced: isSpaced || /^\s/.test(item.str),
      mark: open.some(({ tag }) => tag === 'Artifact')
        ? ARTIFACT
        : (open.findLast(({ id }) => id !== null && id !== undefined)?.id ?? null),
    })
    isSpaced = false
  }
  return drawn
}

/** The mark of what the file itself calls no part of the text: running heads, page numbers, watermarks. */
export const ARTIFACT = 'artifact'

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

function toTagNode(node: unknown, depth: number): TagNode | null {
  const { role, type, id, children } = (node ?? {}) as StructNode
  if (type === 'content') return { role: '', mark: id ?? null, children: [] }
  if (role === undefined || depth > MAX_TAG_DEPTH) return null
  return {
    role,
    mark: null,
    children: (children ?? []).map((child) => toTagNode(child, depth + 1)).filter((child) => child !== null),
  }
}
