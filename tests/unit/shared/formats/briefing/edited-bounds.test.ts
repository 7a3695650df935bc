/** A quote whose bounds were edited, in a briefing: it is still word for word, and nobody is blamed for the change. */
import { describe, expect, it } from 'vitest'
import { withBounds } from '../../../../../renderer/workflows/edit-bounds.ts'
import { describeQuote } from '../../../../../shared/anchoring/describe-quote.ts'
import { composeBriefing } from '../../../../../shared/formats/briefing/compose-briefing.ts'
import { lintBriefing } from '../../../../../shared/formats/briefing/lint-briefing.ts'
import { buildCase, composeInput } from './build-case.ts'

function withEditedQuote() {
  const built = buildCase()
  const excerpt = built.tables.excerpts.find(({ id }) => id === 'excerpt:wire')!
  const revision = built.tables.revisions.find(({ id }) => id === excerpt.revisionId)!
  const { text } = built.bodies.get(revision.bodySha256)!
  const start = text.indexOf('An officer said')
  Object.assign(excerpt, withBounds(excerpt, describeQuote(text, start, excerpt.position.end)!))
  return built
}
describe('a quote whose bounds were edited', () => {
  it('is exported in its new bounds, word for word', () => {
    const exported = composeBriefing(composeInput(withEditedQuote())).excerpts.find(
      ({ id }) => id === 'excerpt:wire',
    )!
    expect(exported.target.selector[0].exact).toBe(
      'An officer said: “We withdrew in order to the lighthouse barracks.',
    )
    expect(exported.isVerbatim).toBe(true)
  })

  it('brings no finding that was not there before', () => {
    expect(lintBriefing({ ...withEditedQuote(), briefingId: 'briefing:01' })).toEqual([])
  })
})
