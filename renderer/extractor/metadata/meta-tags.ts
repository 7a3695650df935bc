/** A page's meta tags by name, whichever of the three attributes they use for it, in lower case. */
import { unescapeTwice } from './unescape-twice.ts'

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
  const values = new Map<string, Set<string>>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = unescapeTwice((tag.getAttribute('content') ?? '').trim()).slice(0, MAX_VALUE_LENGTH)
    if (content === '') continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv'])
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue
        const key = name.replace(/^(dc|dcterms)[:_]/, '$1.')
        // A tag that is repeated word for word states its fact once.
        values.set(key, (values.get(key) ?? new Set()).add(content))
      }
  }
  const all = (...names: readonly string[]) =>
    names.flatMap((name) => [...(values.get(name) ?? [])].map((value) => ({ value, from: `meta ${name}` })))
  return {
    first: (...names) => all(...names)[0] ?? null,
    all,
    matching: (pattern) => all(...[...values.keys()].filter((name) => pattern.test(name))),
  }
}
