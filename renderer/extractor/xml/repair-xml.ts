/**
 * Makes XML out of what was meant to be XML: closes what is open, drops ends without a beginning, escapes lone `&` and `<`, quotes attributes,
 * declares prefixes. Every word stays. For feeds and agency files, where a single forgotten sign must not cost an analyst the story.
 */

/** Elements of HTML that are never closed; feeds carry them unescaped. `link` is one in HTML and none in a feed. */
const VOID = new Set('area br col embed hr img input param source track wbr'.split(' '))

/** Deeper than any reader of the result will go. */
const MAX_DEPTH = 1_000

/** Elements of HTML whose end is commonly left out: the next one of the kind ends them. */
const CLOSED_BY_NEXT = new Set('p li dt dd tr td th option'.split(' '))

/** An element that points to something and is closed nowhere in the file was meant to be empty. */
const POINTER = /(?:^|\s)(?:href|url|src)\s*=/i

/** What isn't closed ends with the file; quoted values hold no `<`, so that a lost quote ends at the next tag. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!(?=[a-z])[^<>]*>?|<(\/?)([a-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*'|["'])*)>?|[^<]+|</giu

const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gu

/** Prefixes that feeds use without declaring them. Others get a name of their own, so that they parse. */
const namespaces: ReadonlyMap<string, string> = new Map(
  Object.entries({
    content: 'http://purl.org/rss/1.0/modules/content/',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    media: 'http://search.yahoo.com/mrss/',
    atom: 'http://www.w3.org/2005/Atom',
    xlink: 'http://www.w3.org/1999/xlink',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  }),
)

/** `resolveEntities` turns names of characters into characters, outside of CDATA. */
export function repairXml(source: string, resolveEntities: (text: string) => string): string {
  const open: string[] = []
  const prefixes = new Set<string>()
  const declared = new Set(['xml', 'xmlns'])
  const pieces: string[] = []
  const closed = new Set([...source.matchAll(/<\/([\w:.-]+)/g)].map((match) => match[1]!))
  let root: number | null = null
  const text = (words: string) => {
    if (root !== null) pieces.push(escape(resolveEntities(words)))
  }
  for (const [token, cdata, slash, name, attributes = ''] of source.matchAll(TOKEN)) {
    if (open.length > MAX_DEPTH) break
    if (cdata !== undefined) {
      if (root !== null) pieces.push(`<![CDATA[${cdata}]]>`)
    } else if (name === undefined) {
      if (!/^<[!?]/.test(token)) text(token)
    } else if (slash === '/') {
      close(name)
    } else {
      const isFirst = root === null
      if (CLOSED_BY_NEXT.has(name.toLowerCase()) && open.at(-1)?.toLowerCase() === name.toLowerCase())
        close(name)
      root ??= pieces.length
      const isEmpty =
        attributes.endsWith('/') ||
        VOID.has(name.toLowerCase()) ||
        (POINTER.test(attributes) && !closed.has(name))
      const kept = readAttributes(attributes, prefixes, isFirst ? declared : null)
      notePrefix(name, prefixes)
      pieces.push(`<${name}${kept}${isEmpty && !isFirst ? '/' : ''}>`)
      if (!isEmpty || isFirst) open.push(name)
    }
  }
  /** The root stays open to the end, whatever comes behind it. */
  function close(name: string): void {
    const at = open.findLastIndex((each) => each.toLowerCase() === name.toLowerCase())
    if (at <= 0) return
    for (const each of open.splice(at).reverse()) pieces.push(`</${each}>`)
  }
  for (const each of open.reverse()) pieces.push(`</${each}>`)
  if (root === null) return ''
  const missing = [...prefixes].filter((prefix) => !declared.has(prefix))
  const declarations = missing.map(
    (prefix) => ` xmlns:${prefix}="${namespaces.get(prefix) ?? `urn:undeclared:${prefix}`}"`,
  )
  pieces[root] = pieces[root]!.replace(/^<[^\s/>]+/, (start) => start + declarations.join(''))
  return pieces.join('')
}

function readAttributes(written: string, prefixes: Set<string>, declared: Set<string> | null): string {
  const seen = new Set<string>()
  let kept = ''
  for (const [, name, ...values] of written.matchAll(ATTRIBUTE)) {
    if (name === undefined || !/^[a-z_](?:[\w.-]*|[\w.-]*:[a-z_][\w.-]*)$/i.test(name) || seen.has(name))
      continue
    seen.add(name)
    if (name.startsWith('xmlns:')) declared?.add(name.slice(6))
    else notePrefix(name, prefixes)
    kept += ` ${name}="${escape(values.find((value) => value !== undefined) ?? '').replaceAll('"', '&quot;')}"`
  }
  return kept
}

function notePrefix(name: string, prefixes: Set<string>): void {
  const colon = name.indexOf(':')
  if (colon > 0) prefixes.add(name.slice(0, colon))
}

/** References to characters stay where they mean one. */
function escape(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt|quot|apos);|#(?:\d{1,7}|x[\da-f]{1,6});)/gi, '&amp;')
    .replace(/&#(x?)([\da-f]+);/gi, (whole, hex: string, digits: string) =>
      isCharacter(parseInt(digits, hex === '' ? 10 : 16)) ? whole : '',
    )
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}
