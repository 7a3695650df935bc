/** The pure parts of looking at an original: where a quote stands in it, how its text is divided, and what shows whether a charset is right. */
import { describe, expect, it } from 'vitest'
import { namedCharsets } from '../../../../../../renderer/views/reader/original/charset-names.ts'
import { chunkSource } from '../../../../../../renderer/views/reader/original/chunk-source.ts'
import { findQuote } from '../../../../../../renderer/views/reader/original/find-quote.ts'
import { placeOnPages } from '../../../../../../renderer/views/reader/original/place-on-pages.ts'
import { pickTellingLines } from '../../../../../../renderer/views/reader/original/telling-lines.ts'
import { createArticleBody } from '../../../../../../shared/domain/article-body.ts'

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix })
const found = (source: string, ...sought: Parameters<typeof quote>) => {
  const place = findQuote(source, quote(...sought))
  return place === null ? null : source.slice(place.start, place.end)
}

describe('a quote in the source', () => {
  it('is found though the source breaks its lines elsewhere', () => {
    expect(found('<p>The garrison\r\n   left at (18:20).</p>', 'garrison left at (18:20).')).toBe(
      'garrison\r\n   left at (18:20).',
    )
  })

  it('is not found where markup parts its words', () => {
    expect(found('The <b>garrison</b> left', 'garrison left')).toBeNull()
  })

  it('is the one with its own surroundings when the words stand in several places', () => {
    const source = 'Title: he left. First he left. Then he left. End'
    expect(findQuote(source, quote('he left', 'Then ', '. End'))).toEqual({ start: 36, end: 43 })
  })
})

describe('a source text in chunks', () => {
  it('has every character once and ends chunks with lines', () => {
    const text = Array.from({ length: 3000 }, (_, line) => `<p>line ${line}</p>\n`).join('')
    const chunks = chunkSource(text, null)
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
    expect(chunks.every((chunk) => chunk.text.endsWith('\n'))).toBe(true)
  })

  it('parts a line without end, but no character', () => {
    const text = `${'x'.repeat(15_999)}${'😀'.repeat(20_000)}`
    const chunks = chunkSource(text, null)
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
    expect(chunks.every((chunk) => chunk.text.isWellFormed())).toBe(true)
  })

  it('keeps words marked over the end of a chunk', () => {
    const text = `${'a'.repeat(9_000)}\n${'b'.repeat(9_000)}\n`
    const marked = chunkSource(text, { start: 8_990, end: 9_010 })
      .filter((chunk) => chunk.mark !== null)
      .map((chunk) => chunk.text.slice(chunk.mark!.start, chunk.mark!.end))
    expect(marked.join('')).toBe(text.slice(8_990, 9_010))
    expect(marked).toHaveLength(2)
  })
})

describe('the pages of a quote', () => {
  const body = createArticleBody([
    { kind: 'paragraph', text: 'On the first page.', page: 1 },
    { kind: 'paragraph', text: 'From the second to the third.', page: 2 },
    { kind: 'paragraph', text: 'On the third.', page: 3 },
  ])

  it('are those of its blocks, with the words of each', () => {
    expect([...placeOnPages(body, { start: 7, end: 18 })]).toEqual([
      [1, ['first page.']],
      [2, ['first page.']],
    ])
  })

  it('go as far as a block may run on', () => {
    const start = body.text.indexOf('third.')
    expect([...placeOnPages(body, { start, end: start + 6 }).keys()]).toEqual([2, 3])
  })

  it('are none in a format without pages', () => {
    const { text, blocks } = createArticleBody([{ kind: 'paragraph', text: 'No page.' }])
    expect(placeOnPages({ text, blocks }, { start: 0, end: 2 }).size).toBe(0)
  })
})

describe('the lines by which a charset shows', () => {
  it('are those with other letters than ASCII, without the markup', () => {
    const source = '<head><title>x</title>\n<p class="a">plain</p><p>Порт <b>открыт</b></p>\n'
    expect(pickTellingLines(source)).toEqual({ lines: ['Порт', 'открыт'], brokenCount: 0 })
  })

  it('count what could not be decoded', () => {
    expect(pickTellingLines('caf\ufffd \ufffd').brokenCount).toBe(2)
    expect(pickTellingLines('plain').lines).toEqual([])
  })

  it('are found in a page of one long line', () => {
    const started = performance.now()
    pickTellingLines(`${'x'.repeat(1_000_000)}é${'<'.repeat(1_000_000)}`)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('the charsets on offer', () => {
  it('are all known to the decoder, each under its own name and once', () => {
    for (const { id } of namedCharsets) expect(new TextDecoder(id).encoding).toBe(id)
    expect(new Set(namedCharsets.map(({ label }) => label)).size).toBe(namedCharsets.length)
  })
})
