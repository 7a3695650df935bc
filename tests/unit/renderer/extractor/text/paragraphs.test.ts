/** Lines to paragraphs, for the habits that plain texts have. */
import { describe, expect, it } from 'vitest'
import { divideText, joinLines } from '../../../../../renderer/extractor/text/paragraphs.ts'

const paragraphsOf = (text: string) =>
  divideText(text).flatMap(({ lines, isWrapped }) => (isWrapped ? [joinLines(lines)] : [...lines]))

const wrapped = [
  'The port garrison left its posts on Tuesday evening after nine days',
  'of blockade, and the committee of the dockers said that it had taken',
  'control of the harbour.',
]

describe('divideText', () => {
  it('takes each line for a paragraph where lines are not broken at a width', () => {
    const text =
      'A long line that goes on and on, as pages copied from a browser do, and never ends before its time.\nA second.\nA third one.'
    expect(paragraphsOf(text)).toHaveLength(3)
  })

  it('puts lines together that were broken at a width, between empty lines', () => {
    const text = [...wrapped, '', ...wrapped, ''].join('\n')
    expect(paragraphsOf(text)).toEqual([wrapped.join(' '), wrapped.join(' ')])
  })

  it('puts them together without empty lines, too, and parts paragraphs where a line had room left', () => {
    expect(paragraphsOf([...wrapped, ...wrapped, ...wrapped].join('\n'))).toEqual([
      wrapped.join(' '),
      wrapped.join(' '),
      wrapped.join(' '),
    ])
  })

  it('parts paragraphs at an indented line', () => {
    const indented = ['    ' + wrapped[0]!, wrapped[1]!, wrapped[2]!]
    expect(paragraphsOf([...indented, ...indented].join('\n'))).toHaveLength(2)
  })

  it('leaves paragraphs of one length alone', () => {
    const lines = Array.from(
      { length: 50 },
      (_, index) => `Paragraph ${index + 10} says that the garrison left the city.`,
    )
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines)
  })

  it('keeps the items of a list apart', () => {
    const text = [...wrapped, '- one thing', '- another thing', '2. a numbered thing', ...wrapped].join('\n')
    expect(paragraphsOf(text)).toContain('- another thing')
  })

  it.each(['\r\n', '\r', '\u2028'])('knows the line end %j', (end) => {
    expect(paragraphsOf(['One paragraph.', 'Another.'].join(end))).toEqual(['One paragraph.', 'Another.'])
  })

  it('stays fast on a text that is one paragraph of 200,000 lines', () => {
    const lines = Array.from({ length: 200_000 }, () => wrapped[0]!)
    const begun = performance.now()
    expect(paragraphsOf(lines.join('\n'))).toHaveLength(1)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

describe('joinLines', () => {
  it('keeps the hyphen of a word that was parted, and no space in it', () => {
    expect(joinLines(['the long-', 'term plan'])).toBe('the long-term plan')
  })

  it('joins scripts without spaces without one', () => {
    expect(joinLines(['政府軍は木曜日の', '夜に撤退した'])).toBe('政府軍は木曜日の夜に撤退した')
  })
})
