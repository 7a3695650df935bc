/** What a file is, by its media type, as far as the ways to look at it and to read it again differ. */

/** Begin with lines of names and values, as RFC 5322 has them. */
export const messageFormats: ReadonlySet<string> = new Set(['message/rfc822', 'multipart/related'])

/** Where the article is looked for among menus, lists and advertisements. */
export const pageFormats: ReadonlySet<string> = new Set([
  'text/html',
  'multipart/related',
  // What a browser printed.
  'application/pdf',
])
