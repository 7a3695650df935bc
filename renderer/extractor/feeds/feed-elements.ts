/**
 * Looking around in a feed. RSS, RDF, Atom and their extensions share names (`title`, `link`, `author`), and an entry may carry several of a
 * name; the feed's own come before those of an extension. Names are compared in small letters, because some writers shout.
 */

/** Extensions whose elements mean what they are called. Others (media, itunes …) speak about pictures and sounds. */
const OWN_NAMESPACE =
  /^$|purl\.org\/(?:rss|atom|net\/rss)|w3\.org\/2005\/atom|netscape\.com|backend\.userland|undeclared/i
const DUBLIN_CORE = /purl\.org\/dc\//i

/** Children of these names, the feed's own first, then Dublin Core's, then those of extensions; of equal rank in the order of the names. */
export function fieldsOf(element: Element, ...names: readonly string[]): Element[] {
  const ranked: { child: Element; rank: number }[] = []
  for (const child of element.children) {
    const name = names.indexOf(child.localName.toLowerCase())
    if (name === -1) continue
    const namespace = child.namespaceURI ?? ''
    const foreign = OWN_NAMESPACE.test(namespace) ? 0 : DUBLIN_CORE.test(namespace) ? 1 : 2
    ranked.push({ child, rank: foreign * names.length + name })
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ child }) => child)
}

export function findEntries(root: Element): Element[] {
  return [...root.getElementsByTagName('*')].filter((element) => /^(?:item|entry)$/i.test(element.localName))
}

/** The element that speaks for the feed as a whole. */
export function findChannel(root: Element): Element {
  if (/^(?:feed|channel)$/i.test(root.localName)) return root
  return [...root.children].find((child) => /^channel$/i.test(child.localName)) ?? root
}

/** The nearest `xml:…` attribute of that name, from the element outwards. */
export function inherited(element: Element, name: 'xml:base' | 'xml:lang'): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name)
    if (value !== null && value.trim() !== '') return value.trim()
  }
  return null
}

/** What relative links in the element are relative to: every `xml:base` around it counts. */
export function baseUrlOf(element: Element, documentUrl: string | null): string | null {
  let base = documentUrl
  const bases: string[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const written = at.getAttribute('xml:base')
    if (written !== null) bases.push(written.trim())
  }
  for (const written of bases.reverse()) base = URL.parse(written, base ?? undefined)?.href ?? base
  return base
}
