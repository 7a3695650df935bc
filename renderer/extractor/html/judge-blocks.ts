/**
 * Which blocks of a page are the article's. Two judgements by forests of small decision trees: the first looks at each block and its place, the
 * second at what the first says about the blocks around it. How the forests were grown stands in tests/bench/article-model/.
 */
import { foldWords } from './block-words.ts'
import type { Forest } from './forest.ts'
import { askForest } from './forest.ts'
import { measureContext, contextMeasureNames } from './measure-context.ts'
import { measurePlaces, placeMeasureNames } from './measure-place.ts'
import { foldFacts, wordMeasures, type KnownFacts } from './measure-words.ts'
import type { PageBlock } from './page-outline.ts'

export interface ArticleModel {
  readonly first: Forest
  readonly second: Forest
}

export const firstMeasureNames: readonly string[] = [...Object.keys(wordMeasures), ...placeMeasureNames]
export const secondMeasureNames: readonly string[] = [...firstMeasureNames, ...contextMeasureNames]

/** What can be measured before anything is judged, block by block, in the order of `firstMeasureNames`. */
export function measureBlocks(
  blocks: readonly PageBlock[],
  known: KnownFacts,
): readonly (readonly number[])[] {
  const facts = foldFacts(known)
  const folded = blocks.map(({ part }) => foldWords(part.text))
  const measures = Object.values(wordMeasures)
  const places = measurePlaces(blocks, folded, facts)
  return blocks.map((block, index) => [
    ...measures.map((measure) => measure(block, folded[index]!, facts)),
    ...places[index]!,
  ])
}

/** How likely each block belongs to the article, 0–1. */
export function judgeBlocks(
  blocks: readonly PageBlock[],
  known: KnownFacts,
  model: ArticleModel,
): readonly number[] {
  const measured = measureBlocks(blocks, known)
  const likely = measured.map((values) => askForest(model.first, values))
  const context = measureContext(blocks, likely)
  return measured.map((values, index) => askForest(model.second, [...values, ...context[index]!]))
}
