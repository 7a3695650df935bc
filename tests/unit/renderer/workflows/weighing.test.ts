/** The pure parts of the acts on events, claims and judgements. */
import { describe, expect, it } from 'vitest'
import { counted, quoted } from '../../../../renderer/workflows/act-label.ts'
import { forgetClaims } from '../../../../renderer/workflows/delete-claim.ts'
import { describeEventLoss } from '../../../../renderer/workflows/delete-event.ts'
import { isInsideItself } from '../../../../renderer/workflows/edit-event.ts'
import { draftJudgement, rankAfterMove } from '../../../../renderer/workflows/write-judgement.ts'
import { createBriefing } from '../../../../shared/domain/briefing.ts'
import { createClaim } from '../../../../shared/domain/claim.ts'
import { createEventRecord, type EventRecord } from '../../../../shared/domain/event-record.ts'
import { createEvidence } from '../../../../shared/domain/evidence.ts'
import { newId } from '../../../../shared/domain/id.ts'
import { createJudgement } from '../../../../shared/domain/judgement.ts'

describe('quoted', () => {
  it('cuts long names at a word and nests quotation marks', () => {
    expect(quoted('Garrison leaves')).toBe('“Garrison leaves”')
    expect(quoted('At “four o’clock”')).toBe('“At ‘four o’clock’”')
    const long = quoted('The garrison had left every post inside the harbour by the night of 4 March 2031')
    expect(long.length).toBeLessThan(70)
    expect(long).toMatch(/^“The garrison .*\S…”$/)
    expect(counted(1, 'claim')).toBe('1 claim')
    expect(counted(1200, 'claim')).toBe('1,200 claims')
  })
})

describe('isInsideItself', () => {
  it('finds a circle of parts however long, and is not caught in one', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((title) => createEventRecord({ title })) as [
      EventRecord,
      EventRecord,
      EventRecord,
    ]
    const events = new Map(
      [a, { ...b, parentEventId: a.id }, { ...c, parentEventId: b.id }].map((event) => [
        event.id as string,
        event,
      ]),
    )
    expect(isInsideItself(a.id, c.id, events)).toBe(true)
    expect(isInsideItself(c.id, a.id, events)).toBe(false)
    expect(isInsideItself(a.id, null, events)).toBe(false)
    events.set(a.id, { ...a, parentEventId: c.id })
    expect(isInsideItself(newId('event'), a.id, events)).toBe(false)
  })
})

describe('forgetClaims', () => {
  const event = createEventRecord({ title: 'Garrison leaves' })
  const claim = createClaim({ eventId: event.id, field: 'manner', value: 'They withdrew' })
  const other = createClaim({ eventId: newId('event'), field: 'manner', value: 'Elsewhere' })
  const evidence = createEvidence({ excerptId: newId('excerpt'), claimId: claim.id, stance: 'supports' })
  const briefing = createBriefing({
    title: 'B',
    marking: 'TLP:GREEN',
    eventIds: [event.id],
    excludedEvidenceIds: [evidence.id],
  })
  const judgement = createJudgement({ briefingId: briefing.id, rank: 1, claimIds: [claim.id, other.id] })
  const dependents = {
    evidence: [evidence],
    judgements: [judgement],
    briefings: [briefing],
    claims: [claim],
    subEvents: [],
  }

  it('lets go of what points at a record before the record goes', () => {
    const changes = forgetClaims([claim], dependents, event.id).filter((change) => change !== null)
    expect(changes.map((change) => change.table)).toEqual(['judgements', 'briefings', 'evidence', 'claims'])
    expect(changes[0]!.after).toEqual({ claimIds: [other.id] })
    expect(changes[1]!.after).toEqual({ eventIds: [], excludedEvidenceIds: [] })
  })

  it('says what goes with an event, and nothing when nothing does', () => {
    expect(describeEventLoss(dependents)).toEqual([
      '1 claim and 1 link to excerpts go with it; the excerpts stay.',
      '1 judgement loses claims to rest on.',
      '1 briefing no longer tells it.',
    ])
    expect(
      describeEventLoss({ evidence: [], judgements: [], briefings: [], claims: [], subEvents: [] }),
    ).toEqual([])
  })
})

describe('ranks of judgements', () => {
  const briefingId = newId('briefing')
  const ordered = [1, 2, 3].map((rank) => createJudgement({ briefingId, rank }))

  it('puts a new one last', () => {
    expect(draftJudgement(briefingId, ordered).rank).toBe(4)
    expect(draftJudgement(briefingId, []).rank).toBe(1)
  })

  it('moves one between its new neighbours and stops at the ends', () => {
    expect(rankAfterMove(ordered, ordered[2]!, -1)).toBe(1.5)
    expect(rankAfterMove(ordered, ordered[0]!, 1)).toBe(2.5)
    expect(rankAfterMove(ordered, ordered[1]!, 1)).toBe(3.5)
    expect(rankAfterMove(ordered, ordered[0]!, -1)).toBeNull()
    expect(rankAfterMove(ordered, ordered[2]!, 1)).toBeNull()
  })
})
