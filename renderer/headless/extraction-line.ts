/** One file as one line of JSON, as `attest extract` prints it. */
import type { IncomingFile } from '../../shared/bridge/headless-page.ts'
import { MAX_SOURCE_FILE_BYTES } from '../../shared/domain/extraction.ts'
import type { PackedExtraction } from '../../shared/domain/packed-extraction.ts'
import type { Extractor } from '../extraction/extractor-client.ts'
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

function describe(path: string, extraction: PackedExtraction): string {
  if (!extraction.ok) {
    const { code, reason } = extraction
    return JSON.stringify({ file: path, ok: false, code, reason: explainRefusal(code, reason) })
  }
  const [article] = extraction.articles
  const {
    title,
    byline,
    publisher,
    agency,
    dateline,
    issued,
    url,
    language,
    direction,
    warnings,
    bodyBytes,
  } = article!
  const { reader, encodingFormat, charset } = extraction.derivation
  const facts = {
    title,
    byline,
    publisher,
    agency,
    dateline,
    published: issued,
    url,
    language,
    direction,
    reader,
    encodingFormat,
    charset,
  }
  const head = JSON.stringify({ file: path, ok: true, ...facts, warnings })
  // The body is JSON already, `{"blocks":…,"text":…}`: its inside is the end of the line, without being parsed and written again.
  return `${head.slice(0, -1)},${new TextDecoder().decode(bodyBytes).slice(1)}`
}
