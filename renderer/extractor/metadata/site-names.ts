/**
 * The name of the site in what a page calls itself: "Headline | World | The Courier". What stands at either end behind a separator is cut off
 * when the page says elsewhere that it is a name, or when the separator alone tells.
 */
import { foldTitle } from './title-words.ts'

const SEPARATOR =
  /\s+[|\u2502\uff5c\u3163\u4e28\u00b7\u2022\u203a\u2039\u2014\u2013:~/\\\u2605\u2190-]+\s+|(?<!\u00ab.*)\s\u00bb\s(?!.*\u00ab)|\s*[|\u2502\uff5c\u3163\u4e28]\s*|\s+::?\s+|(?<=\S):\s+|(?<=[\p{Script=Han}\p{Script=Hangul}\p{P}])[-_\u2013\u2014]+(?=[\p{L}])/gu

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

/** Where one claim is another with something at its end or beginning, behind a separator, that something is the site's name. */
export function learnSiteNames(claims: readonly string[]): string[] {
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
export function isNameItself(heading: string, names: readonly string[]): boolean {
  const folded = foldTitle(heading).replaceAll(' ', '')
  return names.some((name) => folded === name.replaceAll(' ', ''))
}
