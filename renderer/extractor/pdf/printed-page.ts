/**
 * The article on a printed web page. A print has everything that the page had: menus, teasers, comments. Which blocks are the article's is judged
 * as on a page saved as HTML, by forests grown on prints (tests/bench/printed-page-model.ts).
 */
import { chooseLikely } from '../html/choose-blocks.ts'
import { askForest, type Branch, type Forest } from '../html/forest.ts'
import { firstMeasureNames, measureBlocks } from '../html/judge-blocks.ts'
import { contextMeasureNames, measureContext } from '../html/measure-context.ts'
import type { PageBlock } from '../html/page-outline.ts'
import { measurePrint, printMeasureNames } from './measure-print.ts'
import { outlinePrint, type PrintedBlock } from './printed-outline.ts'
import { printedPageModel as grown } from './printed-page-model.ts'

/** Less than this is a teaser: either the print has no article, or it was not recognised. */
const FEWEST_CHARACTERS = 250

/** The article's blocks, or null when there is none that could be told from the rest. */
export function chooseArticle(
  printed: readonly PrintedBlock[],
  title: string | null,
): readonly PrintedBlock[] | null {
  const { outline, measures } = measurePage(printed, title)
  const likely = measures.map((values) => askForest(model.first, values))
  const context = measureContext(outline, likely)
  const chosen = new Set(
    chooseLikely(
      outline,
      measures.map((values, index) => askForest(model.second, [...values, ...context[index]!])),
    ),
  )
  const article = printed.filter((_, index) => chosen.has(outline[index]!))
  const length = article.reduce((sum, { part }) => sum + part.text.length, 0)
  return length < FEWEST_CHARACTERS ? null : article
}

export interface MeasuredPage {
  readonly outline: readonly PageBlock[]
  /** Of each block, in the order of `measureNames`; those of its context are not among them yet. */
  readonly measures: readonly (readonly number[])[]
}

export const measureNames: readonly string[] = [
  ...firstMeasureNames,
  ...printMeasureNames,
  ...contextMeasureNames,
]

export function measurePage(printed: readonly PrintedBlock[], title: string | null): MeasuredPage {
  const outline = outlinePrint(printed)
  const known = { title, byline: null, description: null, statedText: null }
  const own = measurePrint(printed, outline)
  return {
    outline,
    measures: measureBlocks(outline, known).map((values, index) => [...values, ...own[index]!]),
  }
}

/** Measures are kept by their names, so that a new one among them changes nothing here. */
const model = { first: renumber(grown.first), second: renumber(grown.second) }

function renumber({ bias, trees }: Forest): Forest {
  const numbers = grown.measures.map((name) => measureNames.indexOf(name))
  const visit = (branch: Branch): Branch => {
    if (typeof branch === 'number') return branch
    const [measure, bound, below, atLeast] = branch
    return [numbers[measure]!, bound, visit(below), visit(atLeast)]
  }
  return { bias, trees: trees.map(visit) }
}
