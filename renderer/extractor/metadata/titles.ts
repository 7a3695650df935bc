/**
 * The headline, out of what a page calls itself: "Herat falls to Taliban | World | The Daily" is a headline, a section and a site.
 * The heading that the reader sees is the headline, unless it is the site's name; what is stated out of sight tells which it is, and stands
 * in where the page shows none.
 */
export interface TitleSources {
  /** The text of the title element. */
  readonly titleTag: string | null
  /** og:title, twitter:title and their like, JSON-LD headline, in order of trust. */
  readonly stated: readonly string[]
  /** The headline in a JSON-LD object of a type that only newsrooms use, or null. */
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

const SEPARATOR =
  /\s+[|\u2502\uff5c\u3163\u4e28\u00b7\u2022\u203a\u2039\u2014\u2013:~/\\\u2605\u2190-]+\s+|(?<!\u00ab.*)\s\u00bb\s(?!.*\u00ab)|\s*[|\u2502\uff5c\u3163\u4e28]\s*|\s+::?\s+|(?<=\S):\s+|(?<=[\p{Script=Han}\p{Script=Hangul}\p{P}])[-_\u2013\u2014]+(?=[\p{L}])/gu

export function chooseTitle(sources: TitleSources): string | null {
  const { titleTag, stated, headings, siteNames, newsHeadline } = sources
  const claims = [...stated, titleTag].filter(
    (claim) => claim !== null && foldTitle(claim) !== '',
  ) as string[]
  const names = [...siteNames, ...learnSiteNames(claims)].map(foldTitle).filter((name) => name.length >= 2)
  const cut = claims.map((claim) => cutSiteName(tidy(claim), names)).filter((claim) => claim !== '')
  const shown = headings.filter(({ text }) => foldTitle(text) !== '' && !isNameItself(text, names))
  const heading = chooseHeading(shown, cut)
  if (heading === null) return cut[0] ?? (shown[0] === undefined ? (claims[0] ?? null) : tidy(shown[0].text))
  if (newsHeadline !== null && titleTag !== null && isFullHeadline(newsHeadline, titleTag, heading))
    return tidy(newsHeadline)
  return complete(tidy(heading), cut) ?? withoutKicker(tidy(heading), cut, names)
}

/**
 * A newsroom's system writes the full headline into JSON-LD and the title element alike; over the article may stand a shorter one, or the
 * one for the front page.
 */
function isFullHeadline(newsHeadline: string, titleTag: string, heading: string): boolean {
  const [full, title, shown] = [newsHeadline, titleTag, heading].map(foldTitle) as [string, string, string]
  return full !== shown && full.length >= 15 && title.startsWith(full) && !title.startsWith(shown)
}

function chooseHeading(shown: readonly Heading[], claims: readonly string[]): string | null {
  const first = shown.filter(({ level }) => level === 1)
  const said = (heading: Heading) => claims.some((claim) => saysTheSame(claim, heading.text))
  // "Headline | Site": both may be headings of the first level.
  const begins = (heading: Heading) =>
    claims.some((claim) => foldTitle(claim).startsWith(foldTitle(heading.text)))
  const confirmed =
    first.find((heading) => said(heading) && begins(heading)) ?? first.find(said) ?? shown.find(said)
  if (confirmed !== undefined) return confirmed.text
  const similar = first.find(({ text }) => claims.some((claim) => similarity(claim, text) >= 0.4))
  if (similar !== undefined) return similar.text
  // A heading of the first level, long enough to be more than a section's name, or the only one there is.
  const [heading] = first
  if (heading === undefined) return null
  return isSentence(heading.text) || (first.length === 1 && heading.text.length >= 10) ? heading.text : null
}

/** A heading that ends in a colon goes on in the next one; what is stated has both. */
function complete(heading: string, claims: readonly string[]): string | null {
  if (!/[:\uff1a]$/.test(heading)) return null
  return claims.find((claim) => foldTitle(claim).startsWith(foldTitle(heading))) ?? null
}

function isSentence(text: string): boolean {
  return (
    text.trim().split(/\s+/).length >= 3 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]{6}/u.test(text)
  )
}

/** A claim confirms a heading when it says the same, perhaps with a site's name around it. */
function saysTheSame(claim: string, heading: string): boolean {
  const [a, b] = [foldTitle(claim), foldTitle(heading)]
  if (a === b) return a.length >= 2
  return (
    (b.length >= 15 && (a.startsWith(b) || a.endsWith(b))) ||
    (a.length >= 15 && (b.startsWith(a) || b.endsWith(a)))
  )
}

/** Share of the words of both that are in both. */
function similarity(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(foldTitle(text).split(' ')))
  const common = [...a!].filter((word) => b!.has(word)).length
  return common / Math.min(a!.size, b!.size) >= 0.99 && common >= 3
    ? 1
    : common / (a!.size + b!.size - common)
}

/** "Blog: Headline" and "Headline | Site" in a heading, where something else on the page has the headline alone. */
function withoutKicker(heading: string, claims: readonly string[], names: readonly string[]): string {
  const cut = cutSiteName(heading, names)
  const shorter = claims.find(
    (claim) => foldTitle(claim).length >= 12 && foldTitle(cut).endsWith(foldTitle(claim)),
  )
  if (shorter === undefined || foldTitle(shorter) === foldTitle(cut)) return cut
  // What is said in quotation marks before a colon belongs to the headline.
  const kicker = cut.slice(0, cut.length - shorter.length)
  return /["\u201c\u201d\u201e\u00ab\u00bb]/.test(kicker) ? cut : cut.slice(kicker.length).trim()
}

/** Where one claim is another with something at its end or beginning, behind a separator, that something is the site's name. */
function learnSiteNames(claims: readonly string[]): string[] {
  const learned: string[] = []
  for (const long of claims)
    for (const short of claims) {
      const [a, b] = [long.trim(), short.trim()]
      if (b.length < 4 || a.length <= b.length + 2) continue
      const rest = a.startsWith(b) ? a.slice(b.length) : a.endsWith(b) ? a.slice(0, a.length - b.length) : ''
      // "Headline: more of it" is no name, "Site: headline" is one.
      if (a.startsWith(b) && /^\s*:\s/.test(rest)) continue
      const parts = ` ${rest} `.split(SEPARATOR).filter((part) => part.trim() !== '')
      if (` ${rest} ` !== parts[0]) learned.push(...parts, rest)
    }
  return learned
}

/** A heading is the site's name only when it is nothing else: headlines have names in them. */
function isNameItself(heading: string, names: readonly string[]): boolean {
  const folded = foldTitle(heading).replaceAll(' ', '')
  return names.some((name) => folded === name.replaceAll(' ', ''))
}

/** "Headline | Site" without the site, at either end. */
export function cutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(foldTitle).filter((name) => name.length >= 2)
  const separators = [...title.matchAll(SEPARATOR)]
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
  const bar =
    /^(.{20,}?)\s*(?:[|\u2502\uff5c]|(?<!\u00ab.*)\s\u00bb\s)\s*[^|\u2502\uff5c\u00bb\u00ab]{2,40}$/u.exec(
      title,
    ) ??
    /^(.*?[\p{Script=Han}\p{Script=Hangul}].{6,}?)(?:[-_\u2013\u2014|]\s*[^-_|]{2,12}){1,3}$/u.exec(title)
  return bar?.[1] ?? title
}

function isSiteName(part: string, names: readonly string[]): boolean {
  const folded = foldTitle(part)
  if (folded === '' || DOMAIN.test(part.trim())) return true
  return names.some(
    (name) =>
      folded === name ||
      folded.replaceAll(' ', '') === name.replaceAll(' ', '') ||
      (folded.length >= 4 &&
        (name.includes(folded) ||
          (folded.includes(name) && name.length >= 4 && folded.length <= name.length + 12))),
  )
}

const DOMAIN = /^(?:[\w-]+\.)+(?:com|org|net|info|co\.\w\w|[a-z]{2})$/i

export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function tidy(title: string): string {
  return title
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1900)
}
