/** How headlines are compared: by their words, whatever their letters, spaces and punctuation. */

export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** White space collapsed, without characters that nobody sees. */
export function tidyTitle(title: string): string {
  return title
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1900)
}

/** The words are the same, in the same order. */
export function isSameTitle(one: string, other: string): boolean {
  return foldTitle(one) === foldTitle(other)
}

/** A claim confirms a heading when it says the same, perhaps with a site's name around it. */
export function saysTheSame(claim: string, heading: string): boolean {
  const [a, b] = [foldTitle(claim), foldTitle(heading)]
  if (a === b) return a.length >= 2
  return (
    (b.length >= 15 && (a.startsWith(b) || a.endsWith(b))) ||
    (a.length >= 15 && (b.startsWith(a) || b.endsWith(a)))
  )
}

/** Share of the words of both that are in both. */
export function similarity(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(foldTitle(text).split(' ')))
  const common = [...a!].filter((word) => b!.has(word)).length
  return common / Math.min(a!.size, b!.size) >= 0.99 && common >= 3
    ? 1
    : common / (a!.size + b!.size - common)
}

/** The heading says all that the claim says, and more: only where the claim is long enough for that to be no accident. */
export function hasAllWords(heading: string, claim: string): boolean {
  const words = new Set(foldTitle(heading).split(' '))
  const claimed = foldTitle(claim).split(' ')
  return claimed.length >= 4 && claimed.every((word) => words.has(word))
}

/** Long enough to be more than the name of a section. */
export function isSentence(text: string): boolean {
  return (
    text.trim().split(/\s+/).length >= 3 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]{6}/u.test(text)
  )
}
