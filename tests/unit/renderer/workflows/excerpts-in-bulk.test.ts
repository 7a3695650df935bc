/** The pure parts of the acts on many excerpts. */
import { describe, expect, it } from 'vitest'
import { composeRow, type ExcerptToExport } from '../../../../renderer/workflows/export-excerpts.ts'
import { describeTagging, withTagging } from '../../../../renderer/workflows/tag-excerpts.ts'
import { createClaim } from '../../../../shared/domain/claim.ts'
import { createEventRecord } from '../../../../shared/domain/event-record.ts'
import { createEvidence } from '../../../../shared/domain/evidence.ts'
import { createExcerpt } from '../../../../shared/domain/excerpt.ts'
import { createSource } from '../../../../shared/domain/source.ts'
import { createProtectedMask } from '../../../../shared/formats/briefing/mask-protected-sources.ts'

describe('tagging many excerpts', () => {
  it('takes off, then puts what is given behind the rest, each tag once', () => {
    expect(withTagging(['time', 'arms', 'port'], { give: ['port', 'manner'], take: ['arms'] })).toEqual([
      'time',
      'port',
      'manner',
    ])
  })

  it('is named by what it does', () => {
    expect(describeTagging({ give: ['arms'], take: [] }, 12)).toBe('Tag 12 excerpts “arms”')
    expect(describeTagging({ give: [], take: ['arms'] }, 1)).toBe('Take “arms” off 1 excerpt')
    expect(describeTagging({ give: ['arms'], take: ['port'] }, 3)).toBe('Change the tags of 3 excerpts')
  })
})

describe('an exported excerpt', () => {
  const resident = createSource({
    name: 'Umm Yasin, resident of the Saltgate quarter',
    kind: 'person',
    isProtected: true,
  })
  const event = createEventRecord({ title: 'Removal of port machinery' })
  const claim = createClaim({ eventId: event.id, field: 'manner', value: 'Two tugs without lights' })
  const excerpt = createExcerpt({
    articleId: 'article:1',
    revisionId: 'revision:1',
    quote: { exact: '“I saw two tugs,” said Umm Yasin', prefix: '', suffix: '' },
    position: { start: 0, end: 32 },
    note: 'Umm Yasin lives above the quay.',
    originatorId: resident.id,
  })
  const item: ExcerptToExport = {
    excerpt,
    article: undefined,
    originator: resident,
    carrier: undefined,
    links: [
      {
        event,
        claim,
        evidence: createEvidence({ excerptId: excerpt.id, claimId: claim.id, stance: 'supports' }),
      },
    ],
    textState: 'current text',
  }
  const compose = (mask: ReturnType<typeof createProtectedMask>) =>
    composeRow(
      item,
      { marking: 'TLP:AMBER', mask, surroundings: { before: '', after: 'Umm Yasin then left.', page: 3 } },
      undefined,
    )

  it('withholds a protected name wherever it stands, the words around the quote included', () => {
    const row = compose(createProtectedMask([resident]))
    expect(row.originator).toBe('Protected source 1')
    expect(row.quote).toBe('“I saw two tugs,” said [protected source]')
    expect(JSON.stringify(row)).not.toContain('Yasin')
  })

  it('says what it is held against in lists of one order, and carries its marking', () => {
    expect(compose(createProtectedMask([]))).toMatchObject({
      marking: 'TLP:AMBER',
      page: 3,
      events: ['Removal of port machinery'],
      claims: ['Two tugs without lights'],
      stances: ['supports'],
    })
  })
})
