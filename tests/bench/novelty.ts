/**
 * How long it takes to say what is new in an article when 10,000 are in the case and all were read, asked of the desk as the window does; beside
 * it the least that could be asked: the same sentences looked up letter for letter in a bare table of SQLite with an index, in the same run.
 * Whether the answers are right is counted, too: what was copied, changed and new is known. `--articles N` measures another size.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDesk, type Desk } from '../../electron/desk/desk.ts'
import type { Novelty } from '../../shared/bridge/novelty-calls.ts'
import { unwrap, type Result } from '../../shared/bridge/result.ts'
import { printBody, STRIDE } from '../../shared/novelty/print-body.ts'
import { findSentences } from '../../shared/anchoring/sentences.ts'
import type { ArticleBody } from '../../shared/domain/article-body.ts'
import { createCaseWriter } from './case-writer.ts'
import { createArticleMaker } from './novelty-articles.ts'
import { median, percentile, report } from './report.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const corpora = process.env['ATTEST_CORPORA'] ?? path.join(root, '..', 'shared', 'corpora', 'dev')
const at = process.argv.indexOf('--articles')
const articles = at < 0 ? 10_000 : Number(process.argv[at + 1])
const QUESTIONS = 40

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const desk = startDesk()
try {
  const maker = createArticleMaker(corpora)
  const writer = await createCaseWriter(desk)
  const bodies: ArticleBody[] = []
  for (let n = 0; n < articles; n += 1) {
    const body = maker.next()
    bodies.push(body)
    await writer.add(body, 'read')
  }
  const copies = Array.from({ length: QUESTIONS }, (_, n) =>
    maker.makeCopy(bodies[(n * 7919) % bodies.length]!),
  )
  const revisions = []
  for (const { body } of copies) revisions.push(await writer.add(body, 'unread'))
  await writer.flush()

  // An old case: the prints are made anew while it is open.
  await ask('cases/close', {})
  withDatabase(writer.path, (database) => database.exec('DELETE FROM body_prints'))
  const rebuilding = performance.now()
  await ask('cases/open', { path: writer.path })
  const openOldMs = performance.now() - rebuilding
  while (!(await compare(revisions[0]!)).isWhole) await new Promise((resolve) => setTimeout(resolve, 100))
  const rebuildMs = performance.now() - rebuilding

  await ask('cases/close', {})
  const opening = performance.now()
  await ask('cases/open', { path: writer.path })
  const openMs = performance.now() - opening
  await compare(revisions[0]!)
  const firstMs = performance.now() - opening - openMs

  const times: number[] = []
  const tally = { known: 0, knownRight: 0, changed: 0, changedRight: 0, fresh: 0, wrong: 0 }
  for (const [n, revision] of revisions.entries()) {
    const begun = performance.now()
    const novelty = await compare(revision)
    // The first one was asked right after opening, and its answer is still known.
    if (n > 0) times.push(performance.now() - begun)
    count(novelty, copies[n]!)
  }

  const printMs = median(
    bodies.slice(0, 1_000).map((body) => {
      const begun = performance.now()
      printBody(body)
      return performance.now() - begun
    }),
  )
  const raw = measureRaw()

  report(
    'novelty',
    {
      newArticleMs: median(times),
      newArticleFastestMs: Math.min(...times),
      newArticleP99Ms: percentile(times, 99),
      rawLookupMs: raw.lookupMs,
      ratioToRaw: median(times) / raw.lookupMs,
      firstAfterOpeningMs: firstMs,
      knownFound: tally.knownRight / tally.known,
      changedFound: tally.changedRight / tally.changed,
      falselyKnown: tally.wrong,
      printMsPerArticle: printMs,
      printBytesPerArticle: (printBody(copies[0]!.body).length / STRIDE) * STRIDE * 4,
      rawInsertMsPerArticle: raw.insertMs,
      openMs,
      openOldCaseMs: openOldMs,
      rebuildMs,
    },
    {
      newArticleMs: `${articles} articles in the case, all read; the call of the window, median of ${QUESTIONS} articles`,
      newArticleFastestMs: 'the fastest of them: what it takes by itself on a machine that others use, too',
      rawLookupMs:
        'the same sentences, letter for letter, in a bare table with an index; nothing of who read what',
      firstAfterOpeningMs:
        'the first question right after opening, the sentences of the case taken in with it',
      knownFound: `of ${tally.known} copied sentences`,
      changedFound: `of ${tally.changed} sentences with one word exchanged, put in or taken out`,
      falselyKnown: `of ${tally.fresh + tally.changed} new or changed sentences, called known`,
      printMsPerArticle: 'what an import pays on the desk for each article',
      rawInsertMsPerArticle: 'what the bare table pays, one transaction for each article',
      openMs: 'opening the case',
      openOldCaseMs: 'opening it without its prints',
      rebuildMs: 'until all its prints are made, in slices while it is open',
    },
  )

  function count({ sentences }: Novelty, { body, sentences: planted }: (typeof copies)[number]): void {
    const kinds = new Map(sentences.map(([start, end, kind]) => [body.text.slice(start, end), kind]))
    for (const { text, kind } of planted) {
      const found = kinds.get(text)
      if (kind === 'known') tally.known += 1
      if (kind === 'changed') tally.changed += 1
      if (kind === 'new') tally.fresh += 1
      if (kind === 'known' && found === 'known') tally.knownRight += 1
      if (kind === 'changed' && found === 'changed') tally.changedRight += 1
      if (kind !== 'known' && found === 'known') tally.wrong += 1
    }
  }

  function measureRaw(): { lookupMs: number; insertMs: number } {
    const database = new DatabaseSync(path.join(folder, 'raw.sqlite'))
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
      database.exec(
        'CREATE TABLE sentences (words TEXT, body INTEGER, start INTEGER, PRIMARY KEY (words, body, start)) WITHOUT ROWID',
      )
      const insert = database.prepare('INSERT INTO sentences VALUES (?, ?, ?)')
      const inserting = performance.now()
      for (const [n, body] of bodies.entries()) {
        database.exec('BEGIN')
        for (const { words, start } of rawSentences(body)) insert.run(words, n, start)
        database.exec('COMMIT')
      }
      const insertMs = (performance.now() - inserting) / bodies.length
      const select = database.prepare('SELECT body, start FROM sentences WHERE words = ?')
      const lookups = copies.map(({ body }) => {
        const begun = performance.now()
        for (const { words } of rawSentences(body)) select.all(words)
        return performance.now() - begun
      })
      return { lookupMs: median(lookups), insertMs }
    } finally {
      database.close()
    }
  }
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function rawSentences({ text, blocks }: ArticleBody): { words: string; start: number }[] {
  return blocks.flatMap((block) =>
    findSentences(text.slice(block.start, block.end)).map(({ start, end }) => ({
      words: text.slice(block.start + start, block.start + end),
      start: block.start + start,
    })),
  )
}

async function ask<T>(key: string, input: unknown): Promise<T> {
  return unwrap((await desk.invoke(key, input)) as Result<T>)
}

function compare(revisionId: string): Promise<Novelty> {
  return ask('novelty/compare', { revisionId })
}

function withDatabase(casePath: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path.join(casePath, 'case.sqlite'))
  try {
    work(database)
  } finally {
    database.close()
  }
}

function startDesk(): Desk {
  return createDesk({
    host: {
      hasNativeDialogs: false,
      pickFolder: async () => 'no-native-dialog' as const,
      pickSaveTarget: async () => 'no-native-dialog' as const,
      showInFolder: async () => undefined,
      printToPdf: async () => new Uint8Array(),
      emit: () => undefined,
    },
    casesFolder: path.join(folder, 'cases'),
    settingsFolder: path.join(folder, 'settings'),
    version: '0',
    hostName: 'chromium',
    engine: 'none',
  })
}
