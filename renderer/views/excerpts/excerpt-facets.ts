/**
 * What excerpts can be filtered by: each facet has values, chosen ones of a facet are alternatives, and facets narrow each other. A filter by a
 * tag also finds what is tagged with the tags under it.
 */
import { STEP_ROWS, type Steps } from '../../components/data-table/steps.ts'
import {
  informationCredibilityMeaning,
  sourceReliabilityMeaning,
  type InformationCredibility,
  type SourceReliability,
} from '../../../shared/domain/admiralty.ts'
import { pathOf, type TagTree } from '../../../shared/domain/tag-tree.ts'
import { eventIdsOf, textStateOf, type ExcerptRow } from './excerpt-row.ts'

export interface ExcerptFacet {
  readonly id: string
  readonly label: string
  readonly valuesOf: (row: ExcerptRow) => readonly string[]
  readonly labelOf: (value: string) => string
  /** All chosen values must hold, and not one of them. */
  readonly isAll?: boolean
}

/** The chosen values by facet. A type with plain arrays, so that it is JSON to the type checker: it is remembered. */
export type FacetFilter = { [facetId: string]: string[] }

/** How the case calls what excerpts point at. */
export interface FacetNames {
  readonly codebook: TagTree
  sourceName(id: string): string
  articleTitle(id: string): string
  eventTitle(id: string): string
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
const one = (value: string | null | undefined) => (value === null || value === undefined ? [] : [value])

export function createFacets({ codebook, sourceName, articleTitle, eventTitle }: FacetNames): ExcerptFacet[] {
  const withAbove = new Map(
    codebook.nodes.map((node) => [node.tag.name, pathOf(node).map(({ tag }) => tag.name)]),
  )
  const itself = (value: string) => value
  return [
    {
      id: 'tag',
      label: 'Tag',
      valuesOf: ({ excerpt }) => [...new Set(excerpt.tags.flatMap((tag) => withAbove.get(tag) ?? [tag]))],
      labelOf: itself,
    },
    {
      id: 'event',
      label: 'Event',
      valuesOf: eventIdsOf,
      labelOf: eventTitle,
    },
    {
      id: 'originator',
      label: 'Who says it',
      valuesOf: ({ excerpt }) => one(excerpt.originatorId),
      labelOf: sourceName,
    },
    {
      id: 'stance',
      label: 'Stance',
      valuesOf: ({ links }) => [...new Set(links.map(({ evidence }) => evidence.stance))],
      labelOf: itself,
    },
    {
      id: 'lacks',
      label: 'Has no',
      isAll: true,
      valuesOf: ({ excerpt, links }) => [
        ...(excerpt.tags.length === 0 ? ['tag'] : []),
        ...(excerpt.originatorId === null ? ['attribution'] : []),
        ...(excerpt.informationCredibility === null ? ['grade'] : []),
        ...(links.length === 0 ? ['link'] : []),
      ],
      labelOf: itself,
    },
    {
      id: 'credibility',
      label: 'Information credibility',
      valuesOf: ({ excerpt }) => one(excerpt.informationCredibility),
      labelOf: (grade) => `${grade} ${informationCredibilityMeaning[grade as InformationCredibility]}`,
    },
    {
      id: 'reliability',
      label: 'Source reliability',
      valuesOf: ({ originator }) => one(originator?.sourceReliability),
      labelOf: (grade) => `${grade} ${sourceReliabilityMeaning[grade as SourceReliability]}`,
    },
    { id: 'text', label: 'Text', valuesOf: (row) => [textStateOf(row)], labelOf: itself },
    {
      id: 'language',
      label: 'Language',
      valuesOf: ({ article }) => one(article?.language),
      labelOf: (code) => languages.of(code) ?? code,
    },
    {
      id: 'article',
      label: 'Article',
      valuesOf: ({ excerpt }) => [excerpt.articleId],
      labelOf: articleTitle,
    },
  ]
}

function passes({ valuesOf, isAll }: ExcerptFacet, chosen: readonly string[], row: ExcerptRow): boolean {
  const values = valuesOf(row)
  return isAll === true
    ? chosen.every((value) => values.includes(value))
    : chosen.some((value) => values.includes(value))
}

function chosenFacets(facets: readonly ExcerptFacet[], filter: FacetFilter) {
  return facets.flatMap((facet) => {
    const chosen = filter[facet.id] ?? []
    return chosen.length === 0 ? [] : [{ facet, chosen }]
  })
}

/** Undefined when nothing is chosen. */
export function facetTest(
  facets: readonly ExcerptFacet[],
  filter: FacetFilter,
): ((row: ExcerptRow) => boolean) | undefined {
  const tests = chosenFacets(facets, filter)
  if (tests.length === 0) return undefined
  return (row) => tests.every(({ facet, chosen }) => passes(facet, chosen, row))
}

export type FacetCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * How many excerpts each value would show: what passes all other facets is counted, because choosing another value of the same facet adds to it.
 * For a facet whose values must all hold, what passes itself, too.
 */
export function* countFacets(
  rows: readonly ExcerptRow[],
  facets: readonly ExcerptFacet[],
  filter: FacetFilter,
): Steps<FacetCounts> {
  const tests = chosenFacets(facets, filter)
  const counts = new Map(facets.map(({ id }) => [id, new Map<string, number>()]))
  for (const [index, row] of rows.entries()) {
    if (index % STEP_ROWS === 0) yield
    const failed = tests.filter(({ facet, chosen }) => !passes(facet, chosen, row))
    if (failed.length > 1) continue
    const [only] = failed
    if (only?.facet.isAll === true) continue
    for (const facet of only === undefined ? facets : [only.facet]) {
      const values = counts.get(facet.id)!
      for (const value of facet.valuesOf(row)) values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  return counts
}

/** The filter with a value taken in, or out when it was in. */
export function toggleFacet(filter: FacetFilter, facetId: string, value: string): FacetFilter {
  const chosen = filter[facetId] ?? []
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
  return { ...filter, [facetId]: next }
}
