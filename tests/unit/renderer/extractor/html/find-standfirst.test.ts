/** The summary under a headline is told from a first paragraph. */
import { describe, expect, it } from 'vitest'
import { findStandfirst } from '../../../../../renderer/extractor/html/find-standfirst.ts'
import { foldFacts } from '../../../../../renderer/extractor/html/measure-words.ts'
import { block, main, paragraph, place } from './build-blocks.ts'

const facts = foldFacts({
  title: 'Garrison leaves Marenza port',
  byline: null,
  description: null,
  statedText: null,
})
const summary = 'Nine days of blockade end without a shot, as both boats of the harbour police change hands.'
const standfirstOf = (...blocks: ReturnType<typeof block>[]) => findStandfirst(blocks, facts)

describe('findStandfirst', () => {
  it('knows it by its name', () => {
    const named = block(summary, { place: place('p', 'article__standfirst', main) })
    expect(standfirstOf(named, block(paragraph))).toBe(summary)
  })

  it('knows it by its heading, below the headline', () => {
    expect(
      standfirstOf(
        block('Garrison leaves Marenza port', { kind: 'heading' }),
        block(summary, { kind: 'heading' }),
        block(paragraph),
      ),
    ).toBe(summary)
  })

  it('knows it by being bold as a whole', () => {
    const bold = block(summary)
    const spans = [{ kind: 'strong' as const, start: 0, end: summary.length }]
    expect(standfirstOf({ ...bold, part: { ...bold.part, spans } }, block(paragraph))).toBe(summary)
  })

  it('takes no plain paragraph, no caption and no short heading for one', () => {
    expect(standfirstOf(block(paragraph), block(paragraph))).toBeNull()
    expect(standfirstOf(block(summary, { kind: 'caption' }), block(paragraph))).toBeNull()
    expect(standfirstOf(block('What was handed over', { kind: 'heading' }), block(paragraph))).toBeNull()
  })
})
