/**
 * Who wrote the article. What the page states for machines is clean but may name the outlet, the person who uploaded it or only the first
 * of several; what it shows at the headline is what the outlet wants to be known.
 */
import { isOrganisation } from './byline-words.ts'
import { foldName, joinNames, looksLikeName } from './bylines.ts'
import { isOneWord } from './line-names.ts'
import { CERTAIN_BYLINE, LIKELY_BYLINE, type VisibleByline } from './visible-bylines.ts'

export interface BylineSources {
  /** Lists of names as stated, in order of trust. */
  readonly stated: readonly (readonly string[])[]
  /** Organisations that JSON-LD has for authors. */
  readonly organisations: readonly string[]
  /** Most certain first. */
  readonly visible: readonly VisibleByline[]
  /** Names of the site and its publisher: a byline that says no more is better than none, but worse than a person. */
  readonly siteNames: readonly string[]
}

/** So sure is "By Jane Roe" under the headline that it overrules what is stated. */
const OVERRULING_POINTS = 7

const DOMAIN = /^[\w-]+(?:\.[\w-]+)+$/

export function chooseByline({ stated, organisations, visible, siteNames }: BylineSources): string | null {
  const site = new Set(siteNames.map((name) => foldName(name).replaceAll(' ', '')))
  const isSite = (name: string) => site.has(foldName(name).replaceAll(' ', ''))
  /** The site stands beside persons as their employer; where it comes first, what follows is its address. */
  const people = (names: readonly string[]) => {
    const all = joinNames(names)?.split(', ') ?? []
    return all.length > 0 && DOMAIN.test(all[0]!) ? [] : all.filter((name) => !isSite(name))
  }
  const statedPeople =
    stated.map(people).find((names) => names.length > 0 && !names.every(isOrganisation)) ?? []
  const shown = visible
    .map((each) => ({ ...each, names: people(each.names) }))
    .filter(({ names }) => names.length > 0)
  const certain = shown.find(({ points }) => points >= CERTAIN_BYLINE)
  if (statedPeople.length > 0) {
    if (certain === undefined) return statedPeople.join(', ')
    return (isBetter(certain, statedPeople) ? certain.names : statedPeople).join(', ')
  }
  const named = [organisations, ...stated].map(joinNames).find((byline) => byline !== null)
  if (named !== undefined) {
    // An outlet that puts itself down as the author is believed, unless it names somebody in so many words.
    const explicit = shown.find(
      (each) => each.isExplicit && each.points > LIKELY_BYLINE && !each.names.every(isOneWord),
    )
    return explicit?.names.join(', ') ?? named
  }
  const likely = certain ?? shown.find(({ points }) => points >= LIKELY_BYLINE)
  return (
    likely?.names.join(', ') ?? joinNames(visible.find(({ points }) => points >= CERTAIN_BYLINE)?.names ?? [])
  )
}

/** More names, the same names in full, or other names in so many words. */
function isBetter({ names, points, isExplicit }: VisibleByline, stated: readonly string[]): boolean {
  if (covers(names, stated)) {
    const further = names.filter((name) => !stated.some((each) => foldName(each) === foldName(name)))
    return further.length > 0
      ? !further.some(isOneWord)
      : !stated.every(looksLikeName) && names.every(looksLikeName)
  }
  return isExplicit && points >= OVERRULING_POINTS && !names.some(isOneWord) && !overlap(names, stated)
}

function covers(more: readonly string[], fewer: readonly string[]): boolean {
  const all = new Set(more.map(foldName))
  return fewer.every((name) => all.has(foldName(name)))
}

/** Whether the lists have a name in common, or one name is another with more to it: "Jane Roe" and "Jane Roe MD". */
function overlap(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one, other].map((names) => names.map(foldName)) as [string[], string[]]
  return a.some((name) =>
    b.some((each) => ` ${each} `.includes(` ${name} `) || ` ${name} `.includes(` ${each} `)),
  )
}
