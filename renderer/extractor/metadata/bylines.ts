/** Names of authors, out of bylines: "By Jane Roe and John Doe in Kabul | @jroe" names two people. */

const PREFIX =
  /^(?:(?:written|reported|posted|published|story|text|words|report|article|analysis|opinion)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|autor(?:a|es)?|auteurs?|author|redaktion|текст|автор|بقلم|كتب|نویسنده)\s*[:\s]\s*/iu

const NOT_A_NAME =
  /^(?:admin|administrator|editor|editors|staff|staff writer|staff reporter|web ?desk|news ?desk|redaktion|redaction|rédaction|redacción|redazione|guest|user|unknown|anonymous|none|null|undefined|view all posts.*|contributor)$/i

/** One byline out of names in the order given: "Jane Roe, John Doe". Null when none of them is one. */
export function joinNames(names: readonly string[]): string | null {
  const seen = new Set<string>()
  const kept: string[] = []
  for (const name of names) {
    const clean = cleanName(name)
    if (clean === null || seen.has(clean.toLowerCase())) continue
    seen.add(clean.toLowerCase())
    kept.push(clean)
  }
  return kept.length === 0 ? null : kept.join(', ').slice(0, 1000)
}

/** A name without its "By", without addresses and handles; null when it is not one. */
export function cleanName(written: string): string | null {
  const text = written
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\S+@\S+\.\S+|https?:\/\/\S+|(?<!\w)@\w+/g, '')
    .trim()
    .replace(PREFIX, '')
    // "Jane Roe | Reuters", "Jane Roe, 12 August 2021", "Jane Roe • 3 min read"
    .replace(/\s*(?:[|\u2022\u00b7]|\s[-\u2013\u2014]\s).*$/u, '')
    // "Jane Roe, August 12, 2021", "Jane Roe on 12 August 2021"
    .replace(
      /(?:[,;]|\s(?:on|updated|published|posted))\s+(?:\p{L}{3,9},?\s+)?(?:\d{1,2}[./ ]|\p{L}{3,9}\.? \d{1,2},?).*\d{4}.*$/iu,
      '',
    )
    .replace(/^[\s,;:.\u2013\u2014-]+|[\s,;:\u2013\u2014-]+$/g, '')
  if (text.length < 2 || text.length > 200 || NOT_A_NAME.test(text)) return null
  if (!/\p{L}/u.test(text) || /^\d|[{}<>=]/.test(text)) return null
  return text
}
