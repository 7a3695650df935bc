/** The names that HTML gives to characters (`&nbsp;`, `&eacute;`), for XML that uses them as if it were HTML. */

const REFERENCE = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&([a-z][a-z0-9]{1,31});/gi
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

const known = new Map<string, string>()

/** Names become the characters that they mean; a name that nobody knows stays as the words it is. */
export function resolveHtmlEntities(source: string): string {
  return source.replace(REFERENCE, (whole, name: string | undefined) =>
    name === undefined || OF_XML.has(name) ? whole : resolve(name),
  )
}

function resolve(name: string): string {
  const found = known.get(name)
  if (found !== undefined) return found
  // The browser's own table: an inert document of one reference.
  const text = new DOMParser().parseFromString(`<p>&${name};`, 'text/html').body.textContent ?? ''
  const resolved = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  known.set(name, resolved)
  return resolved
}
