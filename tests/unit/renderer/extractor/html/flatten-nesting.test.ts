/** Nesting beyond reason goes, words stay, and pages of this world are left alone. */
import { describe, expect, it } from 'vitest'
import { flattenNesting } from '../../../../../renderer/extractor/html/flatten-nesting.ts'

describe('flattenNesting', () => {
  it('leaves a page alone', () => {
    const page = `<html><body>${'<div>'.repeat(90)}<p>One<p>Two<br><li>Three${'</div>'.repeat(90)}</body></html>`
    expect(flattenNesting(page)).toEqual({ source: page, depth: null })
  })

  it('does not count paragraphs, list items and cells that nobody closes', () => {
    expect(flattenNesting('<p>a<li>b<td>c<br>'.repeat(5_000)).depth).toBeNull()
  })

  it('does not count what is inside scripts and comments', () => {
    expect(
      flattenNesting(`<script>${'"<div>"'.repeat(5_000)}</script><!-- ${'<div>'.repeat(5_000)} -->`).depth,
    ).toBeNull()
  })

  it('takes tags out of 100,000 nested elements and keeps the words', () => {
    const { source, depth } = flattenNesting(
      `${'<div>'.repeat(100_000)}at the bottom${'</div>'.repeat(100_000)}after`,
    )
    expect(depth).toBe(100_000)
    expect(source.match(/<div>/g)!.length).toBeLessThan(1_000)
    expect(source.match(/<div>/g)).toHaveLength(source.match(/<\/div>/g)!.length)
    expect(source).toContain('at the bottom')
    expect(source).toContain('after')
  })

  it.each([
    '<div '.repeat(100_000),
    '<!--'.repeat(100_000),
    '<script>'.repeat(50_000),
    '<a<b'.repeat(100_000),
  ])('is quick with %.12s…', (page) => {
    const begun = performance.now()
    flattenNesting(page)
    expect(performance.now() - begun).toBeLessThan(3_000)
  })
})
