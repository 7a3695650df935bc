/** The ledger of an event: counts, competing claims, what is unresolved, and the line that says it. */
import { describe, expect, it } from 'vitest'
import { describeOriginators } from '../../../../../renderer/views/event/describe-originators.ts'
import { describeSourcing } from '../../../../../renderer/views/event/describe-sourcing.ts'
import { buildLedger, claimsInOrder, isContested } from '../../../../../renderer/views/event/ledger.ts'
import { createSource } from '../../../../../shared/domain/source.ts'
import { articleOf, byId, claimOf, itemOf, personOf, recordsOf } from './ledger-records.ts'

const withdrew = claimOf('manner', 'They withdrew')
const surrendered = claimOf('manner', 'They surrendered')
const left = claimOf('occurrence', 'They left', 'adopted')

describe('buildLedger', () => {
  it('counts three printings of one wire story as three reports of one originator', () => {
    const officer = personOf('A senior officer')
    const printings = ['Courier', 'Post', 'Herald'].map((name) => articleOf(name, 'Meridian'))
    const { fields } = buildLedger(
      recordsOf(
        [withdrew],
        printings.map((article) => itemOf(withdrew, article, officer)),
      ),
      byId(officer),
    )
    expect(fields[0]!.claims[0]!.sides.supports.count).toMatchObject({ reports: 3, originators: 1 })
  })

  it('keeps the stances apart and sees when a claim is contested', () => {
    const [officer, spokeswoman] = [personOf('An officer'), personOf('A spokeswoman')]
    const entry = claimsInOrder(
      buildLedger(
        recordsOf(
          [withdrew],
          [
            itemOf(withdrew, articleOf('Courier'), officer),
            itemOf(withdrew, articleOf('Review'), spokeswoman, 'contradicts'),
            itemOf(withdrew, articleOf('Post'), null, 'mentions'),
          ],
        ),
        byId(officer, spokeswoman),
      ),
    )[0]!
    expect(isContested(entry)).toBe(true)
    expect(entry.reports).toBe(3)
    expect(entry.sides.contradicts.count).toMatchObject({ reports: 1, originators: 1 })
  })

  it('puts fields in the order of the ledger, whatever the order of writing', () => {
    const { fields } = buildLedger(recordsOf([withdrew, surrendered, left], []), byId())
    expect(fields.map((group) => group.field)).toEqual(['occurrence', 'manner'])
  })

  it('calls competing open claims unresolved until one is adopted', () => {
    const isUnresolved = (...claims: (typeof left)[]) =>
      buildLedger(recordsOf(claims, []), byId()).fields[0]!.isUnresolved
    expect(isUnresolved(withdrew, surrendered)).toBe(true)
    expect(isUnresolved({ ...withdrew, standing: 'adopted' }, surrendered)).toBe(false)
    expect(isUnresolved({ ...withdrew, standing: 'rejected' }, surrendered)).toBe(false)
  })

  it('lets actors and other points stand side by side', () => {
    const actors = [claimOf('actor', 'Dockers'), claimOf('actor', 'Soldiers')]
    expect(buildLedger(recordsOf(actors, []), byId()).fields[0]!.isUnresolved).toBe(false)
  })
})

describe('describeSourcing', () => {
  it('is silent without evidence', () => {
    expect(describeSourcing(buildLedger(recordsOf([withdrew], []), byId()), [], byId())).toBeNull()
  })

  it('says circular reporting and open questions aloud', () => {
    const officer = personOf('An officer')
    const items = ['Courier', 'Post'].map((name) => itemOf(withdrew, articleOf(name, 'Meridian'), officer))
    const sources = byId(officer)
    expect(
      describeSourcing(buildLedger(recordsOf([withdrew, surrendered], items), sources), items, sources),
    ).toEqual({
      head: '2 reports go back to 1 originator.',
      details: ['Two of them carry Meridian.', 'Two competing claims on the manner are unresolved.'],
      isWarning: true,
    })
  })

  it('warns of nothing when two originators agree', () => {
    const [one, two] = [personOf('One'), personOf('Two')]
    const items = [itemOf(left, articleOf('Courier'), one), itemOf(left, articleOf('Review'), two)]
    expect(
      describeSourcing(buildLedger(recordsOf([left], items), byId(one, two)), items, byId(one, two)),
    ).toMatchObject({
      head: '2 reports go back to 2 originators.',
      isWarning: false,
    })
  })
})

describe('describeOriginators', () => {
  it('names two, counts the rest and says who is unnamed', () => {
    const sources = [
      createSource({ name: 'An official', kind: 'unnamed' }),
      personOf('Orvin'),
      personOf('Renholt'),
    ]
    const items = sources.map((source) => itemOf(left, articleOf(`Paper of ${source.name}`), source))
    const { count } = buildLedger(recordsOf([left], items), byId(...sources))
    expect(describeOriginators(count, byId(...sources))).toBe('An official (unnamed); Orvin; 1 more')
  })
})
