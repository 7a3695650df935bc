/** What is certain, whatever the forests say. */
import { describe, expect, it } from 'vitest'
import { chooseLikely } from '../../../../../renderer/extractor/html/choose-blocks.ts'
import { block, main, paragraph, place, textsOf } from './build-blocks.ts'

/** Blocks, each with how likely it is, around enough text. */
const chosenOf = (...given: (readonly [ReturnType<typeof block>, number])[]) => {
  const story = Array.from({ length: 6 }, (_, index) => [block(`${index} ${paragraph}`), 0.9] as const)
  const all = [...story, ...given]
  return textsOf(
    chooseLikely(
      all.map(([each]) => each),
      all.map(([, likely]) => likely),
    ),
  ).slice(story.length)
}

describe('chooseLikely', () => {
  it('takes what is likely and leaves the rest', () => {
    expect(chosenOf([block('He gave no reason.'), 0.6], [block('Most read'), 0.4])).toEqual([
      'He gave no reason.',
    ])
  })

  it('leaves what readers wrote under an article', () => {
    const comment = place('p', '', place('li', 'comment', main))
    expect(chosenOf([block(paragraph, { place: comment }), 0.95])).toEqual([])
  })

  it('takes the comments of a page that has nothing else', () => {
    const comment = place('p', '', place('li', 'comment', main))
    const blocks = Array.from({ length: 5 }, () => block(paragraph, { place: comment }))
    expect(chooseLikely(blocks, [0.9, 0.9, 0.9, 0.9, 0.9])).toHaveLength(5)
  })

  it('leaves a line that is all link and all capitals', () => {
    const shouted = block('MORE ON THE BLOCKADE OF MARENZA', { linkedShare: 1 })
    expect(chosenOf([shouted, 0.9], [block('MARENZA, 4 MARCH'), 0.9])).toEqual(['MARENZA, 4 MARCH'])
  })

  it.each(['Advertisement', 'ANZEIGE', '- Publicidad -', '広告', 'Story continues below advertisement'])(
    'leaves the label %j of an advertisement',
    (label) => {
      expect(chosenOf([block(label), 0.95])).toEqual([])
    },
  )

  it('wants to be surer of a line that sends the reader elsewhere', () => {
    const link = block('Lea también: la guarnición entrega las armas', { linkedShare: 0.8 })
    expect(chosenOf([link, 0.8])).toEqual([])
    expect(chosenOf([link, 0.95])).toHaveLength(1)
  })

  it('wants to be surer of a short line that comes again and again', () => {
    const label = () => [block('Marenza live'), 0.7] as const
    expect(chosenOf(label(), label(), label())).toEqual([])
    expect(chosenOf(label(), label())).toHaveLength(2)
  })

  it('asks less of the blocks of a short notice', () => {
    const blocks = [
      block('The ferry does not run today.'),
      block('It will run again on Friday, the harbour master said.'),
    ]
    expect(chooseLikely(blocks, [0.4, 0.35])).toHaveLength(2)
  })
})
