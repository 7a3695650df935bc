/**
 * One file as one line of JSON, as `attest extract` prints it: its article; under `more` the others of a file that holds several; under
 * `inside` a line for each file that lies in it.
 */
import type { IncomingFile } from '../../shared/bridge/headless-page.ts'
import { MAX_CONTAINER_DEPTH, MAX_SOURCE_FILE_BYTES } from '../../shared/domain/extraction.ts'
import type { Extractor, PackedArticle, PackedExtraction } from '../extraction/extractor-client.ts'
import { explainRefusal } from '../workflows/refusal-sentences.ts'
import { readIncoming } from './read-incoming.ts'

type Read = Extract<PackedExtraction, { ok: true }>

export async function extractionLine(file: IncomingFile, extractor: Extractor): Promise<string> {
  if (file.size > MAX_SOURCE_FILE_BYTES)
    return refusalLine(file.path, { ok: false, code: 'too-large', reason: `It has ${file.size} bytes.` })
  let bytes: Blob
  try {
    bytes = await readIncoming(file)
  } catch {
    return refusalLine(file.path, { ok: false, code: 'unreadable-file', reason: '' })
  }
  return lineOf(file.path, file.name, bytes, extractor, 0)
}

async function lineOf(
  path: string,
  name: string,
  bytes: Blob,
  extractor: Extractor,
  depth: number,
): Promise<string> {
  const extraction = await extractor.extract(bytes, name)
  if (!extraction.ok) return refusalLine(path, extraction)
  if (extraction.contained.length > 0 && depth >= MAX_CONTAINER_DEPTH)
    return refusalLine(path, { ok: false, code: 'unsafe-archive', reason: 'It lies in archives within archives.' })
  const inside: string[] = []
  for (const file of extraction.contained)
    inside.push(await lineOf(`${path} › ${file.path}`, file.name, file.bytes, extractor, depth + 1))
  return readLine(path, extraction, inside)
}

function refusalLine(file: string, { code, reason }: Extract<PackedExtraction, { ok: false }>): string {
  return JSON.stringify({ file, ok: false, code, reason: explainRefusal(code, reason) })
}

async function readLine(
  file: string,
  { articles, derivation, warnings }: Read,
  inside: readonly string[],
): Promise<string> {
  const [first, ...others] = articles
  const own = first === undefined ? JSON.stringify({ warnings, blocks: [], text: '' }) : await articleJson(first)
  const more = await Promise.all(others.map(articleJson))
  const lists = [...listField('more', more), ...listField('inside', inside)]
  // Bodies are JSON already: they are put together as texts, without being parsed and written again.
  const head = JSON.stringify({ file, ok: true, ...derivation })
  return `${head.slice(0, -1)},${own.slice(1, -1)}${lists.join('')}}`
}

function listField(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`,"${name}":[${items.join(',')}]`]
}

async function articleJson(article: PackedArticle): Promise<string> {
  const { body, text: _text, issued: published, textLength: _length, blockCount: _count, ...facts } = article
  return `${JSON.stringify({ ...facts, published }).slice(0, -1)},${(await body.text()).slice(1)}`
}
