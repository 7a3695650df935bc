/** The measures of blocks and the forests that were grown on them belong together. */
import { describe, expect, it } from 'vitest'
import { articleModel } from '../../../../../renderer/extractor/html/article-model.ts'
import { askForest } from '../../../../../renderer/extractor/html/forest.ts'
import {
  firstMeasureNames,
  judgeBlocks,
  measureBlocks,
  secondMeasureNames,
} from '../../../../../renderer/extractor/html/judge-blocks.ts'
import { measureContext } from '../../../../../renderer/extractor/html/measure-context.ts'
import { block, paragraph, place } from './build-blocks.ts'

const known = { title: 'Garrison leaves', byline: 'Ilse Taront', description: null, statedText: null }
const menu = place('li', 'menu-item', place('nav', 'site-menu'))
const page = [
  ...['World', 'Harbour', 'Weather'].map((text) =>
    block(text, { kind: 'list-item', place: menu, linkedShare: 1 }),
  ),
  block('Garrison leaves', { kind: 'heading' }),
  ...Array.from({ length: 6 }, (_, index) => block(`${index} ${paragraph}`)),
]

describe('askForest', () => {
  it('adds up what its trees answer', () => {
    const forest = { bias: 0, trees: [[0, 5, -1, [1, 0.5, 0, 2]] as const, [1, 1, 1, 0] as const] }
    expect(askForest(forest, [7, 0.9])).toBeCloseTo(1 / (1 + Math.exp(-3)))
    expect(askForest(forest, [3, 0.9])).toBeCloseTo(0.5)
  })
})

describe('judgeBlocks', () => {
  it('takes the measures that the forests were grown on', () => {
    expect(articleModel.measures).toEqual(secondMeasureNames)
  })

  it('names every measure that it takes', () => {
    const measured = measureBlocks(page, known)
    const context = measureContext(
      page,
      page.map(() => 0.5),
    )
    for (const [index, values] of measured.entries()) {
      expect(values).toHaveLength(firstMeasureNames.length)
      expect([...values, ...context[index]!]).toHaveLength(secondMeasureNames.length)
      expect(values.every(Number.isFinite)).toBe(true)
      expect(context[index]!.every(Number.isFinite)).toBe(true)
    }
  })

  it('tells paragraphs from a menu', () => {
    const likely = judgeBlocks(page, known, articleModel)
    for (const each of likely.slice(0, 3)) expect(each).toBeLessThan(0.2)
    for (const each of likely.slice(4)) expect(each).toBeGreaterThan(0.6)
  })

  it('judges a page without blocks', () => {
    expect(judgeBlocks([], known, articleModel)).toEqual([])
  })
})
