/**
 * How many originators really stand behind a claim. Reports are articles; originators are those who said it first, and ten copies of
 * one wire story are one. Where the records leave room for doubt the smaller count is taken: a wrong 1 makes an analyst look
 * again, a wrong 2 makes a rumour "confirmed".
 *
 * The rules, in order:
 * 1. An excerpt's stated originator counts. Two records with the same folded name are one, named or not: "a security official"
 *    recorded twice is one official, while two unnamed records with different words are two.
 * 2. An own observation without a stated originator counts for the house whose reporter was there.
 * 3. Excerpts without an originator are held to repeat a stated one when they come from one story: one article, one wire family, one
 *    agency, or one outlet that credits no agency. They add nothing, and neither do their own copies.
 * 4. What is left is the voice of its agency, else of its wire family, else of its outlet, else of the article itself.
 * 5. A shared credit ("AFP/Reuters") adds an originator only when neither house is counted already.
 */
import type { ArticleId } from '../domain/article.ts'
import type { ExcerptId } from '../domain/excerpt.ts'
import type { SourceId } from '../domain/source.ts'
import { mayShareStory, readOrigins, type OriginInput, type OriginReading } from './origin-reading.ts'

export type { OriginArticle, OriginExcerpt, OriginInput, OriginSource } from './origin-reading.ts'

/** One originator and what is known from it. */
export interface Origin {
  readonly key: string
  /** `source`: a stated originator; `house`: an agency, wire family or outlet in its own voice; `article`: nobody is credited. */
  readonly kind: 'source' | 'house' | 'article'
  /** As first written. Names of protected sources are in here: exports use `sourceId` to mask them. */
  readonly label: string
  readonly sourceId: SourceId | null
  /** Every excerpt that goes back to it, repetitions included. */
  readonly excerptIds: readonly ExcerptId[]
  /** The articles that attribute it, without those that merely repeat it. */
  readonly articleIds: readonly ArticleId[]
}

export interface OriginCount {
  /** Distinct articles. */
  readonly reports: number
  /** Distinct originators; `details.length`. */
  readonly originators: number
  readonly details: readonly Origin[]
  /** The houses that carried the reports, as printed. One house is one way of going wrong, however many it quotes. */
  readonly carriers: readonly string[]
}

interface Draft extends Origin {
  readonly excerptIds: ExcerptId[]
  readonly articleIds: ArticleId[]
}

export function countOrigins(input: OriginInput): OriginCount {
  const readings = readOrigins(input)
  const origins = new Map<string, Draft>()
  const add = (key: string, reading: OriginReading, as: Pick<Origin, 'kind' | 'label' | 'sourceId'>) => {
    const origin = origins.get(key) ?? { key, ...as, excerptIds: [], articleIds: [] }
    origins.set(key, origin)
    origin.excerptIds.push(reading.excerptId)
    if (!origin.articleIds.includes(reading.articleId)) origin.articleIds.push(reading.articleId)
  }

  const stated = readings.filter((reading) => reading.originator !== null)
  for (const reading of stated) {
    const { key, label, sourceId } = reading.originator!
    add(key, reading, { kind: 'source', label, sourceId })
  }

  const unstated = readings.filter((reading) => reading.originator === null)
  const originOf = new Map<string, string>()
  const count = ({ names, kind, label, members }: Voice) => {
    const isWitness = members.some((reading) => reading.isWitness)
    const repeated = isWitness
      ? undefined
      : stated.find((other) => members.some((each) => mayShareStory(each, other)))
    const known = names.map((name) => originOf.get(name) ?? name).find((name) => origins.has(name))
    const key = repeated?.originator?.key ?? known ?? names[0]!
    for (const name of names) originOf.set(name, key)
    if (repeated === undefined)
      for (const reading of members) add(key, reading, { kind, label, sourceId: null })
    else origins.get(key)!.excerptIds.push(...members.map((reading) => reading.excerptId))
  }
  // Shared credits come last and together: they join what is counted, but don't make one house of the agencies that they name.
  for (const voice of joinVoices(unstated.filter((each) => each.agencies.length < 2))) count(voice)
  for (const voice of joinVoices(unstated.filter((each) => each.agencies.length >= 2))) count(voice)

  return {
    reports: new Set(readings.map((reading) => reading.articleId)).size,
    originators: origins.size,
    details: [...origins.values()],
    carriers: [...new Map(readings.map((reading) => [reading.houseKey, reading.house])).values()],
  }
}

/** What an excerpt without an originator may be counted under: its agencies and wire family, else its outlet or article. */
function namesOf(reading: OriginReading): string[] {
  const joined = [...reading.agencies, ...(reading.family === null ? [] : [`family:${reading.family}`])]
  return joined.length > 0 ? joined : [reading.houseKey]
}

interface Voice {
  readonly kind: 'house' | 'article'
  readonly label: string
  readonly members: readonly OriginReading[]
  /** The agencies and families that turned out to be one voice. */
  readonly names: readonly string[]
}

/** Joins excerpts that have a name in common, directly or by way of others. */
function joinVoices(readings: readonly OriginReading[]): Voice[] {
  let voices: Voice[] = []
  for (const reading of readings) {
    const names = namesOf(reading)
    const touched = voices.filter((voice) => voice.names.some((name) => names.includes(name)))
    const joined: Voice = {
      kind: touched[0]?.kind ?? (names[0]!.startsWith('article:') ? 'article' : 'house'),
      label: touched[0]?.label ?? reading.house,
      members: [...touched.flatMap((voice) => voice.members), reading],
      names: [...new Set([...touched.flatMap((voice) => voice.names), ...names])],
    }
    voices = [...voices.filter((voice) => !touched.includes(voice)), joined]
  }
  return voices
}
