/**
 * What a PDF says of itself in its properties and its XMP. Programs fill them in as they like: what is a file's name, a template's or an
 * account's is not believed, and a browser's date is the day of printing.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { normalizeLanguage } from '../language.ts'
import { parseDate } from '../metadata/dates.ts'

/** A value, and which of the two has it. */
export interface Stated {
  readonly value: string
  readonly from: 'PDF properties' | 'XMP'
}

export interface DocumentFacts {
  readonly titles: readonly Stated[]
  readonly authors: readonly Stated[]
  readonly publishers: readonly Stated[]
  /** When the file was made; ISO 8601. */
  readonly created: readonly Stated[]
  readonly language: string | null
  /** A web page that a browser printed. */
  readonly isPrintedByBrowser: boolean
}

interface Info {
  readonly [name: string]: unknown
}

export async function readDocumentFacts(document: PDFDocumentProxy): Promise<DocumentFacts> {
  const { info, metadata } = (await document.getMetadata()) as { info: Info; metadata: XmpReader | null }
  const stated = (name: string, xmpName: string): Stated[] => [
    ...listed(info[name]).map((value): Stated => ({ value, from: 'PDF properties' })),
    ...listed(metadata?.get(xmpName)).map((value): Stated => ({ value, from: 'XMP' })),
  ]
  const programs = `${listed(info['Creator']).join(' ')} ${listed(info['Producer']).join(' ')}`
  return {
    titles: stated('Title', 'dc:title').filter(({ value }) => isTitle(value)),
    authors: stated('Author', 'dc:creator').filter(({ value }) => isAuthor(value)),
    publishers: stated('', 'dc:publisher'),
    created: stated('CreationDate', 'xmp:createdate').flatMap(({ value, from }) => {
      const date = parseDate(toIso(value))
      return date === null ? [] : [{ value: date, from }]
    }),
    language: normalizeLanguage(
      listed(info['Language'])[0] ?? listed(metadata?.get('dc:language'))[0] ?? null,
    ),
    isPrintedByBrowser: BROWSER.test(programs) && !/google docs/i.test(programs),
  }
}

interface XmpReader {
  get(name: string): unknown
}

const BROWSER =
  /mozilla|chrome|chromium|firefox|safari|\bedge?\b|skia\/pdf|wkhtmltopdf|webkit|weasyprint|\bopera\b/i

function listed(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values
    .filter((each) => typeof each === 'string')
    .map((each) =>
      each
        .replace(/[\s\u0000]+/g, ' ')
        .trim()
        .toWellFormed()
        .slice(0, 1000),
    )
    .filter((each) => each !== '')
}

/** Names of files and templates, and what programs put where nothing was said. */
const NO_TITLE =
  /^microsoft (?:word|powerpoint|excel|publisher)|\.(?:docx?|dotx?|odt|rtf|txt|indd|qxp?d?|qxd|pmd|p65|pub|pdf|pptx?|xlsx?|html?|tex|dvi|ps|eps|ai|cdr|jpe?g|tiff?)\b|^(?:untitled|title|titel|document|dokument|documento|layout|seite|page|slide|print|presentation|doc|scan|image|img|file|template|about:blank|full page|newsletter|no title)[\s_-]*\d*$|^(?:https?|file):\/\//i

function isTitle(value: string): boolean {
  return (
    value.length >= 4 && /\p{L}{2}/u.test(value) && !NO_TITLE.test(value) && !/^[\w-]+_[\w-]+$/.test(value)
  )
}

/** Accounts and machines. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|utente|benutzer|usuario|owner|default|unknown|anonymous|author|autor|none|n\/a|pc|hp|dell|lenovo|acer|asus|toshiba|windows|microsoft(?: office)?(?: user)?|mac|apple|scanner|guest|root|test|preinstalled)$/i

function isAuthor(value: string): boolean {
  return (
    /\p{L}{2}/u.test(value) && !NO_AUTHOR.test(value) && !/^[a-z0-9._-]+$/.test(value) && !/@/.test(value)
  )
}

/** `D:20210812093000+04'30'` as ISO 8601; other forms as they are. */
function toIso(value: string): string {
  const match =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(value)
  if (match === null) return value
  const [, year, month, day, hour, minute, second = '00', utc, sign, offsetHour, offsetMinute = '00'] = match
  const date = `${year}-${month}-${day}`
  if (hour === undefined || minute === undefined) return date
  return `${date}T${hour}:${minute}:${second}${utc ?? (sign === undefined ? '' : `${sign}${offsetHour}:${offsetMinute}`)}`
}
