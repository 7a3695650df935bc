/**
 * Grows the forests that tell an article's blocks from the rest of a page, and says how well they do on publishers that they have not seen: five
 * times, a fifth of the publishers is left out and then judged. `--write` grows them once more from all pages and writes them into the extractor.
 * The pages lie beside the project; see extraction-corpora.ts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chooseLikely } from '../../renderer/extractor/html/choose-blocks.ts'
import { withoutFacts } from '../../renderer/extractor/html/drop-facts.ts'
import { askForest, type Forest } from '../../renderer/extractor/html/forest.ts'
import { measureBlocks, secondMeasureNames } from '../../renderer/extractor/html/judge-blocks.ts'
import { measureContext } from '../../renderer/extractor/html/measure-context.ts'
import type { KnownFacts } from '../../renderer/extractor/html/measure-words.ts'
import type { PageBlock } from '../../renderer/extractor/html/page-outline.ts'
import { startWorkbench } from '../e2e/fixtures.ts'
import { unfoldOutline } from './article-model/flat-outline.ts'
import { growForest, type Growth } from './article-model/grow-forest.ts'
import { labelBlocks, type Label } from './article-model/label-blocks.ts'
import { createOutliner } from './article-model/outline-pages.ts'
import { loadScoring, unpackPages, type CorpusPage } from './extraction-corpora.ts'
import { createScores } from './extraction-scores.ts'
import { report } from './report.ts'

const SETS = ['aeb', 'wcxb', 'fundus', 'trafilatura']
const FOLDS = 5
const FIRST: Growth = { trees: 140, depth: 4, rate: 0.1, seed: 1 }
const SECOND: Growth = { trees: 140, depth: 4, rate: 0.08, seed: 2 }
const modelFile = path.resolve(import.meta.dirname, '../../renderer/extractor/html/article-model.ts')

interface Example {
  readonly page: CorpusPage
  readonly set: string
  readonly fold: number
  readonly known: KnownFacts
  readonly blocks: readonly PageBlock[]
  readonly labels: readonly Label[]
  readonly measured: readonly (readonly number[])[]
}

type Measure = (example: Example) => readonly (readonly number[])[]

const folder = mkdtempSync(path.join(tmpdir(), 'attest-model-'))
const workbench = await startWorkbench('chromium', path.join(folder, 'home'))
try {
  const scoring = await loadScoring()
  const examples = await readExamples(scoring.domainOf)
  const first = judgeUnseen(examples, ({ measured }) => measured, FIRST)
  // The second forest learns from what the first says of pages that it has not seen, because that is what it will get.
  const withContext = new Map(examples.map((example) => [example, addContext(example, first.get(example)!)]))
  const second = judgeUnseen(examples, (example) => withContext.get(example)!, SECOND)
  report('article-model', scoreUnseen(examples, second, createScores(scoring)))
  if (process.argv.includes('--write'))
    writeModel({
      first: grow(examples, ({ measured }) => measured, FIRST),
      second: grow(examples, (example) => withContext.get(example)!, SECOND),
    })
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function readExamples(domainOf: (url: string) => string): Promise<Example[]> {
  const outline = await createOutliner(workbench.page)
  const examples: Example[] = []
  for (const set of SETS) {
    const pages = unpackPages(set, path.join(folder, set))
    for (const [index, flat] of (await outline(pages)).entries()) {
      const page = pages[index]!
      const blocks = unfoldOutline(flat)
      const publisher = domainOf(page.truth.url ?? flat.url ?? '') || page.id
      const labels = labelBlocks(blocks, page.truth)
      examples.push({
        page,
        set,
        fold: foldOf(publisher),
        known: flat.known,
        blocks,
        labels,
        measured: measureBlocks(blocks, flat.known),
      })
    }
  }
  return examples
}

/** How likely each block is, by a forest that has seen no page of its publisher. */
function judgeUnseen(
  examples: readonly Example[],
  measure: Measure,
  growth: Growth,
): Map<Example, readonly number[]> {
  const judged = new Map<Example, readonly number[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = grow(
      examples.filter((example) => example.fold !== fold),
      measure,
      growth,
    )
    for (const example of examples.filter((each) => each.fold === fold))
      judged.set(
        example,
        measure(example).map((values) => askForest(forest, values)),
      )
  }
  return judged
}

function grow(examples: readonly Example[], measure: Measure, growth: Growth): Forest {
  const rows = examples.flatMap((example) =>
    measure(example)
      .map((values, index) => ({ values, ...example.labels[index]! }))
      .filter(({ weight }) => weight > 0),
  )
  return growForest(
    {
      values: rows.map(({ values }) => values),
      truths: rows.map(({ truth }) => truth),
      weights: rows.map(({ weight }) => weight),
    },
    growth,
  )
}

function addContext(
  { blocks, measured }: Example,
  likely: readonly number[],
): readonly (readonly number[])[] {
  const context = measureContext(blocks, likely)
  return measured.map((values, index) => [...values, ...context[index]!])
}

function scoreUnseen(
  examples: readonly Example[],
  likely: ReadonlyMap<Example, readonly number[]>,
  { body }: ReturnType<typeof createScores>,
): Record<string, number> {
  return Object.fromEntries(
    SETS.map((set) => {
      const own = examples.filter((example) => example.set === set)
      const texts = own.map((example): [string, { text: string }] => [
        example.page.id,
        {
          text: withoutFacts(
            chooseLikely(example.blocks, likely.get(example)!).map(({ part }) => part),
            { ...example.known, issued: null },
          )
            .map((part) => part.text)
            .join('\n'),
        },
      ])
      return [
        set,
        body(
          set,
          own.map(({ page }) => page),
          new Map(texts),
        ).f1,
      ]
    }),
  )
}

/** FNV-1a: a publisher is always in the same fold. */
function foldOf(publisher: string): number {
  let hash = 2166136261
  for (const char of publisher) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619)
  return (hash >>> 3) % FOLDS
}

function writeModel(model: Readonly<Record<'first' | 'second', Forest>>): void {
  const forest = ({ bias, trees }: Forest) =>
    `{\n    bias: ${bias},\n    trees: [\n${trees.map((tree) => `      ${JSON.stringify(tree)},\n`).join('')}    ],\n  }`
  writeFileSync(
    modelFile,
    `/**
 * The forests that judge the blocks of a page, written by tests/bench/article-model.ts; never by hand. A branch is [measure, bound, below, at least],
 * a number is an answer. \`measures\` names what the trees' first numbers count.
 */
import type { ArticleModel } from './judge-blocks.ts'

// prettier-ignore
export const articleModel: ArticleModel & { readonly measures: readonly string[] } = {
  measures: ${JSON.stringify(secondMeasureNames)},
  first: ${forest(model.first)},
  second: ${forest(model.second)},
}
`,
  )
}
