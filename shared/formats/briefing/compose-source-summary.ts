/** Counts on what kind of sources a briefing rests, and says it in words. Grades F and 6 stand apart: they mean "cannot be judged". */
import { informationCredibilitySchema, sourceReliabilitySchema } from '../../domain/admiralty.ts'
import {
  cannotBeJudged,
  informationCredibilityMeaning,
  sourceReliabilityMeaning,
} from '../../domain/admiralty.ts'
import { claimFieldLabel } from '../../domain/claim.ts'
import type { ExportedClaim, ExportedEvent } from './document-findings.ts'
import type { ExportedArticle, ExportedExcerpt, ExportedSource } from './document-sources.ts'
import type { SourceSummary } from './document-summary.ts'

export interface SummaryInput {
  readonly events: readonly ExportedEvent[]
  readonly claims: readonly ExportedClaim[]
  readonly excerpts: readonly ExportedExcerpt[]
  readonly articles: readonly ExportedArticle[]
  readonly sources: readonly ExportedSource[]
}

export function composeSourceSummary(input: SummaryInput): SourceSummary {
  const { events, claims, excerpts, articles, sources } = input
  const originatorIds = new Set(excerpts.map((excerpt) => excerpt.attribution.originatorId))
  const originators = sources.filter((source) => originatorIds.has(source.id))
  const unnamed = new Set(
    excerpts
      .filter((excerpt) => excerpt.attribution.naming === 'unnamed')
      .map((excerpt) => excerpt.attribution.originatorId ?? excerpt.articleId),
  )
  for (const source of originators) if (source.kind === 'unnamed') unnamed.add(source.id)
  const summary = {
    articles: articles.length,
    excerpts: excerpts.length,
    outlets: countCarriers(input, (article) => article.publisher),
    agencies: countCarriers(input, (article) => article.agency),
    reliability: sourceReliabilitySchema.options
      .map((grade) => ({
        grade,
        meaning: sourceReliabilityMeaning[grade],
        sources: sources.filter((source) => source.sourceReliability === grade).length,
      }))
      .filter((row) => row.sources > 0),
    credibility: informationCredibilitySchema.options
      .map((grade) => ({
        grade,
        meaning: informationCredibilityMeaning[grade],
        excerpts: excerpts.filter((excerpt) => excerpt.grade.informationCredibility === grade).length,
      }))
      .filter((row) => row.excerpts > 0),
    ungradedSources: sources.filter((source) => source.sourceReliability === null).length,
    ungradedExcerpts: excerpts.filter((excerpt) => excerpt.grade.informationCredibility === null).length,
    unnamedOriginators: unnamed.size,
    protectedSources: sources.filter((source) => source.isProtected).length,
    singleOriginatorClaimIds: claims
      .filter((claim) => claim.support.originators === 1)
      .map((claim) => claim.id),
    contradictions: findContradictions(events, claims),
  }
  return { ...summary, sentences: inSentences(summary, input) }
}

function countCarriers(
  { articles, excerpts }: SummaryInput,
  nameOf: (article: ExportedArticle) => string | null,
): SourceSummary['outlets'] {
  const named = articles.filter((article) => nameOf(article) !== null)
  return [...Map.groupBy(named, (article) => nameOf(article)!)]
    .map(([name, group]) => ({
      name,
      articles: group.length,
      excerpts: excerpts.filter((excerpt) => group.some((article) => article.id === excerpt.articleId))
        .length,
    }))
    .toSorted((a, b) => b.excerpts - a.excerpts || (a.name < b.name ? -1 : 1))
}

/** Fields of events on which a claim has evidence on both sides. */
function findContradictions(
  events: readonly ExportedEvent[],
  claims: readonly ExportedClaim[],
): SourceSummary['contradictions'] {
  return events.flatMap((event) =>
    [
      ...Map.groupBy(
        claims.filter((claim) => claim.eventId === event.id),
        (claim) => claim.field,
      ),
    ]
      .filter(([, group]) => group.some((claim) => claim.support.reports > 0 && claim.opposition.reports > 0))
      .map(([field, group]) => ({ eventId: event.id, field, claimIds: group.map((claim) => claim.id) })),
  )
}

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

function inSentences(summary: Omit<SourceSummary, 'sentences'>, { events, claims }: SummaryInput): string[] {
  const { excerpts, articles, outlets, agencies, unnamedOriginators, protectedSources } = summary
  if (excerpts === 0) return ['This briefing quotes no source.']
  const sentences = [
    `This briefing rests on ${counted(excerpts, 'quote')} from ${counted(articles, 'article')} by ${counted(outlets.length, 'outlet')}.`,
  ]
  const nameless = articles - outlets.reduce((sum, outlet) => sum + outlet.articles, 0)
  if (nameless > 0) sentences.push(`${counted(nameless, 'article names', 'articles name')} no outlet.`)
  for (const agency of agencies.filter((each) => each.articles > 1))
    sentences.push(
      `${agency.articles} of the articles carry ${agency.name} and are not independent of each other.`,
    )
  if (unnamedOriginators > 0)
    sentences.push(`${counted(unnamedOriginators, 'originator is', 'originators are')} unnamed.`)
  if (protectedSources > 0)
    sentences.push(
      `${counted(protectedSources, 'source is', 'sources are')} protected and not identified here.`,
    )

  const supported = claims.filter((claim) => claim.support.originators > 0).length
  const single = summary.singleOriginatorClaimIds.length
  if (single > 0)
    sentences.push(
      `Support for ${single} of ${counted(supported, 'supported claim')} goes back to a single originator.`,
    )
  const disputes = summary.contradictions.map(({ eventId, field }) => {
    const event = events.find((each) => each.id === eventId)!
    return `${claimFieldLabel[field].toLowerCase()} (event ${event.number})`
  })
  sentences.push(
    disputes.length === 0
      ? 'The quoted sources do not contradict each other on any claim.'
      : `Sources contradict each other on ${inList(disputes)}.`,
  )

  const graded = summary.reliability.filter((row) => !cannotBeJudged(row.grade))
  const rows = [
    ...graded.map((row) => `${row.sources} ${row.grade} (${row.meaning.toLowerCase()})`),
    ...summary.reliability
      .filter((row) => cannotBeJudged(row.grade))
      .map((row) => `${row.sources} F (cannot be judged)`),
    ...(summary.ungradedSources > 0 ? [`${summary.ungradedSources} not graded`] : []),
  ]
  if (summary.reliability.length > 0) sentences.push(`Reliability of the sources: ${rows.join(', ')}.`)
  return sentences
}

function inList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
