/**
 * `npm run campaign -- fuzz [--rounds N] [--seed S] [--under FOLDER]`: files of the corpora, of every format, broken by chance and read. Each
 * must end as an article or as a refusal that says something about the file; a reader that fails by an error of its own or does not end
 * in time is a bug, and the file that showed it is kept. Exit code 1 when there was one.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { breakBytes } from '../e2e/helpers/break-bytes.ts'
import { extractPaths } from '../e2e/helpers/extract-files.ts'

/** Larger files say nothing that smaller ones don't, and take their time. */
const MAX_BYTES = 1_500_000
const BATCH = 300

/** Refusals that speak of us and not of the file. */
const OUR_FAULT: ReadonlySet<string> = new Set(['reader-failed', 'time-limit'])

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: '' },
  },
})
const root = path.resolve(import.meta.dirname, '..', '..')
const corpora = process.env['ATTEST_CORPORA'] ?? path.join(root, '..', 'shared', 'corpora', 'dev')
const kept = mkdtempSync(path.join(tmpdir(), 'attest-fuzz-found-'))
const sources = listSources(path.join(corpora, values.under))
const outcomes = new Map<string, number>()
let faults = 0

for (let round = 0; round < Number(values.rounds); round++)
  for (let from = 0; from < sources.length; from += BATCH)
    await readBroken(sources.slice(from, from + BATCH), Number(values.seed) + round)

console.log([...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', '))
console.log(faults === 0 ? 'no reader failed' : `${faults} files made a reader fail; they are kept in ${kept}`)
if (faults === 0) rmSync(kept, { recursive: true })
process.exitCode = faults === 0 ? 0 : 1

async function readBroken(batch: readonly string[], seed: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-fuzz-'))
  try {
    const files = batch.map((source, index) => {
      const file = path.join(folder, String(index), path.basename(source).replace(/(?<!\.warc)\.gz$/, ''))
      mkdirSync(path.dirname(file))
      const [broken] = breakBytes(readSource(source), 1, seed * 100_003 + index)
      writeFileSync(file, broken!)
      return file
    })
    const answers = await extractPaths(files)
    for (const [index, answer] of answers.entries()) {
      const outcome = answer.ok ? 'read' : answer.code
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (!OUR_FAULT.has(outcome)) continue
      faults++
      const name = `${seed}-${path.relative(corpora, batch[index]!).replaceAll(path.sep, '_')}`
      writeFileSync(path.join(kept, name), readFileSync(files[index]!))
      console.log(`${outcome}: ${name}: ${answer.ok ? '' : answer.reason}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/ground-truth|MANIFEST|\.native$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= MAX_BYTES)
    .sort()
}

function readSource(file: string): Buffer {
  const bytes = readFileSync(file)
  return file.endsWith('.gz') && !file.endsWith('.warc.gz') ? gunzipSync(bytes) : bytes
}
