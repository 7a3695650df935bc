/** Author and date where the page shows them and nothing hidden states them. Only places that say by their markup what they are. */
import { parseDate } from './dates.ts'

const AUTHOR_PLACES = [
  '[itemprop~="author" i] [itemprop~="name" i]',
  '[itemprop~="author" i]',
  'a[rel~="author" i]',
  '.byline .author, .byline a, .article-author, .author-name, .authorname, .author__name',
  '.byline, .by-line, .author, .p-author',
]

const DATE_PLACES = [
  '[itemprop~="datePublished" i]',
  'time[pubdate], time.published, time.entry-date, .published time, .entry-date',
  'article time[datetime], header time[datetime], main time[datetime]',
  'time[datetime], abbr.published[title]',
  '[class*="publish" i][class*="date" i], [class*="post-date" i], [class*="article-date" i], [class*="pubdate" i], [id*="pubdate" i]',
  'time, .date, .dateline, .timestamp, .article-info, .post-meta, .byline',
]

/** Names in the first of those places that has any. */
export function findVisibleAuthors(document: Document): string[] {
  for (const selector of AUTHOR_PLACES) {
    const names = [...document.querySelectorAll(selector)]
      .slice(0, 6)
      .map((element) => (element.getAttribute('content') ?? element.textContent ?? '').trim())
      .filter((name) => name.length >= 2 && name.length <= 120)
    // Beyond a handful it is a list of contributors or of comments.
    if (names.length > 0 && names.length <= 5) return names
  }
  return []
}

export function findVisibleDate(document: Document): string | null {
  for (const selector of DATE_PLACES)
    for (const element of [...document.querySelectorAll(selector)].slice(0, 5)) {
      const written = [
        element.getAttribute('datetime'),
        element.getAttribute('content'),
        element.getAttribute('title'),
        element.textContent?.slice(0, 300),
      ]
      for (const each of written) {
        const date = each ? parseDate(each.trim()) : null
        if (date !== null) return date
      }
    }
  return null
}
