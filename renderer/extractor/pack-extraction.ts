/** An extraction made ready to cross: bodies as the bytes that a case will store. */
import { blockText, type ArticleBody } from '../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../shared/domain/extraction.ts'
import { canonicalJson } from '../../shared/journal/canonical-json.ts'
import type { Extraction } from './extract-file.ts'
import type { PackedArticle, PackedExtraction } from './messages.ts'

export function packExtraction(extraction: Extraction): PackedExtraction {
  if (!extraction.ok) return extraction
  return {
    ...extraction,
    articles: extraction.articles.map(packArticle),
    contained: extraction.contained.map((file) => ({
      ...file,
      bytes: file.bytes instanceof Blob ? file.bytes : new Blob([file.bytes]),
    })),
    warnings: [...extraction.warnings],
  }
}

function packArticle({ body, ...fields }: ExtractedArticle): PackedArticle {
  return {
    ...fields,
    body: new Blob([canonicalJson(body)]),
    text: new Blob([body.text]),
    textLength: body.text.length,
    wordCount: countWords(body),
    blockCount: body.blocks.length,
  }
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu
/** Scripts without spaces: two characters make about one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Words as a reader would count them. Block by block, so that no list of all words is ever held. */
export function countWords(body: ArticleBody): number {
  let words = 0
  for (const block of body.blocks) {
    const text = blockText(body, block)
    const unspaced = text.match(UNSPACED)?.length ?? 0
    words +=
      Math.ceil(unspaced / 2) + ((unspaced > 0 ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0)
  }
  return words
}
