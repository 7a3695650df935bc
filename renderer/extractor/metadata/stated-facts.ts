/** What a page states about its article out of sight: in JSON-LD, meta tags, attributes and notes of the browser that saved it. */
import { normalizeLanguage } from '../language.ts'
import { isBylineLabel } from './byline-words.ts'
import { parseDate } from './dates.ts'
import { given, type Found } from './found.ts'
import { readJsonLd, type LinkedArticle } from './json-ld.ts'
import {
  AUTHOR_FAMILY,
  AUTHOR_NAMES,
  LANGUAGE_NAMES,
  MODIFIED_NAMES,
  PUBLISHED_NAMES,
  PUBLISHER_NAMES,
  TITLE_NAMES,
} from './meta-names.ts'
import { readMetaTags, type MetaTags } from './meta-tags.ts'

/** Each list in order of trust. */
export interface StatedFacts {
  readonly linked: LinkedArticle | null
  readonly titles: readonly Found[]
  readonly bylines: readonly StatedByline[]
  readonly published: readonly Found[]
  readonly modified: readonly Found[]
  readonly publishers: readonly Found[]
  readonly urls: readonly Found[]
  readonly languages: readonly Found[]
}

export interface StatedByline {
  readonly names: readonly string[]
  readonly from: string
}

/** `source` is the page as text, for notes that browsers leave when they save a page. */
export function readStatedFacts(document: Document, source: string): StatedFacts {
  const linked = readJsonLd(document)
  const meta = readMetaTags(document)
  const languages = findLanguages(document, linked, meta)
  const asDate = ({ value, from }: Found) =>
    given(parseDate(value, { language: languages[0]?.value ?? null }), from)
  return {
    linked,
    titles: [...given(linked?.headline, 'JSON-LD'), ...meta.all(...TITLE_NAMES)],
    bylines: findBylines(linked, meta),
    published: [...given(linked?.issued, 'JSON-LD'), ...meta.all(...PUBLISHED_NAMES)].flatMap(asDate),
    modified: [...given(linked?.modified, 'JSON-LD'), ...meta.all(...MODIFIED_NAMES)].flatMap(asDate),
    publishers: [
      ...given(linked?.publisher, 'JSON-LD'),
      ...meta.all(...PUBLISHER_NAMES).filter(({ value }) => !/^@|^https?:/.test(value)),
    ],
    urls: findUrls(document, source, linked, meta),
    languages,
  }
}

function findLanguages(document: Document, linked: LinkedArticle | null, meta: MetaTags): Found[] {
  const { documentElement: root, body } = document
  return [
    ...given(root.getAttribute('lang') ?? root.getAttribute('xml:lang'), 'lang attribute'),
    ...given(body?.getAttribute('lang'), 'lang attribute'),
    ...meta.all(...LANGUAGE_NAMES),
    ...given(linked?.language, 'JSON-LD'),
  ].flatMap(({ value, from }) => given(normalizeLanguage(value), from))
}

/** Where JSON-LD names nobody but organisations, the meta tags may name people. */
function findBylines(linked: LinkedArticle | null, meta: MetaTags): StatedByline[] {
  const authors = linked?.authors ?? []
  const fromLinked = { names: authors.map(({ name }) => name), from: 'JSON-LD' }
  const hasPeople = authors.some(({ isOrganisation }) => !isOrganisation)
  const fromMeta = AUTHOR_NAMES.map((name) => ({
    names: meta
      .all(name)
      .map(({ value }) => (CATALOGUED.has(name) ? value.replace(/^([^,]+), ([^,]+)$/, '$2 $1') : value))
      .filter((value) => !/^https?:|^@|\//.test(value)),
    from: `meta ${name}`,
  }))
  const fromFamilies = { names: meta.matching(AUTHOR_FAMILY).map(({ value }) => value), from: 'meta tags' }
  const all = [...fromMeta, ...findLabelledBylines(meta), fromFamilies]
  return (hasPeople ? [fromLinked, ...all] : [...all, fromLinked]).filter(({ names }) => names.length > 0)
}

/** Where libraries read along, the family name comes first. */
const CATALOGUED = new Set(['citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator'])

/** Cards for social media have labels for people to read: "Written by", and beside it who. */
function findLabelledBylines(meta: MetaTags): StatedByline[] {
  return ['1', '2', '3'].flatMap((number): StatedByline[] => {
    const label = meta.first(`twitter:label${number}`)?.value
    const data = meta.first(`twitter:data${number}`)
    return label !== undefined && data !== null && isBylineLabel(label)
      ? [{ names: [data.value], from: data.from }]
      : []
  })
}

function findUrls(document: Document, source: string, linked: LinkedArticle | null, meta: MetaTags): Found[] {
  const head = source.slice(0, 4096)
  return [
    ...given(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), 'canonical link'),
    ...meta.all('og:url'),
    ...given(linked?.url, 'JSON-LD'),
    // What browsers write into the pages that they save: Chromium and IE, and the SingleFile add-on.
    ...given(/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1], 'note of the browser'),
    ...given(/Page saved with SingleFile[\s\S]{0,200}?url:\s*(\S+)/.exec(head)?.[1], 'note of SingleFile'),
    ...meta.all('twitter:url'),
  ]
    .filter(({ value }) => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value) && value.length <= 4000)
    .map(({ value, from }) => ({ value: value.toWellFormed(), from }))
}
