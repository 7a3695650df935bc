/**
 * E-books. A book is one article, a chapter one section of it: an excerpt from a report of three hundred pages should still name the report.
 * Books with a lock (DRM) are told apart; scrambled fonts lock nothing.
 */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../../../shared/domain/extraction.ts'
import type { ZipArchive } from '../../archive/open-zip.ts'
import { assembleArticle } from '../../assemble-article.ts'
import { normalizeLanguage } from '../../language.ts'
import { Refusal } from '../../refusal.ts'
import { attributeOf, childOf, childrenOf, findAll, textOf } from '../../xml/elements.ts'
import { tellProperties } from '../document-properties.ts'
import { readTextPart, tryXmlPart } from '../read-part.ts'
import { readChapter } from './epub-chapter.ts'
import { readEpubPackage } from './epub-package.ts'

export async function readEpub(zip: ZipArchive): Promise<ExtractedArticle> {
  const { metadata, identifierId, chapters, titles } = await readEpubPackage(zip)
  const locked = await listLocked(zip)
  if (chapters.some((path) => locked.has(path))) throw new Refusal('encrypted', 'The e-book is locked (DRM).')
  const parts: BlockPart[] = []
  let missing = 0
  for (const path of chapters) {
    const source = await readTextPart(zip, path)
    if (source === null) missing++
    else for (const part of readChapter(source, titles.get(path) ?? null)) parts.push(part)
  }
  if (parts.length === 0) throw new Refusal('no-text', 'The e-book has no words; its pages may be pictures.')
  const fields = (name: string) => (metadata === null ? [] : childrenOf(metadata, name))
  const words = (name: string) => fields(name).flatMap((field) => textOf(field) ?? [])
  const identifier = fields('identifier').find((field) => attributeOf(field, 'id') === identifierId)
  const properties = tellProperties(
    {
      title: words('title')[0] ?? null,
      creators: words('creator'),
      publisher: words('publisher')[0] ?? null,
      dates: words('date'),
    },
    null,
  )
  return assembleArticle(parts, {
    ...properties,
    identifier: textOf(identifier)?.slice(0, 1000) ?? null,
    identifierVersion: findModified(metadata)?.slice(0, 60) ?? null,
    language: normalizeLanguage(words('language')[0] ?? null),
    warnings:
      missing === 0 ? [] : [`${missing} of the book's ${chapters.length} chapters are missing in the file.`],
  })
}

function findModified(metadata: Element | null): string | null {
  if (metadata === null) return null
  return textOf(
    childrenOf(metadata, 'meta').find((meta) => attributeOf(meta, 'property') === 'dcterms:modified'),
  )
}

/** Ways to scramble a font (of IDPF and of Adobe), which every reading program knows. */
const FONT_SCRAMBLING = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/

/** Paths of the parts that can't be read without a key. */
async function listLocked(zip: ZipArchive): Promise<ReadonlySet<string>> {
  const root = await tryXmlPart(zip, 'META-INF/encryption.xml')
  const locked = (root === null ? [] : findAll(root, 'EncryptedData')).filter(
    (data) => !FONT_SCRAMBLING.test(attributeOf(childOf(data, 'EncryptionMethod'), 'Algorithm') ?? ''),
  )
  return new Set(
    locked.flatMap((data) =>
      findAll(data, 'CipherReference').map((each) => attributeOf(each, 'URI')?.replace(/^\//, '') ?? ''),
    ),
  )
}
