/** One file as one line of JSON, as `attest extract` prints it. */
import type { IncomingFile } from '../../shared/bridge/headless-page.ts'
import { MAX_SOURCE_FILE_BYTES } from '../../shared/domain/extraction.ts'
import type { Extractor, PackedExtraction } from '../extraction/extractor-client.ts'
import { explainRefusal } from '../workflows/refusal-sentences.ts'
import { readIncoming } from './read-incoming.ts'

export async function extractionLine(file: IncomingFile, extractor: Extractor): Promise<string> {
  return describe(file.path, await extract(file, extractor))
}

async function extract(file: IncomingFile, extractor: Extractor): Promise<PackedExtraction> {
  if (file.size > MAX_SOURCE_FILE_BYTES)
    return { ok: false, code: 'too-large', reason: `It has ${file.size} bytes.` }
  try {
    return await extractor.extract(await readIncoming(file), file.name)
  } catch {
    return { ok: false, code: 'unreadable-file', reason: '' }
  }
}

async function describe(path: string, extraction: PackedExtraction): Promise<string> {
  if (!extraction.ok) {
    const { code, reason } = extraction
    return JSON.stringify({ file: path, ok: false, code, reason: explainRefusal(code, reason) })
  }
  const { articles, derivation } = extraction
  const {
    body,
    text: _text,
    issued: published,
    textLength: _length,
    blockCount: _count,
    ...facts
  } = articles[0]!
  const head = JSON.stringify({ file: path, ok: true, ...facts, published, ...derivation })
  // The body is JSON already, `{"blocks":…,"text":…}`: its inside is the end of the line, without being parsed and written again.
  return `${head.slice(0, -1)},${(await body.text()).slice(1)}`
}
