/**
 * The pages that extraction is scored on, and what is known of them. They are other people's pages and lie beside the project, not in it, with the
 * scripts that score them; ATTEST_CORPORA names another place.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const corpora =
  process.env['ATTEST_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/corpora/dev')

/** What people wrote down about one page; each set knows a part of it. */
export interface Truth {
  readonly body?: string
  readonly title?: string | null
  readonly authors?: string | readonly string[] | null
  readonly date?: string | null
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly url?: string | null
}

export interface CorpusPage {
  readonly id: string
  readonly path: string
  readonly truth: Truth
}

/** The benchmark's own scoring functions. */
export interface Scoring {
  evaluateShingles(
    truth: Readonly<Record<string, string>>,
    read: Readonly<Record<string, string>>,
    options: { bootstrap: number },
  ): { f1: number; rows: readonly { id: string; precision: number; recall: number }[] }
  wordF1(truth: string, read: string): [precision: number, recall: number, f1: number]
  snippetScore(
    truth: Readonly<Record<string, Truth>>,
    read: Readonly<Record<string, string>>,
  ): { f1: number; precision: number; recall: number }
  domainOf(url: string): string
  normText(text: string | null | undefined): string
  ymd(date: string | null | undefined): string
  nameSet(names: string | readonly string[] | null | undefined): Set<string>
}

export function loadScoring(): Promise<Scoring> {
  return import(path.join(corpora, '..', 'eval', 'lib.mjs')) as Promise<Scoring>
}

/** A set of web pages: the truth names each one's file. */
export function unpackPages(set: string, into: string): readonly CorpusPage[] {
  const folder = path.join(corpora, 'html', set)
  return [...readTruths(folder)].map(([id, truth]) =>
    unpack(id, truth, path.join(folder, truth.file ?? id), into),
  )
}

/** Pages that were saved once more in another format, by the kind of file: `singlefile`, `mhtml` or `pdf`. */
export function unpackSaved(kind: string, into: string): readonly CorpusPage[] {
  const folder = path.join(corpora, 'saved', kind)
  const truths = readTruths(path.join(corpora, 'saved'))
  return readdirSync(folder).flatMap((name) => {
    const id = name.replace(/\.(?:html|mhtml|pdf)(?:\.gz)?$/, '')
    const truth = truths.get(id)
    return truth === undefined ? [] : [unpack(id, truth, path.join(folder, name), into)]
  })
}

function readTruths(folder: string): Map<string, Truth & { readonly file?: string }> {
  const file = path.join(folder, 'ground-truth.json.gz')
  if (!existsSync(file)) throw new Error(`${file} is missing; ATTEST_CORPORA may name the corpora's folder.`)
  return new Map(Object.entries(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))))
}

function unpack(id: string, truth: Truth, file: string, into: string): CorpusPage {
  mkdirSync(into, { recursive: true })
  const bytes = readFileSync(file)
  const target = path.join(into, path.basename(file).replace(/\.gz$/, ''))
  writeFileSync(target, file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  return { id, path: target, truth }
}
