/**
 * What a link points at, for showing. Never followed. Links of a saved page are relative to where it was saved from, which the page may
 * or may not tell; without that they are shown as written.
 */
const SHOWN_SCHEMES = /^(?:https?|ftp|mailto|tel|geo|doi|urn|magnet|xmpp|sip|irc|news|nntp|feed):/i

const MAX_TARGET_LENGTH = 4000

/** Stands before relative links while Readability has the tree: it would resolve them against our own origin. */
const RELATIVE_MARK = 'relative-link:'

export function createTargetOf(pageUrl: string | null): (href: string) => string | null {
  return (href) => {
    const raw = href.trim()
    if (raw === '' || raw.startsWith('#')) return null
    const written = raw.startsWith(RELATIVE_MARK) ? decodeMarked(raw) : raw
    if (written === '' || written.startsWith('#')) return null
    const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(written)
    if (hasScheme && !SHOWN_SCHEMES.test(written)) return null
    const target = hasScheme || pageUrl === null ? written : resolve(written, pageUrl)
    return target.length > MAX_TARGET_LENGTH ? null : target.toWellFormed()
  }
}

/** Marks relative links so that they come back as they were written. */
export function markRelativeLinks(document: Document): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = (link.getAttribute('href') ?? '').trim()
    // Readability counts links to a place on the same page less, and drops javascript: itself.
    if (href === '' || href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) continue
    link.setAttribute('href', RELATIVE_MARK + encodeURIComponent(href.toWellFormed()))
  }
}

function decodeMarked(marked: string): string {
  try {
    return decodeURIComponent(marked.slice(RELATIVE_MARK.length))
  } catch {
    return ''
  }
}

function resolve(href: string, base: string): string {
  try {
    return new URL(href, base).href
  } catch {
    return href
  }
}
