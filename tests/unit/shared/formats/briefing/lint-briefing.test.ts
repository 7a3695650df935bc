import { describe, expect, it } from 'vitest'
import { isStopped, lintBriefing } from '../../../../../shared/formats/briefing/lint-briefing.ts'
import { buildCase, type BuiltCase } from './build-case.ts'
import { lintCases } from './lint-cases.ts'

const lint = ({ tables, bodies }: BuiltCase) => lintBriefing({ tables, bodies, briefingId: 'briefing:01' })

describe('the lint of a briefing', () => {
  it('has nothing to say about a sound briefing', () => {
    expect(lint(buildCase())).toEqual([])
  })

  it.each(lintCases)('says $code when $when', ({ code, severity, change }) => {
    const built = buildCase()
    change(built)
    const findings = lint(built)
    const found = findings.find((finding) => finding.code === code)
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(found!.severity).toBe(severity)
    expect(found!.message).toMatch(/[.]$/)
    expect(isStopped(findings)).toBe(severity === 'stop')
  })

  it('believes the anchor state where the texts are not at hand', () => {
    const { tables } = buildCase()
    expect(lintBriefing({ tables, briefingId: 'briefing:01' })).toEqual([])
    tables.excerpts[0]!.anchorState = 'orphan'
    expect(lintBriefing({ tables, briefingId: 'briefing:01' }).map((finding) => finding.code)).toEqual([
      'quote-not-verbatim',
    ])
  })

  it('says the gravest first', () => {
    const built = buildCase()
    built.tables.briefings[0]!.gaps = []
    built.tables.briefings[0]!.bottomLine = ''
    built.tables.briefings[0]!.marking = 'TLP:CLEAR'
    expect(lint(built).map((finding) => finding.severity)).toEqual(['stop', 'warning', 'hint'])
  })

  it('does not say the name that it warns of', () => {
    const built = buildCase()
    built.tables.briefings[0]!.gaps.push('What Umm Yasin saw.')
    expect(JSON.stringify(lint(built))).not.toContain('Yasin')
  })
})
