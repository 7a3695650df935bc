/**
 * A strict little reader of the XML that we write, so that what goes out is checked by something that did not write it. It knows elements,
 * attributes, text and numeric references, and throws at everything else.
 */
import type { XmlElement } from '../../../../../shared/formats/qdc/parse-qdc.ts'

export interface ReadElement extends XmlElement {
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly ReadElement[]
  readonly order: readonly string[]
}

const TOKEN = /<\?xml [^>]*\?>|<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|[^<]+/gy

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+);)?/g, (_, code?: string) => {
    if (code === undefined) throw new Error('a lone ampersand')
    return String.fromCodePoint(Number(code))
  })
}

export function readXml(source: string): ReadElement {
  const root = make('', {})
  const open = [root]
  TOKEN.lastIndex = 0
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(source)
    if (token === null) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`)
    const [whole, closed, opened, attributes = '', isEmpty] = token
    if (closed !== undefined) {
      if (open.pop()!.name !== closed) throw new Error(`${closed} was not open`)
    } else if (opened !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescape(value!)] as const)
      const element = make(opened, Object.fromEntries(pairs))
      open.at(-1)!.children.push(element)
      if (isEmpty === '') open.push(element)
    } else if (whole.includes(']]>')) throw new Error('the end of a CDATA section in text')
    else if (!whole.startsWith('<?')) open.at(-1)!.text += unescape(whole)
  }
  if (open.length !== 1) throw new Error('something was not closed')
  return root.children[0]!
}

interface GrowingElement extends ReadElement {
  readonly children: GrowingElement[]
  text: string
}

function make(name: string, attributes: Readonly<Record<string, string>>): GrowingElement {
  const children: GrowingElement[] = []
  return {
    name,
    attributes,
    children,
    text: '',
    attribute: (wanted) => attributes[wanted] ?? null,
    get order() {
      return children.map((child) => child.name)
    },
  }
}
