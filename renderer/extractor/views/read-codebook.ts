/** A REFI-QDA codebook (.qdc) read from its bytes. */
import { parseQdc, type XmlElement } from '../../../shared/formats/qdc/parse-qdc.ts'
import type { QdcCodebook } from '../../../shared/formats/qdc/qdc-codebook.ts'
import { decodeText } from '../decode-text.ts'
import { findCharsetLabel } from '../detect-format.ts'
import { Refusal } from '../refusal.ts'
import { findSignature } from '../signatures.ts'
import { attributeOf } from '../xml/elements.ts'
import { parseXml } from '../xml/parse-xml.ts'

export function readCodebook(bytes: Uint8Array): QdcCodebook {
  const signed = findSignature(bytes)
  if (signed?.kind === 'zip')
    throw new Refusal('unsupported-format', 'It is packed, as a whole project (.qdpx) is. Export its codebook there, as .qdc.')
  if (signed !== null) throw new Refusal('unsupported-format', `It is ${signed.label}, no codebook.`)
  const { root } = parseXml(decodeText(bytes, findCharsetLabel(bytes)).text)
  const codebook = parseQdc(elementOf(root))
  if (codebook === null) throw new Refusal('unsupported-format', 'It is XML, but no REFI-QDA codebook.')
  if (codebook.codes.length === 0) throw new Refusal('no-text', 'There are no codes in the codebook.')
  return codebook
}

function elementOf(element: Element): XmlElement {
  return {
    name: element.localName,
    attribute: (name) => attributeOf(element, name),
    get children() {
      return [...element.children].map(elementOf)
    },
    get text() {
      return element.textContent ?? ''
    },
  }
}
