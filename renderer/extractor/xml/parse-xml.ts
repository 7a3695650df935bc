/**
 * XML to an inert document, with Chromium's own parser. A DTD never reaches it: without one there is nothing to expand and nothing to
 * fetch. A file that defines entities of its own is refused; the names that HTML gives to characters are known without a DTD.
 * Broken XML is read where `isLenient` says so, after repair-xml.ts has closed and escaped what the writer forgot.
 */
import { Refusal } from '../refusal.ts'
import { repairXml } from './repair-xml.ts'
import { resolveHtmlEntities } from './html-entities.ts'
import { cutDoctype } from './doctype.ts'

/** No format needs more, and deeper trees would cost walkers their stack. */
const MAX_DEPTH = 400

export interface ParsedXml {
  readonly document: Document
  readonly root: Element
  /** The file was not well-formed and had to be repaired. */
  readonly isRepaired: boolean
}

export function parseXml(text: string, isLenient = false): ParsedXml {
  const source = cutDoctype(text.toWellFormed().replace(ILLEGAL, ''))
  const whole = parse(source) ?? parse(resolveHtmlEntities(source))
  const document = whole ?? (isLenient ? parse(repairXml(source, resolveHtmlEntities)) : null)
  if (document === null) throw new Refusal('damaged', 'The XML in the file is broken or cut off.')
  checkDepth(document.documentElement)
  return { document, root: document.documentElement, isRepaired: whole === null }
}

/** Characters that XML 1.0 doesn't allow anywhere, and the byte order mark. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|^\ufeff/g

function parse(source: string): Document | null {
  const document = new DOMParser().parseFromString(source.trimStart(), 'application/xml')
  const errors = document.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'parsererror')
  return errors.length > 0 || document.documentElement === null ? null : document
}

function checkDepth(root: Element): void {
  let depth = 0
  let element: Element | null = root
  while (element !== null) {
    if (element.firstElementChild !== null) {
      if (++depth > MAX_DEPTH) throw new Refusal('too-complex', 'The XML in the file is nested too deeply.')
      element = element.firstElementChild
      continue
    }
    while (element !== null && element !== root && element.nextElementSibling === null) {
      element = element.parentElement
      depth--
    }
    if (element === null || element === root) return
    element = element.nextElementSibling
  }
}
