/**
 * Grows the forests that tell an article's blocks from the rest of a printed web page, and says how well they do on publishers that they have
 * not seen. `--prints FOLDER` keeps the prints for the next run; `--write` grows the forests once more from all pages and writes them into the
 * extractor. Everything but the printing is as for saved pages (article-model.ts).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chooseLikely } from '../../renderer/extractor/html/choose-blocks.ts'
import { askForest, type Forest } from '../../renderer/extractor/html/forest.ts'
import { measureContext } from '../../renderer/extractor/html/measure-context.ts'
import { toBlockPart } from '../../renderer/extractor/pdf/block-part.ts'
import { readDocumentFacts } from '../../renderer/extractor/pdf/document-facts.ts'
import { learnWording } from '../../renderer/extractor/pdf/join-lines.ts'
import { openPdf } from '../../renderer/extractor/pdf/pdf-library.ts'
import { measureNames, measurePage, type MeasuredPage } from '../../renderer/extractor/pdf/printed-page.ts'
import { readDocument } from '../../renderer/extractor/pdf/read-document.ts'
import { growForest, type Growth } from './article-model/grow-forest.ts'
import { labelBlocks, type Label } from './article-model/label-blocks.ts'
import { loadScoring, unpackPages, type Scoring } from './extraction-corpora.ts'
import { printPages, type Print } from './printed-page-model/print-pages.ts'
import { report } from './report.ts'

const SETS = ['aeb', 'wcxb', 'fundus']
const FOLDS = 4
const FIRST: Growth = { trees: 90, depth: 4, rate: 0.15, seed: 1 }
const SECOND: Growth = { trees: 90, depth: 4, rate: 0.12, seed: 2 }
/** Pages that show less of their article than this without scripts teach nothing. */
const ENOUGH_SHOWN = 0.5

const root = path.resolve(import.meta.dirname, '../..')
const modelFile = path.join(root, 'renderer/extractor/pdf/printed-page-model.ts')

interface Example extends MeasuredPage {
  readonly print: Print
  readonly id: string
  readonly fold: number
  readonly labels: readonly Label[]
}

type Measure = (example: Example) => readonly (readonly number[])[]

const folder = mkdtempSync(path.join(tmpdir(), 'attest-prints-'))
try {
  const scoring = await loadScoring()
  const at = process.argv.indexOf('--prints')
  const kept = at < 0 ? folder : process.argv[at + 1]!
  const examples: Example[] = []
  for (const set of SETS)
    for (const print of await printPages(unpackPages(set, path.join(folder, set)), path.join(kept, set)))
      examples.push(await readExample(print, scoring))
  const shown = examples.filter((example) => recallOf(example, scoring) >= ENOUGH_SHOWN)
  const first = judgeUnseen(shown, ({ measures }) => measures, FIRST)
  // The second forest learns from what the first says of pages that it has not seen, because that is what it will get.
  const withContext = new Map(shown.map((example) => [example, addContext(example, first.get(example)!)]))
  const second = judgeUnseen(shown, (example) => withContext.get(example)!, SECOND)
  report('printed-page-model', {
    tagged: score(
      shown.filter(({ print }) => print.tagged),
      second,
      scoring,
    ),
    untagged: score(
      shown.filter(({ print }) => !print.tagged),
      second,
      scoring,
    ),
  })
  if (process.argv.includes('--write'))
    writeModel({
      first: grow(shown, ({ measures }) => measures, FIRST),
      second: grow(shown, (example) => withContext.get(example)!, SECOND),
    })
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function readExample(print: Print, { domainOf }: Scoring): Promise<Example> {
  const document = await openPdf(new Uint8Array(readFileSync(print.file)), { loadData, withPictures: false })
  try {
    const facts = await readDocumentFacts(document)
    const { blocks } = await readDocument(document, true)
    const wording = learnWording(
      blocks.flatMap(({ lines }) => lines),
      true,
    )
    const printed = blocks.flatMap((block) => {
      const part = toBlockPart(block, wording)
      return part === null ? [] : [{ block, part }]
    })
    const measured = measurePage(printed, facts.titles[0]?.value ?? null)
    const { truth, id } = print.page
    return {
      ...measured,
      print,
      id: print.tagged ? id : `${id} untagged`,
      fold: foldOf(domainOf(truth.url ?? '') || id),
      labels: labelBlocks(measured.outline, truth),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Of Node's own disk; the extractor has the same data as scripts. */
async function loadData(name: string): Promise<Uint8Array> {
  const kind = name.endsWith('.bcmap') ? 'cmaps' : 'standard_fonts'
  return new Uint8Array(readFileSync(path.join(root, 'node_modules/pdfjs-dist', kind, name)))
}

function recallOf({ id, outline, print }: Example, { evaluateShingles }: Scoring): number {
  const whole = outline.map(({ part }) => part.text).join('\n')
  return evaluateShingles({ [id]: print.page.truth.body ?? '' }, { [id]: whole }, { bootstrap: 0 }).rows[0]!
    .recall
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
  { outline, measures }: Example,
  likely: readonly number[],
): readonly (readonly number[])[] {
  const context = measureContext(outline, likely)
  return measures.map((values, index) => [...values, ...context[index]!])
}

/** The benchmark's own F1. */
function score(
  examples: readonly Example[],
  likely: ReadonlyMap<Example, readonly number[]>,
  { evaluateShingles }: Scoring,
): number {
  const truths = Object.fromEntries(examples.map(({ id, print }) => [id, print.page.truth.body ?? '']))
  const read = Object.fromEntries(
    examples.map((example) => {
      const chosen = chooseLikely(example.outline, likely.get(example)!)
      return [example.id, chosen.map(({ part }) => part.text).join('\n')]
    }),
  )
  return evaluateShingles(truths, read, { bootstrap: 0 }).f1
}

/** FNV-1a: a publisher is always in the same fold. */
function foldOf(publisher: string): number {
  let hash = 2166136261
  for (const char of publisher) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619)
  return (hash >>> 3) % FOLDS
}

function writeModel({ first, second }: Readonly<Record<'first' | 'second', Forest>>): void {
  const forest = ({ bias, trees }: Forest) =>
    `{\n    bias: ${bias},\n    trees: [\n${trees.map((tree) => `      ${JSON.stringify(tree)},\n`).join('')}    ],\n  }`
  writeFileSync(
    modelFile,
    `/**
 * The forests that judge the blocks of a printed web page, written by tests/bench/printed-page-model.ts; never by hand. A branch is
 * [measure, bound, below, at least], a number is an answer. \`measures\` names what the trees' first numbers count.
 */
import type { Forest } from '../html/forest.ts'

interface PrintedPageModel {
  readonly measures: readonly string[]
  readonly first: Forest
  readonly second: Forest
}

// prettier-ignore
export const printedPageModel: PrintedPageModel = {
  measures: ${JSON.stringify(measureNames)},
  first: ${forest(first)},
  second: ${forest(second)},
}
`,
  )
}
