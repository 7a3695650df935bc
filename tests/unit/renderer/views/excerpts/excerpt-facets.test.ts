import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { finish } from '../../../../../renderer/components/data-table/steps.ts'
import type { ExcerptRow } from '../../../../../renderer/views/excerpts/excerpt-row.ts'
import {
  countFacets,
  createFacets,
  facetTest,
  toggleFacet,
  type FacetFilter,
} from '../../../../../renderer/views/excerpts/excerpt-facets.ts'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEvidence, type Stance } from '../../../../../shared/domain/evidence.ts'
import { createExcerpt, type Excerpt } from '../../../../../shared/domain/excerpt.ts'
import { createTagTree } from '../../../../../shared/domain/tag-tree.ts'
import { createTag } from '../../../../../shared/domain/tag.ts'

const harm = createTag({ name: 'harm' })
const killed = createTag({ name: 'killed', parentId: harm.id })
const facets = createFacets({
  codebook: createTagTree([harm, killed]),
  sourceName: (id) => id,
  articleTitle: (id) => id,
  eventTitle: (id) => id,
})

function row(
  fields: Partial<Excerpt> = {},
  links: readonly (readonly [event: string, stance: Stance])[] = [],
): ExcerptRow {
  const excerpt = createExcerpt({
    articleId: 'article:1',
    revisionId: 'revision:1',
    quote: { exact: 'They left.', prefix: '', suffix: '' },
    position: { start: 0, end: 10 },
    ...fields,
  })
  return {
    excerpt,
    article: undefined,
    originator: undefined,
    carrier: undefined,
    page: null,
    links: links.map(([event, stance]) => {
      const claim = createClaim({ eventId: `event:${event}`, field: 'manner', value: 'They withdrew' })
      return {
        claim,
        event: undefined,
        evidence: createEvidence({ excerptId: excerpt.id, claimId: claim.id, stance }),
      }
    }),
  }
}

const rows = [
  row({ tags: ['killed'] }, [['gate', 'supports']]),
  row({ tags: ['harm', 'time'], informationCredibility: '2' }),
  row({ tags: ['time'] }, [
    ['gate', 'contradicts'],
    ['port', 'supports'],
  ]),
  row({ originatorId: 'source:orvin' }),
]
const shown = (filter: FacetFilter) => {
  const test = facetTest(facets, filter)
  return rows.flatMap((each, index) => (test === undefined || test(each) ? [index] : []))
}

describe('filtering excerpts', () => {
  it('finds what is tagged with a tag or with one under it', () => {
    expect(shown({ tag: ['harm'] })).toEqual([0, 1])
    expect(shown({ tag: ['killed'] })).toEqual([0])
  })

  it('takes values of one facet as alternatives, and lets facets narrow each other', () => {
    expect(shown({ tag: ['killed', 'time'] })).toEqual([0, 1, 2])
    expect(shown({ tag: ['time'], event: ['event:port'] })).toEqual([2])
    expect(shown({ event: ['event:gate'], stance: ['contradicts'] })).toEqual([2])
  })

  it('finds what still lacks something, all that was asked for at once', () => {
    expect(shown({ lacks: ['link'] })).toEqual([1, 3])
    expect(shown({ lacks: ['link', 'tag'] })).toEqual([3])
    expect(shown({ lacks: ['attribution'] })).toEqual([0, 1, 2])
  })

  it('shows everything again when the last value is taken out', () => {
    const filter = toggleFacet({}, 'tag', 'time')
    expect(shown(filter)).toEqual([1, 2])
    expect(shown(toggleFacet(filter, 'tag', 'time'))).toEqual([0, 1, 2, 3])
  })
})

describe('the count of a value', () => {
  const anyFilter = fc.record({
    tag: fc.subarray(['harm', 'killed', 'time']),
    event: fc.subarray(['event:gate', 'event:port']),
    lacks: fc.subarray(['tag', 'grade', 'link']),
  })

  it('is how many excerpts are shown when it is the only one chosen in its facet', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const counts = finish(countFacets(rows, facets, filter))
        for (const id of ['tag', 'event'] as const)
          for (const [value, count] of counts.get(id)!)
            expect(count).toBe(shown({ ...filter, [id]: [value] }).length)
      }),
      { seed: 3 },
    )
  })

  it('is how many stay where all chosen values must hold', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        for (const [value, count] of finish(countFacets(rows, facets, filter)).get('lacks')!)
          expect(count).toBe(shown({ ...filter, lacks: [...filter.lacks, value] }).length)
      }),
      { seed: 3 },
    )
  })
})
