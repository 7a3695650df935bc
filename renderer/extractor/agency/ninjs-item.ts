/**
 * ninjs, the agencies' news in JSON (IPTC, versions 1 to 3). Version 1 has one field for each text (`body_text`, `body_xhtml`), 2 and 3 have
 * lists of texts with a role and a type; 3 writes names in camel case. Pictures and related items that it points to are not followed.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { blocksOfHtml, blocksOfPlainText, hasMarkup, wordsOfHtml } from '../documents/inline-text.ts'
import { Refusal } from '../refusal.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { emptyItem, type NewsItem } from './news-item.ts'
import { isJsonObject, type JsonObject } from './ninjs-shape.ts'
import { blocksOfNitf } from './nitf-document.ts'
import { findAll } from '../xml/elements.ts'

interface WrittenText {
  /** "main", "caption", "xhtml", … in small letters; '' when it isn't said. */
  readonly role: string
  /** Media type in small letters; '' when it isn't said. */
  readonly type: string
  readonly value: string
}

export function readNinjs(item: JsonObject): NewsItem {
  const fields = new Map(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]))
  const word = (...keys: readonly string[]) =>
    keys.map((key) => toWord(fields.get(key))).find((each) => each !== null) ?? null
  const headlines = listTexts(fields, 'headline')
  const descriptions = listTexts(fields, 'description')
  const url = word('url', 'link')
  const description = descriptions.filter(({ role }) => !/credit|writer|notes?$/.test(role))
  const dates = ['versioncreated', 'firstcreated', 'contentcreated']
  return {
    ...emptyItem,
    type: word('type'),
    identifier: word('uri'),
    version: word('version'),
    status: word('pubstatus'),
    headline: toLine(preferRole(headlines, /^(?:main|text|)$/)) ?? word('title'),
    standfirst: toLine(preferRole(description, /^(?:lead|summary|abstract|text|)$/)),
    bylines: [word('by', 'byline')].filter((name) => name !== null),
    provider: word('copyrightholder', 'provider'),
    sources: listNames(fields.get('infosources') ?? fields.get('infosource')),
    located: word('located'),
    dates: dates.flatMap((key) => [[key, toWord(fields.get(key))] as const]).filter(isDated),
    url: url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null,
    language: word('language'),
    note: word('ednote'),
    text: blocksOf(listTexts(fields, 'bod')),
    descriptions: description.flatMap((each) => toLine(each) ?? []),
  }
}

function isDated(entry: readonly [string, string | null]): entry is readonly [string, string] {
  return entry[1] !== null
}

/** `headline`, `headline_short`, `headlines`: everything under a name that begins like this. */
function listTexts(
  fields: ReadonlyMap<string, unknown>,
  stem: 'headline' | 'description' | 'bod',
): WrittenText[] {
  const names = new RegExp(`^${stem === 'bod' ? 'bod(?:y|ies)' : `${stem}s?`}(?:_(\\w+))?$`)
  return [...fields].flatMap(([key, value]) => {
    const match = names.exec(key)
    if (match === null) return []
    if (typeof value === 'string') return [{ role: match[1] ?? '', type: '', value }]
    return (Array.isArray(value) ? value : [value]).filter(isJsonObject).flatMap((each) => {
      const text = toWord(each['value'])
      const type = toWord(each['contenttype'] ?? each['contentType']) ?? ''
      const role = toWord(each['role']) ?? ''
      return text === null ? [] : [{ role: role.toLowerCase(), type: type.toLowerCase(), value: text }]
    })
  })
}

/** The same text comes in several types: HTML is the richest that editors write, NITF comes next. The longest of a type is the story. */
function blocksOf(bodies: readonly WrittenText[]): readonly BlockPart[] {
  const longestFirst = [...bodies].sort((a, b) => b.value.length - a.value.length)
  const ways = [
    (body: WrittenText) =>
      !isNitf(body) && (body.type.includes('html') || hasMarkup(body.value)) ? blocksOfHtml(body.value) : [],
    (body: WrittenText) => (isNitf(body) ? blocksOfNitfText(body.value) : []),
    (body: WrittenText) => blocksOfPlainText(body.value),
  ]
  for (const way of ways)
    for (const body of longestFirst) {
      const parts = way(body)
      if (parts.length > 0) return parts
    }
  return []
}

function isNitf({ role, type, value }: WrittenText): boolean {
  return role === 'nitf' || type.includes('nitf') || /^\s*(?:<\?xml[^>]*>\s*)?<nitf\b/.test(value)
}

function blocksOfNitfText(source: string): readonly BlockPart[] {
  try {
    const { root } = parseXml(source, true)
    return [...findAll(root, 'body.content'), ...findAll(root, 'body.end')].flatMap(blocksOfNitf)
  } catch (error) {
    // Another of its texts may do.
    if (error instanceof Refusal) return []
    throw error
  }
}

function preferRole(texts: readonly WrittenText[], role: RegExp): WrittenText | undefined {
  return texts.find((text) => role.test(text.role)) ?? texts[0]
}

function toLine(text: WrittenText | undefined): string | null {
  if (text === undefined) return null
  const line = (hasMarkup(text.value) ? wordsOfHtml(text.value) : text.value).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line.toWellFormed()
}

function listNames(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return (Array.isArray(value) ? value : [value])
    .filter(isJsonObject)
    .flatMap((each) => toWord(each['name']) ?? [])
}

function toWord(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const word = value.trim().toWellFormed()
  return word === '' ? null : word
}
