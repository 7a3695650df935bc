/**
 * One file from bytes to articles: what is it, who reads it, is the result within the limits. The only place where a failure of any kind
 * becomes a refusal with its reason.
 */
import { findBodyFault } from '../../shared/domain/article-body.ts'
import {
  MAX_BLOCKS,
  MAX_CANDIDATES,
  MAX_CONTAINED_BYTES,
  MAX_CONTAINED_FILES,
  MAX_SOURCE_FILE_BYTES,
  MAX_TEXT_LENGTH,
  type Derivation,
  type ExtractedArticle,
  type ExtractionOptions,
  type RefusalCode,
} from '../../shared/domain/extraction.ts'
import { detectFormat } from './detect-format.ts'
import type { FoundFile } from './readers/reader.ts'
import { Refusal, toRefusal } from './refusal.ts'
import { findReader } from './registry.ts'

export type Extraction =
  | {
      readonly ok: true
      readonly derivation: Derivation
      readonly articles: readonly ExtractedArticle[]
      readonly contained: readonly FoundFile[]
      /** Of a file without an article; otherwise they stand with its first article. */
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: string }

export interface FileToExtract {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  /** The media type that came with it, if any. */
  readonly declaredType: string | null
  readonly options?: ExtractionOptions
}

export async function extractFile({ bytes, name, declaredType, options = {} }: FileToExtract): Promise<Extraction> {
  try {
    if (bytes.length > MAX_SOURCE_FILE_BYTES)
      throw new Refusal('too-large', `The file has ${bytes.length} bytes.`)
    const format = await detectFormat(bytes, name, declaredType, options.charset)
    const reader = await findReader(format.kind)
    if (reader === null) throw new Refusal('unsupported-format', `This is ${format.label}.`)
    const received = { bytes, name, format, text: format.decoded?.text ?? '', options }
    const reading = await reader.read(received)
    const { articles, contained = [], decoding = format.decoded } = reading
    checkContained(contained)
    if (articles.length + contained.length === 0) throw new Refusal('no-text', 'The file has no words to read.')
    const warnings = reading.warnings ?? []
    return {
      ok: true,
      derivation: {
        reader: reader.name,
        version: reader.version,
        encodingFormat: format.encodingFormat,
        charset: decoding?.charset ?? null,
        charsetReason: decoding?.reason ?? null,
        ...(Object.keys(options).length > 0 ? { options } : {}),
      },
      articles: articles.map((article, index) => {
        const ofTheFile = [...(decoding?.warnings ?? []), ...(index === 0 ? warnings : [])]
        return checkLimits({ ...article, warnings: limitWarnings([...ofTheFile, ...article.warnings]) })
      }),
      contained,
      warnings: articles.length === 0 ? limitWarnings(warnings) : [],
    }
  } catch (error) {
    return { ok: false, ...toRefusal(error) }
  }
}

function checkContained(contained: readonly FoundFile[]): void {
  if (contained.length > MAX_CONTAINED_FILES)
    throw new Refusal('too-complex', `There are ${contained.length} files in it.`)
  const size = contained.reduce((sum, { bytes }) => sum + (bytes instanceof Blob ? bytes.size : bytes.length), 0)
  if (size > MAX_CONTAINED_BYTES) throw new Refusal('unsafe-archive', `It unpacks to more than ${size} bytes.`)
}

const MAX_WARNINGS = 50
const MAX_WARNING_LENGTH = 500

function limitWarnings(warnings: readonly string[]): string[] {
  return warnings.slice(0, MAX_WARNINGS).map((warning) => warning.slice(0, MAX_WARNING_LENGTH).toWellFormed())
}

function checkLimits(article: ExtractedArticle): ExtractedArticle {
  const { text, blocks } = article.body
  if (text.length > MAX_TEXT_LENGTH) throw new Refusal('too-large', `The text has ${text.length} characters.`)
  if (blocks.length > MAX_BLOCKS) throw new Refusal('too-complex', `The text has ${blocks.length} blocks.`)
  if (blocks.length === 0) throw new Refusal('no-text', 'The file has no words to read.')
  const fault = findBodyFault(article.body)
  if (fault !== null) throw new Error(`the reader made a body that does not hold: ${fault}`)
  return { ...article, candidates: article.candidates.slice(0, MAX_CANDIDATES) }
}
