import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOrigins } from '../../../../shared/independence/count-origins.ts'
import { buildOriginInput } from './build-origin-input.ts'
import { originCases, type ReportSpec } from './origin-cases.ts'

const names = (...all: string[]) => fc.constantFrom(undefined, ...all)

/** Few names, so that they collide as they do in a real case. */
const reportSpec: fc.Arbitrary<ReportSpec> = fc
  .record({
    article: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    says: names('Official', 'Spokesman', 'AFP'),
    carrier: names('Reuters'),
    saw: fc.boolean(),
  })
  .map(({ saw, says, carrier, article }) => ({
    article,
    ...(saw ? { saw } : {}),
    ...(says === undefined ? {} : { says }),
    ...(carrier === undefined ? {} : { carrier }),
  }))

/** One set of facts per article, so that its excerpts agree on them. */
const articleFacts = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.record({
    agency: names('AFP', 'Reuters', 'AFP/Reuters'),
    publisher: names('Dawn', 'Khaama'),
    family: names('f1', 'f2'),
  }),
)

const reportList = fc.tuple(fc.array(reportSpec, { maxLength: 8 }), articleFacts).map(([specs, facts]) =>
  specs.map((spec): ReportSpec => {
    const known = Object.entries(facts[spec.article] ?? {}).filter(([, value]) => value !== undefined)
    return { ...spec, ...Object.fromEntries(known) }
  }),
)

const count = (reports: readonly ReportSpec[]) => countOrigins(buildOriginInput(reports))

describe('counting originators', () => {
  it.each(originCases)('$name', ({ reports, expected }) => {
    const counted = count(reports)
    expect([counted.reports, counted.originators]).toEqual(expected)
  })

  it('never counts more when a copy is added, with or without its attribution', () => {
    fc.assert(
      fc.property(reportList, fc.nat(), fc.boolean(), (reports, pick, keepsAttribution) => {
        const original = reports[pick % Math.max(1, reports.length)]
        fc.pre(original !== undefined && (original.agency !== undefined || original.family !== undefined))
        const { says, saw, ...facts } = original!
        const attribution = { ...(says && { says }), ...(saw && { saw }) }
        const copy = {
          ...facts,
          ...(keepsAttribution ? attribution : {}),
          article: 'copy',
          publisher: 'Copyist',
        }
        const [before, after] = [count(reports), count([...reports, copy])]
        expect(after.originators).toBeLessThanOrEqual(before.originators)
        expect(after.reports).toBe(before.reports + 1)
      }),
      { numRuns: 3000 },
    )
  })

  it('counts no more originators than excerpts, at least one where there is a report, and loses no excerpt', () => {
    fc.assert(
      fc.property(reportList, (reports) => {
        const { originators, details, reports: articles } = count(reports)
        expect(originators).toBeLessThanOrEqual(reports.length)
        expect(originators > 0).toBe(reports.length > 0)
        expect(articles).toBe(new Set(reports.map((report) => report.article)).size)
        expect(details.flatMap((origin) => origin.excerptIds).toSorted()).toEqual(
          reports.map((_, index) => `excerpt:${index}`).toSorted(),
        )
      }),
    )
  })

  it('does not depend on the order in which excerpts were captured', () => {
    fc.assert(
      fc.property(reportList, (reports) => {
        expect(count(reports.toReversed()).originators).toBe(count(reports).originators)
      }),
    )
  })

  it('says which originator an unattributed repetition was held to repeat', () => {
    const { details, carriers } = count([
      { article: 'a', agency: 'AFP', says: 'Official' },
      { article: 'b', agency: 'AFP' },
    ])
    expect(details).toMatchObject([
      {
        label: 'Official',
        kind: 'source',
        excerptIds: ['excerpt:0', 'excerpt:1'],
        articleIds: ['article:a'],
      },
    ])
    expect(carriers).toEqual(['AFP'])
  })
})
