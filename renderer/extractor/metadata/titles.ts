/**
 * The headline, out of what a page calls itself: "Herat falls to Taliban | World | The Daily" is a headline, a section and a site.
 * A heading that the page shows beats everything, when something hidden confirms it.
 */
export interface TitleSources {
  /** The text of the title element. */
  readonly titleTag: string | null
  /** og:title, twitter:title and their like, JSON-LD headline, in order of trust. */
  readonly stated: readonly string[]
  /** The page's first headings, in order, `h1` before `h2`. */
  readonly headings: readonly string[]
  /** Name of the site and host name, for cutting suffixes. */
  readonly siteNames: readonly string[]
}

const SEPARATOR = /\s+[|\u2502\u00b7\u2022\u00bb\u203a\u2014\u2013:~/\\-]+\s+|\s*[|\u2502\u00bb]\s*|\s+::?\s+/

export function chooseTitle({ titleTag, stated, headings, siteNames }: TitleSources): string | null {
  const claims = [...stated, titleTag].filter((claim) => claim !== null && claim.trim() !== '') as string[]
  const confirmed = headings.find(
    (heading) => foldTitle(heading).length >= 8 && claims.some((claim) => confirms(claim, heading)),
  )
  if (confirmed !== undefined) return tidy(confirmed)
  for (const claim of claims) {
    const cut = cutSiteName(tidy(claim), siteNames)
    if (cut !== '') return cut
  }
  const first = headings.find((heading) => heading.trim() !== '')
  return first === undefined ? null : tidy(first)
}

/** A claim confirms a heading when it says the same, perhaps with a site's name around it. */
function confirms(claim: string, heading: string): boolean {
  const [a, b] = [foldTitle(claim), foldTitle(heading)]
  return (
    a === b || (b.length >= 15 && (a.startsWith(b) || a.endsWith(b))) || (a.length >= 15 && b.startsWith(a))
  )
}

/** "Headline | Site" without the site, at either end. */
export function cutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(foldTitle).filter((name) => name.length >= 2)
  const separators = [...title.matchAll(new RegExp(SEPARATOR, 'g'))]
  let from = 0
  let to = title.length
  for (const separator of separators.toReversed()) {
    const tail = title.slice(separator.index + separator[0].length, to)
    if (!isSiteName(tail, names)) break
    to = separator.index
  }
  for (const separator of separators) {
    if (separator.index >= to) break
    if (!isSiteName(title.slice(from, separator.index), names)) break
    from = separator.index + separator[0].length
  }
  const cut = title.slice(from, to).trim()
  if (cut !== title) return cut
  // A strong separator with a short tail is a site's name, too, even when nothing else on the page says so.
  const bar = /^(.{20,}?)\s*[|\u2502\u00bb]\s*[^|\u2502\u00bb]{2,40}$/u.exec(title)
  return bar?.[1] ?? title
}

function isSiteName(part: string, names: readonly string[]): boolean {
  const folded = foldTitle(part)
  if (folded === '') return true
  return names.some(
    (name) =>
      folded === name ||
      (folded.length >= 4 &&
        (name.includes(folded) ||
          (folded.includes(name) && name.length >= 4 && folded.length <= name.length + 12))),
  )
}

export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function tidy(title: string): string {
  return title
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .trim()
    .slice(0, 1900)
}
