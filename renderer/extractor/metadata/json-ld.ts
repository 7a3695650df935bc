/**
 * What a page says about its article in JSON-LD (schema.org). Often the best source and sometimes nonsense, so nothing here is trusted to
 * have the right type, and a graph is walked with a limit.
 */
import { unescapeTwice } from './unescape-twice.ts'

export interface LinkedArticle {
  /** Of a type that only newsrooms use. */
  readonly isNews: boolean
  readonly headline: string | null
  readonly authors: readonly LinkedAuthor[]
  readonly publisher: string | null
  readonly issued: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
  readonly text: string | null
}

export interface LinkedAuthor {
  readonly name: string
  readonly isOrganisation: boolean
}

type JsonObject = Readonly<Record<string, unknown>>

const MAX_SCRIPT_LENGTH = 2_000_000
const MAX_NODES = 20_000
const MAX_WORDS_LENGTH = 2000

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting|APIReference)$/
const PAGE_TYPE = /(?:WebPage|ItemPage|AboutPage|VideoObject|Recipe|Product|Event|Review|CreativeWork)$/
const ORGANISATION_TYPE = /(?:Organi[sz]ation|Corporation|Company|NewsMedia|Brand|WebSite|Thing)/i

/** Where objects that tell of the article are found inside others. */
const LEADING_ON = [
  ...[
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'hasPart',
    'itemReviewed',
    'publisher',
    'author',
    'creator',
  ],
  ...['isPartOf', 'subjectOf', 'liveBlogUpdate'],
]

/** The article that the page's JSON-LD tells about, or null. */
export function readJsonLd(document: Document): LinkedArticle | null {
  const objects: JsonObject[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? ''
    if (source.length <= MAX_SCRIPT_LENGTH)
      collectObjects(parseLeniently(source) ?? readBroken(source), objects)
  }
  return chooseArticle(objects)
}

/** The same, out of objects that have been parsed. */
export function chooseArticle(objects: readonly JsonObject[]): LinkedArticle | null {
  // A mere reference, `{"@id": …}`, must not hide what it refers to.
  const named = objects.filter((each) => typeof each['@id'] === 'string' && each['name'] !== undefined)
  const byId = new Map(named.map((each) => [each['@id'] as string, each]))
  const ofType = (pattern: RegExp) =>
    objects.filter((each) => typesOf(each).some((type) => pattern.test(type)))
  const articles = ofType(ARTICLE_TYPE)
  // A page with a list of teasers has many articles and none is it; the one with the most to say about itself is.
  const article = articles.toSorted((a, b) => weight(b) - weight(a))[0] ?? ofType(PAGE_TYPE)[0]
  if (article === undefined) return null
  const page = ofType(PAGE_TYPE)[0]
  const authors = authorsOf(article['author'], byId)
  return {
    isNews: typesOf(article).some((type) => type.endsWith('NewsArticle')),
    headline: wordsOf(article['headline']) ?? wordsOf(article['name']),
    authors: authors.length > 0 ? authors : authorsOf(article['creator'], byId),
    publisher: authorsOf(article['publisher'] ?? article['sourceOrganization'], byId)[0]?.name ?? null,
    issued:
      textOf(article['datePublished']) ??
      textOf(page?.['datePublished']) ??
      textOf(article['dateCreated']) ??
      textOf(article['uploadDate']),
    modified: textOf(article['dateModified']) ?? textOf(page?.['dateModified']),
    language: languageOf(article['inLanguage']) ?? languageOf(page?.['inLanguage']),
    url: textOf(article['url']) ?? textOf(idOf(article['mainEntityOfPage'])),
    text: textOf(article['articleBody']),
  }
}

function weight(article: JsonObject): number {
  return ['headline', 'author', 'datePublished', 'publisher', 'articleBody', 'mainEntityOfPage'].filter(
    (key) => article[key] !== undefined,
  ).length
}

/** JSON as pages really have it: inside comments or CDATA, with raw line breaks in strings, with a semicolon at the end. */
function parseLeniently(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:<!--|(?:\/\/\s{0,20})?<!\[CDATA\[|\/\*[^*]{0,200}\*\/)/, '')
    .replace(/(?:-->|(?:\/\/\s{0,20})?\]\]>|;)$/, '')
  const spaced = bare.replace(/[\u0000-\u001f]+/g, ' ')
  for (const attempt of [
    bare,
    spaced,
    spaced.replace(/,\s*([}\]])/g, '$1'),
    spaced.replace(/\\(?!["\\/bfnrtu])/g, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  }
  return null
}

/** So many places that say "author" are looked at; a hostile page may have any number. */
const MAX_BROKEN_AUTHORS = 50
const NAME_OF_AUTHOR =
  /^\s{0,20}:\s{0,20}[[{][^\]}]{0,500}?"name"\s{0,20}:\s{0,20}"((?:[^"\\\n]|\\.){1,300})"/

/** What can still be made out of JSON that cannot be parsed: the values of the keys that matter, one by one. */
function readBroken(source: string): JsonObject | null {
  const type = /"@type"\s*:\s*"([^"]{0,100}(?:Article|Posting))"/.exec(source)?.[1]
  if (type === undefined) return null
  const valueOf = (key: string) => {
    const raw = new RegExp(`"${key}"\\s{0,20}:\\s{0,20}"((?:[^"\\\\\\n]|\\\\.){0,2000})"`).exec(source)?.[1]
    return raw?.replace(/\\(["\\/])/g, '$1')
  }
  const author = source
    .split('"author"', MAX_BROKEN_AUTHORS)
    .slice(1)
    .map((after) => NAME_OF_AUTHOR.exec(after)?.[1])
    .find(Boolean)
  return {
    '@type': type,
    ...{
      headline: valueOf('headline'),
      datePublished: valueOf('datePublished'),
      dateModified: valueOf('dateModified'),
    },
    ...(author === undefined ? {} : { author }),
  }
}

function collectObjects(root: unknown, into: JsonObject[]): void {
  const waiting: unknown[] = [root]
  for (let seen = 0; waiting.length > 0 && seen < MAX_NODES; seen++) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, 1000))
    else if (typeof value === 'object' && value !== null) {
      into.push(value as JsonObject)
      for (const key of LEADING_ON) if (key in value) waiting.push((value as JsonObject)[key])
    }
  }
}

function typesOf(object: JsonObject): string[] {
  const type = object['@type']
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value === 'object' && value !== null && '@value' in value) return textOf(value['@value'])
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

/** A headline or a name: short, and escaped by systems that meant to write it into HTML. */
function wordsOf(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : unescapeTwice(text.slice(0, MAX_WORDS_LENGTH))
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value
}

function authorsOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): LinkedAuthor[] {
  const values = Array.isArray(value) ? value.slice(0, 50) : [value]
  return values.flatMap((each): LinkedAuthor[] => {
    if (typeof each === 'string') {
      const name = wordsOf(each)
      return name === null ? [] : [{ name, isOrganisation: false }]
    }
    if (typeof each !== 'object' || each === null) return []
    const object = each as JsonObject
    const named = object['name'] === undefined ? (byId.get(String(object['@id'])) ?? object) : object
    const isOrganisation = typesOf(named).some((type) => ORGANISATION_TYPE.test(type))
    const names =
      named['name'] ??
      [named['givenName'], named['familyName']].filter((part) => typeof part === 'string').join(' ')
    return (Array.isArray(names) ? names : [names])
      .map(wordsOf)
      .filter((name) => name !== null)
      .map((name) => ({ name, isOrganisation }))
  })
}

function languageOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const object = value as JsonObject
    return textOf(object['alternateName']) ?? textOf(object['name'])
  }
  return textOf(value)
}
