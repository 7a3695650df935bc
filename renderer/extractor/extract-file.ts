/**
 * One file from bytes to articles: what is it, who reads it, is the result within the limits. The only place where a failure of any kind
 * becomes a refusal with its reason.
 */
import { findBodyFault } from '../../shared/domain/article-body.ts'
import {
  MAX_BLOCKS,
  MAX_SOURCE_FILE_BYTES,
  MAX_TEXT_LENGTH,
  type ExtractedArticle,
  type Extraction,
} from '../../shared/domain/extraction.ts'
import { detectFormat } from './detect-format.ts'
import { Refusal } from './refusal.ts'
import { findReader } from './registry.ts'

export async function extractFile(
  bytes: Uint8Array,
  name: string,
  declaredType: string | null,
): Promise<Extraction> {
  try {
    if (bytes.length > MAX_SOURCE_FILE_BYTES)
      throw new Refusal('too-large', `The file has ${bytes.length} bytes.`)
    const format = detectFormat(bytes, name, declaredType)
    const reader = findReader(format.kind)
    if (reader === undefined) throw new Refusal('unsupported-format', `This is ${format.label}.`)
    const articles = await reader.read({ bytes, name, format, text: format.decoded?.text ?? '' })
    const decodingWarnings = format.decoded?.warnings ?? []
    return {
      ok: true,
      derivation: {
        reader: reader.name,
        version: reader.version,
        encodingFormat: format.encodingFormat,
        charset: format.decoded?.charset ?? null,
        charsetReason: format.decoded?.reason ?? null,
      },
      articles: articles.map((article) =>
        checkLimits({ ...article, warnings: [...decodingWarnings, ...article.warnings] }),
      ),
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, reason: error.message }
    return { ok: false, code: 'reader-failed', reason: describeFailure(error) }
  }
}

function checkLimits(article: ExtractedArticle): ExtractedArticle {
  const { text, blocks } = article.body
  if (text.length > MAX_TEXT_LENGTH) throw new Refusal('too-large', `The text has ${text.length} characters.`)
  if (blocks.length > MAX_BLOCKS) throw new Refusal('too-complex', `The text has ${blocks.length} blocks.`)
  if (blocks.length === 0) throw new Refusal('no-text', 'The file has no words to read.')
  const fault = findBodyFault(article.body)
  if (fault !== null) throw new Error(`the reader made a body that does not hold: ${fault}`)
  return article
}

/** Enough for a bug report, nothing of the file's content. */
function describeFailure(error: unknown): string {
  if (error instanceof RangeError) return 'The file is nested or repeated too deeply for its reader.'
  const kind = error instanceof Error ? error.name : typeof error
  return `The reader stopped with an error of its own (${kind}).`
}
