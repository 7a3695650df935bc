/**
 * The article's text where a page keeps it in its scripts and draws it itself: the state of a page made by a framework is JSON, its strings may be
 * JSON again, and one of them is the article as HTML. Nothing is run; strings are looked for and read.
 */
const MAX_SCRIPT_LENGTH = 5_000_000
/** How often a string may be JSON again. */
const MAX_DEPTH = 3
/** Shorter strings are teasers. */
const MIN_LENGTH = 500

/** The longest string in the scripts of a page that is HTML of several paragraphs. */
export function findHtmlInScripts(document: Document): string | null {
  let longest: string | null = null
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = script.textContent ?? ''
    if (source.length < MIN_LENGTH || source.length > MAX_SCRIPT_LENGTH) continue
    for (const html of findHtml(source)) if (html.length > (longest?.length ?? 0)) longest = html
  }
  return longest
}

/** All strings of `source` that are HTML of several paragraphs. */
export function findHtml(source: string): string[] {
  const found: string[] = []
  const waiting = [{ text: source, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const text of findStrings(next.text)) {
      if (/^\s*[[{]|^[\w-]+:[[{"]/.test(text) && next.depth < MAX_DEPTH)
        waiting.push({ text, depth: next.depth + 1 })
      else if ((text.match(/<p[\s>]/g)?.length ?? 0) >= 2) found.push(text)
    }
  return found
}

/** The long strings in quotation marks. One that is none may have begun at the end of another, so its end is tried as a beginning. */
function* findStrings(source: string): Generator<string> {
  let from = source.indexOf('"')
  while (from >= 0) {
    let to = from + 1
    while (to < source.length && source[to] !== '"') to += source[to] === '\\' ? 2 : 1
    const text = to - from > MIN_LENGTH ? unescape(source.slice(from, to + 1)) : null
    if (text !== null) yield text
    from = source.indexOf('"', text === null ? Math.max(to, from + 1) : to + 1)
  }
}

function unescape(literal: string): string | null {
  try {
    return JSON.parse(literal) as string
  } catch {
    return null
  }
}
