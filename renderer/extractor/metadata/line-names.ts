/** The names of people in a line that may be a byline, by its words, its commas and the tags in it. */
import { findBylinePrefix, HELPER, isRole, splitAtJoiningWords } from './byline-words.ts'
import { cleanName, foldName, looksLikeName } from './bylines.ts'
import type { PageLine } from './page-lines.ts'

/** Classes and the like of authors' names. */
export const AUTHOR_MARK =
  /(?:^|[\s_-])(?:by-?line|authors?|auteurs?|autor(?:es|en|in)?|verfasser|writers?|redacteur|penulis|contributors?|journalists?|reporters?|p-author|author-?(?:name|link)|posted-?by|submitted-?by|byline-?name|yazar|firma|authored-?by|written-?by|creator|ingress-author|article-author|artikelautor|vcard)(?:$|[\s_-])|(?:^|[\s_-])(?:article|post|entry|story|meta)?author(?:name|s)?(?:$|[\s_-])|authorname|__author|author__|byline/

/** A link to a page about somebody, or `rel="author"`. */
export const AUTHOR_LINK = /(?:^|\s)(?:author-link|author)(?:\s|$)/

export interface LineNames {
  readonly names: readonly string[]
  /** The line says that it is a byline. */
  readonly isPrefixed: boolean
}

/**
 * The names of a line, from its beginning on. It is parted where its markup parts it and at commas and strokes; the first name begins the
 * list, and what follows belongs to it only while it is a name, too, and joined by more than standing beside it.
 */
export function namesIn(line: PageLine, isLabelled: boolean): LineNames {
  const reporters = findReporters(line.text)
  if (reporters.length > 0) return { names: reporters, isPrefixed: true }
  const isByline = AUTHOR_MARK.test(line.marks)
  const names: string[] = []
  const known = new Set<string>()
  const segments = segmentsOf(line)
  let isPrefixed = false
  let isOver = false
  for (const [index, { text, joint, marks }] of segments.entries()) {
    const prefix = findBylinePrefix(text)
    if (names.length > 0 && HELPER.test(text)) break
    const name = cleanName(prefix === null ? text : text.slice(prefix.length))
    if (prefix !== null && name === null && names.length === 0) isPrefixed = true
    const isName = name !== null && looksLikeName(name)
    if (!isName) {
      if (names.length === 0) continue
      if (text.length > 30) break
      if (isRole(text)) isOver = true
      continue
    }
    const isListed = joint === 'comma' && segments.slice(index + 1).some((later) => later.joint === 'and')
    const isJoined = joint === 'and' || isListed
    const isBeside = isByline && joint === 'piece' && !isOneWord(name)
    const isAuthor = isOver ? AUTHOR_LINK.test(marks) : AUTHOR_MARK.test(marks) || isBeside
    if (names.length > 0 && prefix === null && !isAuthor && (isOver || !isJoined)) continue
    if (prefix !== null) {
      // What looked like names before "by" was a section or a place.
      if (!isPrefixed) names.length = 0
      isPrefixed = true
    }
    if (!known.has(foldName(name))) names.push(name)
    known.add(foldName(name))
  }
  return {
    names: isLabelled || isPrefixed || names.length < 8 ? names : [],
    isPrefixed: isPrefixed && names.length > 0,
  }
}

interface Segment {
  readonly text: string
  readonly marks: string
  readonly joint: 'start' | 'piece' | 'comma' | 'and'
}

function segmentsOf(line: PageLine): Segment[] {
  const segments: Segment[] = []
  let joint: Segment['joint'] = 'start'
  for (const piece of line.pieces) {
    if (piece.isAttribute) continue
    for (const [index, part] of piece.text
      .split(/(\s*[,;\u2022\u00b7|\u060c\u3001\uff0c]\s*|\s+[/\u2013\u2014-]+\s+|\s*&\s*)/u)
      .entries()) {
      if (index % 2 === 1) {
        joint = part.includes('&') ? 'and' : 'comma'
        continue
      }
      // A joining word may stand alone between two links.
      const words = splitAtJoiningWords(` ${part.trim()} `)
      for (const [position, word] of words.entries()) {
        if (position > 0) joint = 'and'
        if (word.trim() === '') continue
        segments.push({ text: word.trim(), marks: piece.marks, joint })
        joint = 'piece'
      }
    }
  }
  return segments
}

/** Korean names stand before the word for a reporter, Chinese ones behind it, wherever in the line. */
function findReporters(text: string): string[] {
  const korean = text.matchAll(
    /(?<![\p{Script=Hangul}])(\p{Script=Hangul}{2,4})\s?(?:기자|특파원|논설위원)(?=$|[\s=·,)(|/])/gu,
  )
  const chinese = text.matchAll(
    /(?:記者|记者)[\s:：]?(\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4})*)(?=$|[\s／/|，,）)]|报道|報導|報道|摄|攝)/gu,
  )
  const names = [...korean, ...chinese].flatMap((match) => match[1]!.split(/[、\s]/))
  return [...new Set(names)]
}

/** One word of a script that parts its words. */
export function isOneWord(name: string): boolean {
  return (
    !name.includes(' ') &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{P}]+$/u.test(name)
  )
}
