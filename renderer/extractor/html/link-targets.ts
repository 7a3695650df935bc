/**
 * What a link points at, for showing. Never followed. Links of a saved page are relative to where it was saved from, which the page may
 * or may not tell; without that they are shown as written.
 */
const SHOWN_SCHEMES = /^(?:https?|ftp|mailto|tel|geo|doi|urn|magnet|xmpp|sip|irc|news|nntp|feed):/i

const MAX_TARGET_LENGTH = 4000

export function createTargetOf(pageUrl: string | null): (href: string) => string | null {
  return (href) => {
    const written = href.trim()
    if (written === '' || written.startsWith('#')) return null
    const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(written)
    if (hasScheme && !SHOWN_SCHEMES.test(written)) return null
    const target = hasScheme || pageUrl === null ? written : resolve(written, pageUrl)
    return target.length > MAX_TARGET_LENGTH ? null : target.toWellFormed()
  }
}

function resolve(href: string, base: string): string {
  try {
    return new URL(href, base).href
  } catch {
    return href
  }
}
