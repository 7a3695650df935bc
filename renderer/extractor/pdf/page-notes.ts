/** What lies over the text of a page: links, fields that were filled in, notes that were written on it, files that were pinned to it. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createTargetOf } from '../html/link-targets.ts'
import { unknownFont } from './font-traits.ts'
import type { DrawnText, LinkBox, Matrix } from './layers.ts'

export interface PageNotes {
  readonly links: readonly LinkBox[]
  /** Words that pdf.js keeps apart from those of the page. */
  readonly drawn: readonly DrawnText[]
  readonly pinned: readonly PinnedFile[]
}

export interface PinnedFile {
  /** By which the document knows it. */
  readonly id: string
  readonly name: string
}

/** Where notes are broken, the text under them is not. */
export async function readNotes(page: PDFPageProxy, toView: Matrix): Promise<PageNotes> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly Annotation[]
  return {
    links: annotations.flatMap((each) => readLink(each, toView)),
    drawn: annotations.flatMap((each) => readField(each, toView)),
    pinned: annotations.flatMap(({ fileId: id, file }) =>
      typeof id === 'string' ? [{ id, name: file?.filename ?? '' }] : [],
    ),
  }
}

/** The part of an annotation that is looked at. */
interface Annotation {
  readonly subtype?: string
  readonly rect?: readonly [number, number, number, number]
  readonly url?: string
  readonly unsafeUrl?: string
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[]
  readonly hidden?: boolean
  readonly textContent?: readonly string[]
  readonly fileId?: unknown
  readonly file?: { readonly filename?: string }
}

const targetOf = createTargetOf(null)

function readLink({ subtype, rect, url, unsafeUrl }: Annotation, toView: Matrix): LinkBox[] {
  const target = subtype === 'Link' && rect !== undefined ? targetOf(unsafeUrl ?? url ?? '') : null
  return target === null ? [] : [{ ...toBox(rect!, toView), target }]
}

/** What was typed into a form or written on the page is text of the page, though pdf.js keeps it apart. */
function readField(annotation: Annotation, toView: Matrix): DrawnText[] {
  const { subtype, rect, fieldType, fieldValue, options = [], textContent, hidden } = annotation
  if (rect === undefined || hidden === true) return []
  const isTyped = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
  const values = isTyped && Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  const lines = isTyped
    ? values
        .filter((value) => typeof value === 'string')
        .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
        .flatMap((value) => value.split(/[\r\n]+/))
    : subtype === 'FreeText'
      ? (textContent ?? [])
      : []
  const { left, top, right, bottom } = toBox(rect, toView)
  const pitch = (bottom - top) / Math.max(1, lines.length)
  const size = Math.max(1, Math.min(12, pitch * 0.75))
  return lines
    .filter((line) => line.trim() !== '')
    .map((text, index) => ({
      text,
      matrix: [size, 0, 0, -size, left, top + pitch * index + (pitch + size * 0.7) / 2],
      length: Math.min(right - left, text.length * size * 0.5),
      ...{ isVertical: false, font: unknownFont, isSpaced: true, mark: null },
    }))
}

function toBox([x1, y1, x2, y2]: readonly [number, number, number, number], [a, b, c, d, e, f]: Matrix) {
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e]
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
