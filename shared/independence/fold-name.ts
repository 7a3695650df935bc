/**
 * One spelling for one name, so that "Agence France-Presse", "AFP" and "with AFP" are counted as one house and two records of one
 * spokesman as one spokesman. Folding only ever brings names together: a wrong guess makes a count smaller, never larger.
 */

/** Names that agencies go by. Wire families, which read the texts themselves, find the rest. */
const knownAs: Readonly<Record<string, string>> = {
  'agence france presse': 'afp',
  'فرانس برس': 'afp',
  'وكالة فرانس برس': 'afp',
  'associated press': 'ap',
  'thomson reuters': 'reuters',
  'deutsche presse agentur': 'dpa',
  'united press international': 'upi',
  'press trust of india': 'pti',
  'agencia efe': 'efe',
  'anadolu ajansi': 'anadolu',
  'islamic republic news agency': 'irna',
  'kyodo news': 'kyodo',
}

/** "Meridian News Agency" is printed as "Meridian" as often as not. */
const houseWords = /(?<=\S) (?:news agency|press agency|news service|newswire|agency)$/u

/** A name without case, accents, punctuation and the words that come and go. Never empty for a name that is not. */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=\S)/u, '')
  if (folded === '') return name.trim()
  return knownAs[folded] ?? folded.replace(houseWords, '')
}

/** The houses that a credit line names: "AFP/Reuters", "with AP", "dpa and EFE". */
export function splitCredits(credit: string): string[] {
  return credit
    .split(/[;,/&|+]|\b(?:and|with|und|mit|et|avec|con)\b/iu)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}
