/**
 * pdf.js, held to our terms: no worker (the frame has a process of its own), no network, no forms or scripts of the document, no eval, no
 * WebAssembly. What it cannot open becomes a refusal. Its legacy build runs in every browser that the workbench runs in.
 */
import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { Refusal } from '../refusal.ts'

/** Gives the bytes of a character map (`UniJIS-UTF16-H.bcmap`) or of a standard font (`FoxitSerif.pfb`). */
export type LoadData = (name: string) => Promise<Uint8Array>

export interface OpenOptions {
  readonly loadData: LoadData
  /** Text needs no pictures: none is decoded when this is false. */
  readonly withPictures: boolean
}

/** Beyond this a picture is not drawn; a scan of a newspaper page at 600 dpi has 140 million pixels. */
const MAX_PICTURE_PIXELS = 40_000_000

export async function openPdf(
  bytes: Uint8Array,
  { loadData, withPictures }: OpenOptions,
): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gives it.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: createDataFactory(loadData),
    FilterFactory: NoFilters,
    // Says that the data exist; the factory knows where.
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    // Scripts that decode the pictures of scans; the build lays them beside this one.
    wasmUrl: import.meta.url.replace(/[^/]*$/, 'decoders/'),
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    fontExtraProperties: true,
    disableFontFace: !withPictures,
    useSystemFonts: withPictures,
    maxImageSize: withPictures ? MAX_PICTURE_PIXELS : 0,
    isOffscreenCanvasSupported: withPictures,
  } as Parameters<typeof getDocument>[0])
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw asRefusal(error)
  }
}

/** Does what needs pdf.js; whatever that throws on the way is a refusal. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asRefusal(error)
  }
}

/** What pdf.js says of a file is about the file; an error of our own stays one. */
function asRefusal(error: unknown): Error {
  if (error instanceof Refusal) return error
  if (error instanceof PasswordException)
    return new Refusal('encrypted', 'The PDF opens with a password only.')
  if (error instanceof InvalidPDFException) return new Refusal('damaged', 'The file is not a whole PDF.')
  if (isOfPdfJs(error)) return new Refusal('damaged', 'The PDF is damaged beyond what its reader can mend.')
  return error instanceof Error ? error : new Error(String(error))
}

/** Errors of pdf.js cross its message channel by name: its own kinds, and what it wraps because it knows no better. */
function isOfPdfJs(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(?:Unknown|Response|Abort|Format|XRef|Missing|Invalid|Password|Base)\w*Exception$|^FormatError$/.test(
      error.name,
    )
  )
}

function createDataFactory(loadData: LoadData) {
  return class {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      return loadData(filename)
    }
  }
}

/** Filters would be drawn by SVG elements put into our own page. A page looks right enough without. */
class NoFilters {
  addFilter = none
  addHCMFilter = none
  addAlphaFilter = none
  addLuminosityFilter = none
  addKnockoutFilter = none
  addHighlightHCMFilter = none
  addSelectionHCMFilter = none
  addSelectionFilter = none
  createSelectionStyle() {
    return null
  }
  destroy() {
    // Nothing was made.
  }
}

function none(): string {
  return 'none'
}
