/** What is set apart in an article stays with it. */
import { describe, expect, it } from 'vitest'
import { keepStructure } from '../../../../../renderer/extractor/html/keep-structure.ts'
import { block, main, paragraph, place } from './build-blocks.ts'

const prose = block(paragraph)

describe('keepStructure', () => {
  it.each([
    ['a quotation', block('“We left so that the stores would not burn.”', { kind: 'quote' }), 0.2, true],
    ['code', block('SELECT * FROM losses', { kind: 'preformatted' }), 0.2, true],
    [
      'a caption that is a sentence',
      block('The customs house on Wednesday morning.', { kind: 'caption' }),
      0.2,
      true,
    ],
    ['a caption that is a credit', block('Photo: Ilse Taront', { kind: 'caption' }), 0.2, false],
    [
      'a caption that is surely not the article’s',
      block('The customs house on Wednesday.', { kind: 'caption' }),
      0.01,
      false,
    ],
    ['a paragraph', block('Also in the harbour today.'), 0.2, false],
  ])('judges %s between paragraphs', (_, between, likely, isKept) => {
    expect(keepStructure([prose, between, prose], [0.9, likely, 0.9], [true, false, true])[1]).toBe(isKept)
  })

  it('does not look for it outside of the article', () => {
    const quote = block('“We left,” he said.', { kind: 'quote' })
    expect(keepStructure([quote, prose, prose], [0.2, 0.9, 0.9], [false, true, true])[0]).toBe(false)
  })

  it('takes a summary right above the text, or one that is called so', () => {
    const summary = block('Nine days of blockade end without a shot, as both boats change hands.')
    const menu = block('Harbour news')
    expect(keepStructure([summary, prose], [0.35, 0.9], [false, true])[0]).toBe(true)
    const far = [menu, menu, menu, menu, prose]
    expect(
      keepStructure([summary, ...far], [0.35, 0, 0, 0, 0, 0.9], [false, false, false, false, false, true])[0],
    ).toBe(false)
    const named = { ...summary, place: place('p', 'standfirst', main) }
    expect(
      keepStructure([named, ...far], [0.35, 0, 0, 0, 0, 0.9], [false, false, false, false, false, true])[0],
    ).toBe(true)
  })

  it('takes a table whole or not at all', () => {
    const table = place('table', '', main)
    const row = (text: string) => block(text, { kind: 'table-row', place: place('tr', '', table) })
    const blocks = [prose, row('Quay\tCrowns'), row('North\t12,000'), row('South\t40,000'), prose]
    const chosen = [true, false, true, false, true]
    expect(keepStructure(blocks, [0.9, 0.1, 0.6, 0.2, 0.9], chosen)).toEqual([true, true, true, true, true])
    expect(keepStructure(blocks, [0.9, 0.001, 0.02, 0.001, 0.9], chosen)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })

  it('takes what stands beside the paragraphs in one element, even behind the last', () => {
    const story = (tag: string, around = main) => place(tag, '', around)
    const quote = block('“We left,” he said.', { kind: 'quote', place: story('p', story('blockquote')) })
    const elsewhere = { ...quote, place: story('p', story('blockquote', place('aside'))) }
    const others = Array.from({ length: 5 }, () => block('Harbour news'))
    const after = (last: typeof quote) =>
      keepStructure(
        [prose, ...others, last],
        [0.9, 0, 0, 0, 0, 0, 0.05],
        [true, false, false, false, false, false, false],
      )
    expect(after(quote).at(-1)).toBe(true)
    expect(after(elsewhere).at(-1)).toBe(false)
  })

  it('leaves no gaps in a list beside the paragraphs', () => {
    const list = place('ul', '', main)
    const item = (text: string) => block(text, { kind: 'list-item', place: place('li', '', list) })
    const blocks = [prose, item('214 rifles'), item('both boats of the harbour police'), prose]
    expect(keepStructure(blocks, [0.9, 0.3, 0.7, 0.9], [true, false, true, true])).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(keepStructure(blocks, [0.9, 0.1, 0.3, 0.9], [true, false, false, true])).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('keeps the heading of what it keeps', () => {
    const heading = block('What was handed over', { kind: 'heading', place: place('h2', '', main) })
    expect(keepStructure([prose, heading, prose], [0.9, 0.2, 0.9], [true, false, true])[1]).toBe(true)
    expect(keepStructure([prose, heading], [0.9, 0.2], [true, false])[1]).toBe(false)
  })

  it('keeps a note at the foot that puts the article right', () => {
    const note = block('Correction: there were 214 rifles, not twelve.')
    expect(keepStructure([prose, note], [0.9, 0.1], [true, false])).toEqual([true, true])
  })
})
