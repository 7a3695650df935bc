/**
 * How well articles are read, by the scripts and the truth of the corpora, and how fast beside bare Readability and Defuddle in the same browser.
 * The extractor has learnt from these pages; how it does on publishers that it has not seen is what the bench `article-model` says.
 * `--sets aeb,wcxb` reads some sets only; `--worst 20` lists their worst pages. Body: F1 of each set's own metric. Fields: share right.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractPaths, type ReadArticle } from '../e2e/helpers/extract-files.ts'
import { startWorkbench } from '../e2e/fixtures.ts'
import { loadScoring, unpackPages, unpackSaved, type CorpusPage } from './extraction-corpora.ts'
import { createScores, type PageScore } from './extraction-scores.ts'
import { readByPeer } from './extraction-peers.ts'
import { readByExtractor } from './extraction-speed.ts'
import { report } from './report.ts'

const MB = 1024 * 1024
const ALL_SETS = ['aeb', 'wcxb', 'fundus', 'trafilatura', 'dates', 'singlefile', 'mhtml', 'pdf', 'speed']

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const sets = option('sets')?.split(',') ?? ALL_SETS
const worst = Number(option('worst') ?? 0)

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const figures: Record<string, number> = {}
try {
  const { body, fields } = createScores(await loadScoring())
  for (const set of sets.filter((each) => each !== 'speed')) {
    const isSaved = ['singlefile', 'mhtml', 'pdf'].includes(set)
    const pages = isSaved
      ? unpackSaved(set, path.join(folder, set))
      : unpackPages(set, path.join(folder, set))
    const read = await readPages(pages)
    // A format without a reader has no score, which is not the same as a bad one.
    if (isSaved && read.size === 0) figures[set] = Number.NaN
    else if (set !== 'dates') {
      const score = body(set, pages, read)
      figures[set] = score.f1
      if (worst > 0) listWorst(set, score.pages)
    }
    if (!isSaved) Object.assign(figures, fields(set, pages, read))
  }
  if (sets.includes('speed')) Object.assign(figures, await measureSpeed())
  report('extraction', figures, {
    msPerPage: 'from the bytes in the window to the packed article in the window',
    ratioToReadability:
      'time to that of bare Readability: decode, parse, Readability, nothing else; below 1 is faster',
    ratioToDefuddle: 'the same to bare Defuddle',
    peakHeapMb: 'the largest script heap of the extractor after a page',
  })
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** What was read, by the page's id; refused files are missing. */
async function readPages(pages: readonly CorpusPage[]): Promise<Map<string, ReadArticle>> {
  const answers = await extractPaths(pages.map((page) => page.path))
  return new Map(
    pages.flatMap(({ id }, index) => {
      const answer = answers[index]
      return answer?.ok === true ? [[id, answer] as const] : []
    }),
  )
}

function listWorst(set: string, pages: readonly PageScore[]): void {
  for (const { id, f1, precision, recall } of pages.toSorted((a, b) => a.f1 - b.f1).slice(0, worst))
    console.log(`  ${set} F1 ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} ${id}`)
}

async function measureSpeed(): Promise<Record<string, number>> {
  const files = ['aeb', 'wcxb', 'fundus'].flatMap((set) =>
    unpackPages(set, path.join(folder, `speed-${set}`)).map((page) => page.path),
  )
  const workbench = await startWorkbench('chromium', path.join(folder, 'home'))
  try {
    const { page } = workbench
    // Before and after: a machine that others use, too, is not as fast at every minute.
    const before = await readByPeer(page, files, 'readability')
    const own = await readByExtractor(page, files)
    const after = await readByPeer(page, files, 'readability')
    const defuddle = await readByPeer(page, files, 'defuddle')
    const readabilityMs = (before.totalMs + after.totalMs) / 2
    return {
      msPerPage: own.totalMs / files.length,
      pagesPerSecond: (1000 * files.length) / own.totalMs,
      ratioToReadability: own.totalMs / readabilityMs,
      ratioToDefuddle: own.totalMs / defuddle.totalMs,
      peakHeapMb: own.peakHeapBytes / MB,
      peakHeapReadabilityMb: after.peakHeapBytes / MB,
      peakHeapDefuddleMb: defuddle.peakHeapBytes / MB,
    }
  } finally {
    await workbench.close()
  }
}
