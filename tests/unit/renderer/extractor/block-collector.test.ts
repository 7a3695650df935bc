/** White space as a browser draws it, everything else as it is in the file. */
import { describe, expect, it } from 'vitest'
import { BlockCollector } from '../../../../renderer/extractor/block-collector.ts'

const collect = (
  fill: (collector: BlockCollector) => void,
  kind: 'paragraph' | 'preformatted' | 'table-row' = 'paragraph',
) => {
  const collector = new BlockCollector()
  collector.begin({ kind })
  fill(collector)
  collector.end()
  return collector.parts
}
const textOf = (...pieces: readonly string[]) =>
  collect((each) => pieces.forEach((piece) => each.addText(piece)))[0]?.text

describe('BlockCollector', () => {
  it('collapses white space over the borders of text nodes', () => {
    expect(textOf('  one \n', '\t two', ' ', ' three  ')).toBe('one two three')
  })

  it('keeps no-break spaces inside a block and drops them at its edges', () => {
    expect(textOf('\u00a0\u00a0 12\u00a0000 men\u00a0')).toBe('12\u00a0000 men')
  })

  it('takes soft hyphens and byte order marks away, joiners not', () => {
    expect(textOf('\ufeffgov\u00adern\u00adment')).toBe('government')
    expect(textOf('می\u200cروم')).toBe('می\u200cروم')
    expect(textOf('zero\u200bwidth')).toBe('zerowidth')
    expect(textOf('ភាសា\u200bខ្មែរ')).toBe('ភាសា\u200bខ្មែរ')
  })

  it('replaces halves of characters, which no file could hold', () => {
    expect(textOf('a\ud800b')).toBe('a\ufffdb')
  })

  it('leaves out blocks without substance', () => {
    expect(collect((each) => each.addText(' \u00a0\u200b\u200e '))).toEqual([])
  })

  it('gives spans the places of their words, without spaces at their edges', () => {
    const [part] = collect((each) => {
      each.addText('  He said ')
      each.openSpan('link', 'https://a.example/')
      each.addText(' they left ')
      each.closeSpan()
      each.addText('.')
    })
    expect(part).toEqual({
      kind: 'paragraph',
      text: 'He said they left .',
      spans: [{ kind: 'link', target: 'https://a.example/', start: 8, end: 17 }],
    })
  })

  it('carries an open span over to the next block and joins neighbours', () => {
    const parts = collect((each) => {
      each.openSpan('strong')
      each.addText('one')
      each.begin({ kind: 'paragraph' })
      each.addText('two')
      each.closeSpan()
      each.openSpan('strong')
      each.addText('three')
      each.closeSpan()
    })
    expect(parts.map(({ spans }) => spans)).toEqual([
      [{ kind: 'strong', start: 0, end: 3 }],
      [{ kind: 'strong', start: 0, end: 8 }],
    ])
  })

  it('keeps the lines of preformatted text and the empty cells of a row', () => {
    expect(collect((each) => each.addText('\n  a\r\n    b\n'), 'preformatted')[0]?.text).toBe('  a\n    b')
    const [row] = collect((each) => {
      each.addCellSeparator()
      each.addText(' two ')
      each.addCellSeparator()
    }, 'table-row')
    expect(row?.text).toBe('\ttwo\t')
  })
})
