import { describe, expect, it } from 'vitest'
import { AttestError } from '../../../../../shared/bridge/result.ts'
import { briefingDocumentSchema } from '../../../../../shared/formats/briefing/briefing-document.ts'
import { composeBriefing } from '../../../../../shared/formats/briefing/compose-briefing.ts'
import {
  addClaim,
  addEvidence,
  ARABIC_QUOTE,
  buildCase,
  CHINESE_QUOTE,
  composeInput,
  EMOJI_QUOTE,
  type BuiltCase,
} from './build-case.ts'

const compose = (change: (built: BuiltCase) => void = () => undefined) => {
  const built = buildCase()
  change(built)
  return composeBriefing(composeInput(built))
}

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof AttestError) return error.code
    throw error
  }
  return null
}

describe('composing a briefing', () => {
  it('fits its own schema and is the same to the byte whatever the order of the store', () => {
    const document = compose()
    expect(briefingDocumentSchema.parse(document)).toEqual(document)
    const shuffled = compose(({ tables }) => {
      for (const table of [
        tables.claims,
        tables.evidence,
        tables.excerpts,
        tables.articles,
        tables.sources,
        tables.revisions,
      ])
        table.reverse()
    })
    expect(JSON.stringify(shuffled)).toBe(JSON.stringify(document))
  })

  it('gives every quote word for word with a position that counts code points', () => {
    const { excerpts } = compose()
    expect(excerpts.map((excerpt) => excerpt.target.selector[0].exact)).toEqual(
      expect.arrayContaining([ARABIC_QUOTE, CHINESE_QUOTE, EMOJI_QUOTE]),
    )
    const built = buildCase()
    for (const excerpt of excerpts) {
      const record = built.tables.excerpts.find((each) => each.id === excerpt.id)!
      const { text } = built.bodies.get(
        built.tables.revisions.find((each) => each.id === record.revisionId)!.bodySha256,
      )!
      const [quote, position] = excerpt.target.selector
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(excerpt.isVerbatim).toBe(true)
      expect(excerpt.place).toMatchObject({ start: position.start, end: position.end })
    }
    const emoji = excerpts.find((excerpt) => excerpt.id === 'excerpt:emoji')!
    const { start } = built.tables.excerpts.find((each) => each.id === 'excerpt:emoji')!.position
    expect(emoji.place.start).toBe(start - 2)
    expect(emoji.place.paragraph).toBe(3)
  })

  it('numbers endnotes in the order of telling, one for each quote, and uses the number wherever the quote stands', () => {
    const { endnotes, excerpts, claims } = compose()
    expect(endnotes.map((note) => note.number)).toEqual([1, 2, 3, 4, 5])
    expect(endnotes.map((note) => note.excerptId)).toEqual(excerpts.map((excerpt) => excerpt.id))
    for (const each of claims.flatMap((claim) => claim.evidence))
      expect(endnotes[each.endnote - 1]!.excerptId).toBe(each.excerptId)
    expect(endnotes[0]).toMatchObject({
      publisher: 'Meridian News Agency',
      title: 'Garrison leaves the port',
      issued: '2031-03-05T00:20:00+01:00',
      place: { inWords: expect.stringMatching(/^paragraph 2, characters \d+–\d+$/) },
      sourceFileSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('counts originators behind each claim, copies of one wire story as one', () => {
    const [order, flight] = compose().claims
    expect(order).toMatchObject({ number: '1.1', support: { reports: 3, originators: 2 } })
    expect(order!.support.explanation).toBe(
      '3 reports go back to 2 originators: Senior officer of the garrison; Protected source 1.',
    )
    expect(flight).toMatchObject({
      support: { reports: 1, originators: 1 },
      opposition: { reports: 1, originators: 1 },
    })
  })

  it('keeps likelihood and confidence in separate sentences', () => {
    expect(compose().judgements).toEqual([
      expect.objectContaining({
        statement: 'It is likely that the garrison withdrew in order.',
        likelihood: { term: 'likely', lowPercent: 55, highPercent: 80 },
        confidence: expect.objectContaining({ statement: 'Our confidence is low: one officer says so.' }),
      }),
    ])
  })

  it('lets nothing of a protected source leave: no name, no id, no notes, no words around the quote', () => {
    const document = compose(({ tables }) => {
      tables.briefings[0]!.gaps = ['Ask Umm Yasin again.']
      tables.events[0]!.summary = 'وقالت أم ياسين ذلك. See umm-yasin.example.'
    })
    const json = JSON.stringify(document)
    for (const secret of [
      'Yasin',
      'yasin',
      'ياسين',
      'note on arabic',
      'reason of arabic',
      'arabic supports order',
    ])
      expect(json).not.toContain(secret)
    expect(document.gaps).toEqual(['Ask [protected source] again.'])
    expect(document.sources.find((source) => source.isProtected)).toEqual({
      id: 'protected:1',
      name: 'Protected source 1',
      isProtected: true,
      kind: null,
      description: null,
      sourceReliability: 'F',
      reliabilityReason: null,
    })
    const excerpt = document.excerpts.find((each) => each.id === 'excerpt:arabic')!
    expect(excerpt.target.selector[0]).toMatchObject({ exact: ARABIC_QUOTE, prefix: '', suffix: '' })
    expect(excerpt).toMatchObject({ isRedacted: false, note: null, tags: [] })
  })

  it('takes a protected name out of a quote and says that it did', () => {
    const document = compose(({ tables }) => {
      tables.sources.push({
        ...tables.sources[0]!,
        id: 'source:other',
        name: 'lighthouse barracks',
        kind: 'person',
        isProtected: true,
      })
    })
    const redacted = document.excerpts.find((each) => each.id === 'excerpt:wire')!
    expect(redacted.isRedacted).toBe(true)
    expect(redacted.target.selector[0].exact).toBe('We withdrew in order to the [protected source].')
  })

  it('does not let out who collected a file or where it lay', () => {
    const json = JSON.stringify(compose())
    expect(json).not.toContain('Analyst Name')
    expect(json).not.toContain('/home/analyst')
  })

  it('refuses a marking that is weaker than the case’s', () => {
    expect(codeOf(() => compose(({ tables }) => void (tables.briefings[0]!.marking = 'TLP:GREEN')))).toBe(
      'marking-too-weak',
    )
    expect(codeOf(() => compose(({ tables }) => void (tables.briefings[0]!.marking = 'TLP:RED')))).toBeNull()
  })

  it('refuses to leave with a hole: a missing briefing, record, text or place', () => {
    const built = buildCase()
    expect(codeOf(() => composeBriefing({ ...composeInput(built), briefingId: 'briefing:none' }))).toBe(
      'not-found',
    )
    expect(codeOf(() => compose(({ tables }) => void (tables.articles.length = 1)))).toBe('missing-reference')
    expect(codeOf(() => compose(({ bodies }) => bodies.clear()))).toBe('not-found')
    expect(
      codeOf(() => compose(({ tables }) => void (tables.excerpts[0]!.position = { start: 5, end: 9999 }))),
    ).toBe('quote-not-in-text')
  })

  it('marks a quote whose words are not at their place', () => {
    const { excerpts } = compose(({ tables }) => void (tables.excerpts[0]!.position = { start: 5, end: 20 }))
    expect(excerpts[0]!.isVerbatim).toBe(false)
  })

  it('leaves excluded evidence out of quotes and counts, and says how much there was', () => {
    const { claims, excerpts } = compose(({ tables }) => {
      tables.briefings[0]!.excludedEvidenceIds = ['evidence:2', 'evidence:6']
    })
    expect(claims[0]).toMatchObject({
      support: { reports: 2 },
      leftOut: { supports: 1, contradicts: 0, mentions: 0 },
    })
    expect(claims[1]).toMatchObject({ opposition: { reports: 0 }, leftOut: { contradicts: 1 } })
    expect(excerpts.map((excerpt) => excerpt.id)).not.toContain('excerpt:copy')
  })

  it('tells the event of a claim that a judgement rests on, although it was not chosen', () => {
    const { events, claims } = compose((built) => {
      built.tables.events.push({ ...built.tables.events[0]!, id: 'event:other', title: 'Other' })
      addClaim(built, 'elsewhere', { eventId: 'event:other' })
      addClaim(built, 'not-told', { eventId: 'event:other' })
      addEvidence(built, 'chinese', 'elsewhere', 'supports')
      built.tables.judgements[0]!.claimIds = ['claim:elsewhere']
    })
    expect(events.map((event) => [event.title, event.inclusion])).toEqual([
      ['Garrison leaves', 'chosen'],
      ['Other', 'for-judgement'],
    ])
    expect(claims.map((claim) => claim.number)).toEqual(['1.1', '1.2', '2.1'])
  })

  it('says in words on what sources it rests, and keeps F apart', () => {
    const { sourceSummary } = compose()
    expect(sourceSummary.sentences).toEqual([
      'This briefing rests on 5 quotes from 4 articles by 4 outlets.',
      '1 originator is unnamed.',
      '1 source is protected and not identified here.',
      'Support for 1 of 2 supported claims goes back to a single originator.',
      'Sources contradict each other on manner (event 1).',
      'Reliability of the sources: 1 B (usually reliable), 1 C (fairly reliable), 1 F (cannot be judged).',
    ])
    expect(sourceSummary.contradictions).toEqual([
      { eventId: 'event:leaving', field: 'manner', claimIds: ['claim:order', 'claim:flight'] },
    ])
  })
})
