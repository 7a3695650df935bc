/**
 * Names of authors, out of bylines: "By Jane Roe and John Doe in Kabul | @jroe" names two people. What is no name is taken away: the word
 * before it, roles, addresses, dates. An agency or an institution stays when it stands where a name would.
 */
import { isDateLabel } from './dates/date-words.ts'
import { findDates } from './dates/find-dates.ts'
import { isGeneric, isRole, splitAtJoiningWords, withoutPrefix } from './byline-words.ts'

/** One byline out of names in the order given: "Jane Roe, John Doe". Null when none of them is one. */
export function joinNames(names: readonly string[]): string | null {
  const kept = new Map<string, string>()
  for (const name of names.flatMap(splitNames)) {
    const clean = cleanName(name)
    if (clean !== null && !kept.has(foldName(clean))) kept.set(foldName(clean), clean)
  }
  return kept.size === 0 ? null : [...kept.values()].join(', ').slice(0, 1000)
}

/** Several people in one string, parted at commas, strokes and the word "and" of the language. */
export function splitNames(written: string): string[] {
  const text = withoutPrefix(stripContacts(written))
  const parts = text
    .split(/\s*[;\u2022\u00b7|\u3001\uff0c\u060c]\s*|\s+\/\s+|\s*&\s*|,\s+/u)
    .flatMap((part) => splitIfNames(part))
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return [text]
  // "Roe, Jane" is one name as catalogues write it, but only when it stands alone.
  return parts.filter((part, index) => index === 0 || !isRole(part))
}

/** What joins two names joins other words, too, so there has to be a name on both sides. */
function splitIfNames(text: string): string[] {
  const parts = splitAtJoiningWords(text)
  return parts.every((part) => looksLikeName(withoutPrefix(part).trim())) ? parts : [text]
}

/** A name without its "By", without addresses and handles; null when it is not one. */
export function cleanName(written: string): string | null {
  const text = cutAtDate(withoutPrefix(stripContacts(written)).replace(/^by\s+/i, ''))
    // "Jane Roe | Reuters", "Jane Roe • 3 min read"
    .replace(/\s*(?:[|\u2022\u00b7]|\s[-\u2013\u2014]\s).*$/u, '')
    // "Jane Roe (Kabul)", but not "(AFP)" alone
    .replace(/(?<=\S)\s*[([][^)\]]*[)\]]?$/u, '')
    // "Jane Roe in Kabul"
    .replace(/(?<=\p{L}{2})\s(?:in|aus|from)(?:\s\p{Lu}.*)?$/u, '')
    // "Jane Roe Illustration by John Doe"
    .replace(
      /(?<=\p{L})\s+(?:illustrat|illustriert|fotos?\b|photos?\b|photograph|bilder\b|video\b|fotograf)\p{L}*\s?(?:by|von|par|por|di|:).*$/iu,
      '',
    )
    // "신현주 기자", "記者 王小明"
    .replace(/\s?(?:기자|특파원|논설위원|記者|记者|特派員)$/u, '')
    .replace(/^[\s,;:.\u2013\u2014-]+|[\s,;:/\u2013\u2014-]+$/g, '')
    .trim()
  if (text.length < 2 || text.length > 120 || isGeneric(text) || isDateLabel(text)) return null
  if (!/\p{L}/u.test(text) || /^\d|[{}<>=]/.test(text)) return null
  return text
}

/** Beyond it nobody is named. */
const MAX_LENGTH = 2000

function stripContacts(written: string): string {
  return written
    .slice(0, MAX_LENGTH)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[^\s@]+@[^\s@]+\.\S+|https?:\/\/\S+|(?<!\w)@\w+/g, '')
    .trim()
}

/** "Jane Roe, August 12, 2021" and "Jane Roe on 12 August 2021" end before the date. */
function cutAtDate(text: string): string {
  const date = findDates(text)[0]
  if (date === undefined) return text
  const before = text
    .slice(0, date.start)
    .replace(
      /(?:[\s,;:(]*(?:\s(?:on|updated|published|posted|am|le|el|il|em)|[,;(])\s*)+(?:\p{L}{3,10},?\s*)?$/iu,
      '',
    )
  return before.trim() === '' ? text.slice(date.end) : before
}

/** Particles inside names, which are written small. */
const PARTICLE =
  /^(?:d[aeiou]s?|dell[ao]|del|van|von|der|den|ter|ten|zu|zur|af|av|la|le|el|al|bin|ibn|abu|bint|ben|y|e|san|st\.?|mac|al-\p{L}+|el-\p{L}+|d['\u2019]\p{L}+|o['\u2019]\p{L}+|\p{L}\.)$/iu

/** One to six words that a person could be called. Scripts without capitals are judged by length alone. */
export function looksLikeName(text: string): boolean {
  if (
    text.length < 2 ||
    text.length > 60 ||
    /[\d!?:;{}<>=_#*"\u201c\u201d\u00ab\u00bb\u3002\uff1a]/.test(text)
  )
    return false
  if (isGeneric(text) || isRole(text) || isDateLabel(text)) return false
  const words = text.split(/\s+/)
  if (/^[\p{Script=Han}\u30fb\s]+$/u.test(text)) return text.replace(/\s/g, '').length <= 5
  if (/^[\p{Script=Hangul}\s]+$/u.test(text)) return words.length <= 2 && text.length <= 8
  // Foreign names have a point between their parts; one word of Katakana is a country or a thing.
  if (/^\p{Script=Katakana}+$/u.test(text)) return false
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u30fb\s]+$/u.test(text))
    return text.length <= 14
  if (words.length > 6) return false
  if (!/\p{Lu}/u.test(text)) return /[\p{Lo}]/u.test(text) && words.length >= 2 && words.length <= 5
  const capitals = words.filter((word) => /^[(\u2018'"]?\p{Lu}/u.test(word))
  return (
    /^\p{Lu}|^(?:al|el|de|von|van)[- ]/u.test(text) &&
    words.every((word) => capitals.includes(word) || PARTICLE.test(word))
  )
}

export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
