/**
 * The headline, out of what a page calls itself: "Herat falls to Taliban | World | The Daily" is a headline, a section and a site.
 * The heading that the reader sees is the headline, unless it is the site's name; what is stated out of sight tells which it is, and stands
 * in where the page shows none. It overrules the heading in two cases only: where a newsroom hands a headline on to others, and where all that
 * is stated agrees and the heading says nothing of the kind.
 */
import { cutSiteName, isNameItself, learnSiteNames } from './site-names.ts'
import {
  foldTitle,
  hasAllWords,
  isSameTitle,
  isSentence,
  saysTheSame,
  similarity,
  tidyTitle,
} from './title-words.ts'

export interface TitleSources {
  /** The text of the title element. */
  readonly titleTag: string | null
  /** JSON-LD headline, og:title, twitter:title and their like, in order of trust. */
  readonly stated: readonly string[]
  /** The headline in a JSON-LD object of a type that only newsrooms use, or null. It is among `stated`, too. */
  readonly newsHeadline: string | null
  /** The page's first headings, in order, `h1` before `h2`. */
  readonly headings: readonly Heading[]
  /** Name of the site and host name, for cutting suffixes. */
  readonly siteNames: readonly string[]
}

export interface Heading {
  readonly text: string
  /** 1 to 6. */
  readonly level: number
}

export function chooseTitle(sources: TitleSources): string | null {
  const { titleTag, stated, headings, siteNames, newsHeadline } = sources
  if (newsHeadline !== null && isHandedOn(newsHeadline, stated, siteNames)) {
    // "Courier Poll: …" begins with the site's name, but the page shows it so.
    const isShown = headings.some(({ text }) => isSameTitle(text, newsHeadline))
    return isShown ? tidyTitle(newsHeadline) : cutSiteName(tidyTitle(newsHeadline), siteNames)
  }
  const claims = [...stated, titleTag].filter(
    (claim) => claim !== null && foldTitle(claim) !== '',
  ) as string[]
  const names = [...siteNames, ...learnSiteNames(claims)].map(foldTitle).filter((name) => name.length >= 2)
  const cut = claims.map((claim) => cutSiteName(tidyTitle(claim), names)).filter((claim) => claim !== '')
  const shown = headings.filter(({ text }) => foldTitle(text) !== '' && !isNameItself(text, names))
  const heading = chooseHeading(shown, cut, isUndisputed(claims, cut))
  if (heading === null)
    return cut[0] ?? (shown[0] === undefined ? (claims[0] ?? null) : tidyTitle(shown[0].text))
  if (newsHeadline !== null && titleTag !== null && isFullHeadline(newsHeadline, titleTag, heading))
    return tidyTitle(newsHeadline)
  return complete(tidyTitle(heading), cut) ?? withoutKicker(tidyTitle(heading), cut, names)
}

/**
 * A newsroom tells search engines of the headline in JSON-LD and everybody else in meta tags. Where the two agree, that is what the article is
 * known by; over it may stand a shorter line, under a kicker that is not part of the heading.
 */
function isHandedOn(newsHeadline: string, stated: readonly string[], siteNames: readonly string[]): boolean {
  const bare = (claim: string) => cutSiteName(tidyTitle(claim), siteNames)
  const agreeing = stated.filter((claim) => isSameTitle(bare(claim), bare(newsHeadline)))
  return foldTitle(newsHeadline) !== '' && agreeing.length >= 2
}

/**
 * A newsroom's system writes the full headline into JSON-LD and, with the site's name behind it, into the title element; over the article may
 * stand a shorter one, or the one for the front page. A title element without any name was written by hand, for search engines.
 */
function isFullHeadline(newsHeadline: string, titleTag: string, heading: string): boolean {
  const [full, title, shown] = [newsHeadline, titleTag, heading].map(foldTitle) as [string, string, string]
  return (
    full !== shown &&
    full !== title &&
    full.length >= 15 &&
    title.startsWith(full) &&
    !title.startsWith(shown)
  )
}

/**
 * Three statements or more, and all say the same. Copies of the title element are no statements of their own: they have the site's name, and
 * at least two must be without.
 */
function isUndisputed(claims: readonly string[], cut: readonly string[]): boolean {
  const [first] = cut
  return (
    first !== undefined &&
    cut.length >= 3 &&
    cut.every((claim) => isSameTitle(claim, first)) &&
    claims.filter((claim) => isSameTitle(claim, first)).length >= 2
  )
}

function chooseHeading(
  shown: readonly Heading[],
  claims: readonly string[],
  areUndisputed: boolean,
): string | null {
  const first = shown.filter(({ level }) => level === 1)
  const isSaid = ({ text }: Heading) => claims.some((claim) => isSameTitle(claim, text))
  const said = (heading: Heading) => claims.some((claim) => saysTheSame(claim, heading.text))
  // "Headline | Site": both may be headings of the first level.
  const begins = (heading: Heading) =>
    claims.some((claim) => foldTitle(claim).startsWith(foldTitle(heading.text)))
  const confirmed =
    shown.find(isSaid) ??
    first.find((heading) => said(heading) && begins(heading)) ??
    first.find(said) ??
    shown.find(said)
  if (confirmed !== undefined) return confirmed.text
  const similar = first.find(({ text }) => claims.some((claim) => similarity(claim, text) >= 0.4))
  if (similar !== undefined) return similar.text
  const [heading] = first
  // Without a heading of the first level, one that says all that is stated and more.
  if (heading === undefined)
    return shown.find(({ text }) => claims.some((claim) => hasAllWords(text, claim)))?.text ?? null
  // One that shares next to nothing with what the page calls itself everywhere is a slogan or a section.
  if (areUndisputed) return null
  // A heading of the first level, long enough to be more than a section's name, or the only one there is.
  return isSentence(heading.text) || (first.length === 1 && heading.text.length >= 10) ? heading.text : null
}

/** A heading that ends in a colon goes on in the next one; what is stated has both. */
function complete(heading: string, claims: readonly string[]): string | null {
  if (!/[:\uff1a]$/.test(heading)) return null
  return claims.find((claim) => foldTitle(claim).startsWith(foldTitle(heading))) ?? null
}

/** "Blog: Headline" and "Headline | Site" in a heading, where something else on the page has the headline alone. */
function withoutKicker(heading: string, claims: readonly string[], names: readonly string[]): string {
  const cut = cutSiteName(heading, names)
  const shorter = claims.find(
    (claim) => foldTitle(claim).length >= 12 && foldTitle(cut).endsWith(foldTitle(claim)),
  )
  if (shorter === undefined || isSameTitle(shorter, cut)) return cut
  const kicker = cut.slice(0, cut.length - shorter.length)
  // What is said in quotation marks before a colon belongs to the headline, and so does a number: "10 ways out", "2025 in pictures".
  return /["\u201c\u201d\u201e\u00ab\u00bb]/.test(kicker) || !/\p{L}/u.test(kicker)
    ? cut
    : cut.slice(kicker.length).trim()
}
