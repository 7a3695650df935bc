/** Going through an article by keyboard: forwards, backwards, over blocks, and extending as Shift and the arrows do. */
import { describe, expect, it } from 'vitest'
import { createSentenceWalk, extendBySentence } from '../../../../shared/anchoring/sentence-walk.ts'
import { createArticleBody } from '../../../../shared/domain/article-body.ts'

const body = createArticleBody([
  { kind: 'heading', level: 2, text: 'The port' },
  { kind: 'paragraph', text: 'Gen. Maran left. Nobody saw it.' },
  { kind: 'paragraph', text: 'The gate was open.' },
])
const walk = createSentenceWalk(body, 'en')
const words = (sentence: { start: number; end: number } | null) =>
  sentence === null ? null : body.text.slice(sentence.start, sentence.end)

describe('createSentenceWalk', () => {
  it('goes through all sentences from the first to the last', () => {
    const seen: (string | null)[] = []
    for (let at = walk.next(0); at !== null; at = walk.next(at.end)) seen.push(words(at))
    expect(seen).toEqual(['The port', 'Gen. Maran left.', 'Nobody saw it.', 'The gate was open.'])
  })

  it('goes back the same way', () => {
    const seen: (string | null)[] = []
    for (let at = walk.previous(body.text.length); at !== null; at = walk.previous(at.start))
      seen.push(words(at))
    expect(seen).toEqual(['The gate was open.', 'Nobody saw it.', 'Gen. Maran left.', 'The port'])
  })

  it('begins with the sentence that holds an offset', () => {
    expect(words(walk.at(body.text.indexOf('saw')))).toBe('Nobody saw it.')
    expect(words(walk.at(body.text.length))).toBeNull()
  })

  it('has nothing to walk in an empty article', () => {
    const empty = createSentenceWalk({ text: '', blocks: [] }, null)
    expect([empty.at(0), empty.next(0), empty.previous(0)]).toEqual([null, null, null])
  })
})

describe('extendBySentence', () => {
  it('grows forwards, gives back, and grows backwards', () => {
    const start = walk.next(body.text.indexOf('Nobody'))!
    const steps = ['forward', 'backward', 'backward', 'forward', 'forward'] as const
    let stretch = start
    let isBackward = false
    const seen = steps.map((direction) => {
      ;({ stretch, isBackward } = extendBySentence(walk, stretch, direction, isBackward))
      return words(stretch)
    })
    expect(seen).toEqual([
      'Nobody saw it.\nThe gate was open.',
      'Nobody saw it.',
      'Gen. Maran left. Nobody saw it.',
      'Nobody saw it.',
      'Nobody saw it.\nThe gate was open.',
    ])
  })

  it('stays at the ends of the article', () => {
    const all = { start: 0, end: body.text.length }
    expect(extendBySentence(walk, all, 'forward', false).stretch).toEqual(all)
    expect(extendBySentence(walk, all, 'backward', true).stretch).toEqual(all)
  })
})
