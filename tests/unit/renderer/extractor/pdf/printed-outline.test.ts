/** A printed web page as the search for its article sees it. */
import { describe, expect, it } from 'vitest'
import { outlinePrint, type PrintedBlock } from '../../../../../renderer/extractor/pdf/printed-outline.ts'
import type { TagNode } from '../../../../../renderer/extractor/pdf/read-page.ts'
import { line } from './lines-for-tests.ts'

function block(x: number, path: readonly TagNode[] | null, page = 1): PrintedBlock {
  const text = 'The garrison left its posts'
  return {
    block: {
      ...{ kind: 'paragraph', level: null, cells: null, path },
      lines: [line(text, { x }, page)],
    },
    part: { kind: 'paragraph', text },
  }
}

describe('the places of a print', () => {
  it('are columns where it has no tags: what begins at one margin stands together, over all pages', () => {
    const [first, teaser, second] = outlinePrint([block(50, null), block(400, null), block(51, null, 2)])
    expect(second!.place.around).toBe(first!.place.around)
    expect(teaser!.place.around).not.toBe(first!.place.around)
    expect(teaser!.place.around!.around).toBe(first!.place.around!.around)
  })

  it('tell blocks of one look from others', () => {
    const [first, teaser, second] = outlinePrint([block(50, null), block(400, null), block(51, null)])
    expect(second!.place.shape).toBe(first!.place.shape)
    expect(teaser!.place.shape).not.toBe(first!.place.shape)
  })

  it('are the elements that it has tags for', () => {
    const node = (role: string): TagNode => ({ role, mark: null, children: [] })
    const [root, section] = [node('Document'), node('Sect')]
    const [first, second] = outlinePrint([
      block(50, [root, section, node('P')]),
      block(400, [root, section, node('P')]),
    ])
    expect(first!.place.tag).toBe('p')
    expect(second!.place.around).toBe(first!.place.around)
  })
})
