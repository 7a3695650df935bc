/**
 * A page's facts about its article: JSON-LD first, then meta tags, then what is plainly visible, then the address. Each field on its own,
 * because pages state some things well and others not at all.
 */
import type { Direction } from '../../../shared/domain/article.ts'
import { normalizeLanguage } from '../language.ts'
import { joinNames } from './bylines.ts'
import { findDateInUrl, parseDate } from './dates.ts'
import { readJsonLd, type LinkedArticle } from './json-ld.ts'
import { readMetaTags, type MetaTags } from './meta-tags.ts'
import { chooseTitle } from './titles.ts'
import { findVisibleAuthors, findVisibleDate } from './visible-facts.ts'

export interface HtmlMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly issued: string | null
  readonly url: string | null
  readonly language: string | null
  readonly direction: Direction | null
  /** The article's text as JSON-LD repeats it; worse than the page's own, but better than nothing. */
  readonly statedText: string | null
}

/** `source` is the page as text, for notes that browsers leave when they save a page. */
export function readHtmlMetadata(document: Document, source: string): HtmlMetadata {
  const linked = readJsonLd(document)
  const meta = readMetaTags(document)
  const url = findUrl(document, source, linked, meta)
  const host = hostOf(url)
  const publisher =
    linked?.publisher ??
    meta.first(
      'og:site_name',
      'dc.publisher',
      'dcterms.publisher',
      'citation_journal_title',
      'application-name',
      'publisher',
    )
  const siteNames = [
    publisher,
    meta.first('og:site_name'),
    linked?.publisher,
    host,
    host?.replace(/\.[^.]+$/, ''),
  ]
  return {
    title: chooseTitle({
      titleTag: document.querySelector('title')?.textContent ?? null,
      stated: [
        linked?.headline,
        meta.first('og:title'),
        meta.first('twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'citation_title', 'title'),
      ].filter((each) => typeof each === 'string'),
      headings: [...document.querySelectorAll('h1'), ...document.querySelectorAll('h2')]
        .slice(0, 12)
        .map((heading) => heading.textContent ?? ''),
      siteNames: siteNames.filter((each) => typeof each === 'string'),
    }),
    byline: findByline(document, linked, meta),
    publisher: publisher?.slice(0, 500) ?? host,
    issued: findIssued(document, linked, meta, url),
    url,
    language: normalizeLanguage(
      document.documentElement.getAttribute('lang') ??
        document.documentElement.getAttribute('xml:lang') ??
        document.body?.getAttribute('lang') ??
        meta.first('content-language', 'language', 'dc.language', 'dcterms.language', 'og:locale') ??
        linked?.language ??
        null,
    ),
    direction: directionOf(document.documentElement) ?? directionOf(document.body),
    statedText: linked?.text ?? null,
  }
}

function directionOf(element: Element | null): Direction | null {
  const dir = element?.getAttribute('dir')?.toLowerCase()
  return dir === 'rtl' || dir === 'ltr' ? dir : null
}

function findByline(document: Document, linked: LinkedArticle | null, meta: MetaTags): string | null {
  const stated = meta.all(
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'citation_author',
    'byl',
    'twitter:creator',
  )
  return (
    joinNames(linked?.authors ?? []) ??
    joinNames(stated.filter((name) => !/^https?:|^@|\//.test(name))) ??
    joinNames(findVisibleAuthors(document))
  )
}

function findIssued(
  document: Document,
  linked: LinkedArticle | null,
  meta: MetaTags,
  url: string | null,
): string | null {
  const stated = [
    linked?.issued,
    ...meta.all(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'date.published',
      'publication_date',
      'publish_date',
      'publish-date',
      'published_date',
      'pubdate',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'dc.date.created',
      'citation_publication_date',
      'article.published',
      'rnews:datepublished',
      'article_date_original',
      'originalpublicationdate',
      'date',
    ),
  ]
  for (const each of stated) {
    const date = typeof each === 'string' ? parseDate(each) : null
    if (date !== null) return date
  }
  return findVisibleDate(document) ?? (url === null ? null : findDateInUrl(url))
}

function findUrl(
  document: Document,
  source: string,
  linked: LinkedArticle | null,
  meta: MetaTags,
): string | null {
  const candidates = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    meta.first('og:url'),
    linked?.url,
    // What browsers write into the pages that they save: Chromium and IE, and the SingleFile add-on.
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(source.slice(0, 4096))?.[1],
    /Page saved with SingleFile[\s\S]{0,200}?url:\s*(\S+)/.exec(source.slice(0, 4096))?.[1],
    meta.first('twitter:url'),
  ]
  const found = candidates.find(
    (each) =>
      typeof each === 'string' && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(each.trim()) && each.length <= 4000,
  )
  return found?.trim().toWellFormed() ?? null
}

function hostOf(url: string | null): string | null {
  if (url === null) return null
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '')
  } catch {
    return null
  }
}
