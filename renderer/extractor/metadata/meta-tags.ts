/** A page's meta tags by name, whichever of the three attributes they use for it, in lower case. */
export interface MetaTags {
  /** The first of these names that has a value. */
  first(...names: readonly string[]): MetaValue | null
  /** All values of these names, in the order of the names. */
  all(...names: readonly string[]): MetaValue[]
  /** All values of names that fit, for families of names that each site writes in its own way: "nyt_author", "lrt_authors". */
  matching(pattern: RegExp): MetaValue[]
}

export interface MetaValue {
  readonly value: string
  /** "meta og:title". */
  readonly from: string
}

const MAX_VALUE_LENGTH = 4000

export function readMetaTags(document: Document): MetaTags {
  const values = new Map<string, string[]>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = unescapeTwice((tag.getAttribute('content') ?? '').trim()).slice(0, MAX_VALUE_LENGTH)
    if (content === '') continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv'])
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue
        const known = values.get(name.replace(/^(dc|dcterms)[:_]/, '$1.')) ?? []
        known.push(content)
        values.set(name.replace(/^(dc|dcterms)[:_]/, '$1.'), known)
      }
  }
  const all = (...names: readonly string[]) =>
    names.flatMap((name) => (values.get(name) ?? []).map((value) => ({ value, from: `meta ${name}` })))
  return {
    first: (...names) => all(...names)[0] ?? null,
    all,
    matching: (pattern) => all(...[...values.keys()].filter((name) => pattern.test(name))),
  }
}

/** Many pages escape twice: "Tom &amp;amp; Jerry". */
function unescapeTwice(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) <= 0x10ffff && Number(code) > 31 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(amp|quot|lt|gt|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .toWellFormed()
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
}
