/**
 * A folder of mixed files as an analyst is sent them, made of the corpora: pages, documents, e-mails, feeds, agency messages, web archives,
 * texts in every charset, broken ones among them. Copies differ by a few bytes where a format has room for them, or they would be known
 * already; other formats come once.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Ground truths and notes of the corpora themselves. */
const NOT_SENT = /(?:ground-truth\.json(?:\.gz)?|MANIFEST\.md|\.native|expected\.html)$/

type Vary = (bytes: Buffer, copy: number) => Buffer

const comment =
  (open: string, close: string): Vary =>
  (bytes, copy) =>
    Buffer.concat([bytes, Buffer.from(`\n${open} copy ${copy} ${close}`)])

const variations: Readonly<Record<string, Vary>> = {
  '.html': comment('<!--', '-->'),
  '.xml': comment('<!--', '-->'),
  '.pdf': comment('%', ''),
  '.eml': comment('', ''),
  '.txt': comment('', ''),
}

/** Writes `wanted` files; answers how many there are of each ending. */
export function writeMixedFolder(corpora: string, into: string, wanted: number): ReadonlyMap<string, number> {
  const sources = readdirSync(corpora, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_SENT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  if (sources.length === 0) throw new Error(`There are no files under ${corpora}.`)
  const counts = new Map<string, number>()
  let written = 0
  for (let copy = 0; written < wanted; copy++)
    for (const source of sources) {
      const name = path.basename(source).replace(/(?<!\.warc)\.gz$/, '')
      const ending = path.extname(name).toLowerCase()
      const vary = variations[ending]
      if (written >= wanted || (copy > 0 && vary === undefined)) continue
      const bytes = readSource(source)
      const folder = path.join(into, String(copy), path.relative(corpora, path.dirname(source)))
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, name), copy === 0 ? bytes : vary!(bytes, copy))
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
      written++
    }
  return counts
}

function readSource(file: string): Buffer {
  const bytes = readFileSync(file)
  return file.endsWith('.gz') && !file.endsWith('.warc.gz') ? gunzipSync(bytes) : bytes
}
