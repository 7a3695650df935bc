/** Reads one text as the extractor does, for tests of readers that need no browser. */
import { extractFile } from '../../../../renderer/extractor/extract-file.ts'
import type { ExtractedArticle } from '../../../../shared/domain/extraction.ts'

export async function readAs(text: string, name: string): Promise<ExtractedArticle> {
  const extraction = await extractFile({ bytes: new TextEncoder().encode(text), name, declaredType: null })
  if (!extraction.ok) throw new Error(`${extraction.code}: ${extraction.reason}`)
  return extraction.articles[0]!
}
