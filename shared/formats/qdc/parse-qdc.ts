/**
 * Reads a codebook out of the elements of a .qdc file. Parsing the XML itself is the extractor's business (files are hostile until proven
 * otherwise); this knows elements only by what it asks of them.
 */
import {
  MAX_CODES,
  MAX_DESCRIPTION_LENGTH,
  MAX_NAME_LENGTH,
  type QdcCode,
  type QdcCodebook,
} from './qdc-codebook.ts'

/** An element of XML; names without prefix. */
export interface XmlElement {
  readonly name: string
  attribute(name: string): string | null
  readonly children: Iterable<XmlElement>
  readonly text: string
}

/** Null when there is no codebook in it. A project file (`project.qde`) holds one under its root. */
export function parseQdc(root: XmlElement): QdcCodebook | null {
  const codebook = root.name === 'CodeBook' ? root : root.name === 'Project' ? childOf(root, 'CodeBook') : null
  if (codebook === null) return null
  const codes: QdcCode[] = []
  let isCut = false
  const cut = (text: string, length: number) => {
    if (text.length <= length) return text
    isCut = true
    return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  }
  const read = (parent: XmlElement, above: number | null): void => {
    for (const element of childrenOf(parent, 'Code')) {
      if (codes.length === MAX_CODES) {
        isCut = true
        return
      }
      const at = codes.length
      codes.push({
        guid: readGuid(element.attribute('guid')),
        name: cut(element.attribute('name') ?? '', MAX_NAME_LENGTH),
        colour: readColour(element.attribute('color')),
        description: cut(childOf(element, 'Description')?.text.trim() ?? '', MAX_DESCRIPTION_LENGTH),
        parent: above,
      })
      read(element, at)
    }
  }
  const list = childOf(codebook, 'Codes')
  if (list !== null) read(list, null)
  const sets = childOf(codebook, 'Sets') ?? childOf(root, 'Sets')
  const origin = codebook.attribute('origin') ?? root.attribute('origin')
  return {
    origin: origin === null ? null : cut(origin.trim(), MAX_NAME_LENGTH),
    codes,
    setCount: sets === null ? 0 : childrenOf(sets, 'Set').length,
    isCut,
  }
}

/** Some programs write braces around it, all are free in the case of letters. */
function readGuid(written: string | null): string | null {
  const digits = (written ?? '').replace(/[{}\s-]/g, '').toLowerCase()
  return /^[0-9a-f]{32}$/.test(digits) ? digits : null
}

function readColour(written: string | null): string | null {
  const colour = (written ?? '').trim().toLowerCase()
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : null
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return [...parent.children].filter((child) => child.name === name)
}

function childOf(parent: XmlElement, name: string): XmlElement | null {
  return childrenOf(parent, name)[0] ?? null
}
