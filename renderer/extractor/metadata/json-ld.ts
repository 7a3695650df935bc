/**
 * What a page says about its article in JSON-LD (schema.org). Often the best source and sometimes nonsense, so nothing here is trusted to
 * have the right type, and a graph is walked with a limit.
 */
export interface LinkedArticle {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly issued: string | null
  readonly language: string | null
  readonly url: string | null
  readonly text: string | null
}

type JsonObject = Readonly<Record<string, unknown>>

const MAX_SCRIPT_LENGTH = 2_000_000
const MAX_NODES = 20_000

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting|APIReference)$/
const PAGE_TYPE = /(?:WebPage|ItemPage|AboutPage|VideoObject|Recipe|Product|Event|Review|CreativeWork)$/

/** The article that the page's JSON-LD tells about, or null. */
export function readJsonLd(document: Document): LinkedArticle | null {
  const objects: JsonObject[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? ''
    if (source.length <= MAX_SCRIPT_LENGTH) collectObjects(parseLeniently(source), objects)
  }
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
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: namesOf(article['author'] ?? article['creator'], byId),
    publisher: namesOf(article['publisher'] ?? article['sourceOrganization'], byId)[0] ?? null,
    issued:
      textOf(article['datePublished']) ??
      textOf(page?.['datePublished']) ??
      textOf(article['dateCreated']) ??
      textOf(article['uploadDate']),
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
  const bare = source.replace(
    /^\s*(?:<!--|(?:\/\/)?\s*<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|(?:\/\/)?\s*\]\]>|;)\s*$/g,
    '',
  )
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' '), bare.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  }
  return null
}

function collectObjects(root: unknown, into: JsonObject[]): void {
  const waiting: unknown[] = [root]
  for (let seen = 0; waiting.length > 0 && seen < MAX_NODES; seen++) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, 1000))
    else if (typeof value === 'object' && value !== null) {
      into.push(value as JsonObject)
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'hasPart',
        'publisher',
        'author',
        'isPartOf',
      ])
        if (key in value) waiting.push((value as JsonObject)[key])
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

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value
}

function namesOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): string[] {
  const values = Array.isArray(value) ? value.slice(0, 50) : [value]
  return values.flatMap((each): string[] => {
    if (typeof each === 'string') return each.trim() === '' ? [] : [each.trim()]
    if (typeof each !== 'object' || each === null) return []
    const object = each as JsonObject
    const named = object['name'] === undefined ? (byId.get(String(object['@id'])) ?? object) : object
    const names =
      named['name'] ??
      [named['givenName'], named['familyName']].filter((part) => typeof part === 'string').join(' ')
    return (Array.isArray(names) ? names : [names]).map(textOf).filter((name) => name !== null)
  })
}

function languageOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const object = value as JsonObject
    return textOf(object['alternateName']) ?? textOf(object['name'])
  }
  return textOf(value)
}
