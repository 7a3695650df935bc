// The index finds what a plain search over all sentences finds, and looks only where it is told to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticleBody } from '../../../../shared/domain/article-body.ts'
import { printBody, STRIDE } from '../../../../shared/novelty/print-body.ts'
import { createPrintIndex } from '../../../../shared/novelty/print-index.ts'

const bodyOf = (...sentences: string[]) =>
  createArticleBody(sentences.map((text) => ({ kind: 'paragraph' as const, text })))
const everywhere = () => true

const first = 'The port garrison left its posts on Tuesday evening.'
const second = 'Nobody saw the general leave the lighthouse barracks.'

describe('the index of prints', () => {
  it('finds each place of a sentence, and none that it is not to look into', () => {
    const index = createPrintIndex()
    index.add(printBody(bodyOf(first)))
    index.add(printBody(bodyOf(second, first)))
    const asked = printBody(bodyOf(first))
    expect(index.findSame(asked, [0], everywhere)).toEqual([
      { asked: 0, text: 0, sentence: 0 },
      { asked: 0, text: 1, sentence: 1 },
    ])
    expect(index.findSame(asked, [0], (text) => text === 1)).toEqual([{ asked: 0, text: 1, sentence: 1 }])
    expect(index.findAlike(asked, [0], (text) => text === 1)).toEqual([
      expect.objectContaining({ asked: 0, text: 1, sentence: 1 }),
    ])
  })

  it('puts the sentence that is more alike first', () => {
    const index = createPrintIndex()
    index.add(printBody(bodyOf(second.replace('Nobody saw', 'The guards say that they saw'))))
    index.add(printBody(bodyOf(second.replace('Nobody', 'Hardly anybody'))))
    const hits = index.findAlike(printBody(bodyOf(second)), [0], everywhere)
    expect(hits[0]).toMatchObject({ text: 1 })
  })

  it('finds the same as comparing every sentence with every other', () => {
    const pool = Array.from({ length: 8 }, (_, n) => `The harbour office counted ${n} ships on that day.`)
    const text = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, asked) => {
        const index = createPrintIndex()
        for (const sentences of texts) index.add(printBody(bodyOf(...sentences)))
        const prints = printBody(bodyOf(...asked))
        expect(prints).toHaveLength(asked.length * STRIDE)
        const found = index.findSame(prints, [...asked.keys()], everywhere)
        const expected = texts.flatMap((sentences, t) =>
          sentences.flatMap((sentence, s) =>
            asked.flatMap((each, a) => (each === sentence ? [`${a} ${t} ${s}`] : [])),
          ),
        )
        expect(found.map((hit) => `${hit.asked} ${hit.text} ${hit.sentence}`).sort()).toEqual(expected.sort())
      }),
    )
  })
})
