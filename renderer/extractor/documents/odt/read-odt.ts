/** OpenDocument texts, packed (.odt) or in one file (.fodt). Macros in it are never run, and what it links to is never fetched. */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../../../shared/domain/extraction.ts'
import type { ZipArchive } from '../../archive/open-zip.ts'
import { assembleArticle } from '../../assemble-article.ts'
import { Refusal } from '../../refusal.ts'
import { childOf, findAll, follow, textOf } from '../../xml/elements.ts'
import { parseXml } from '../../xml/parse-xml.ts'
import { tellProperties } from '../document-properties.ts'
import { findHeadline } from '../find-headline.ts'
import { joinCode } from '../join-code.ts'
import { numberNote } from '../number-note.ts'
import { readTextPart, readXmlPart, tryXmlPart } from '../read-part.ts'
import { readBlocks } from './odt-body.ts'
import { OdtContext } from './odt-inline.ts'
import { OdtStyles } from './odt-styles.ts'

interface OdtParts {
  readonly content: Element
  readonly styles: Element | null
  readonly meta: Element | null
  readonly hasMacros: boolean
}

export async function readOdt(zip: ZipArchive): Promise<ExtractedArticle> {
  if (zip.find('encrypted-package') !== undefined || (await isEncrypted(zip)))
    throw new Refusal('encrypted', 'The OpenDocument text has a password.')
  const content = await readXmlPart(zip, 'content.xml')
  if (content === null) throw new Refusal('damaged', 'The OpenDocument text has no content.')
  return assemble({
    content,
    styles: await tryXmlPart(zip, 'styles.xml'),
    meta: await tryXmlPart(zip, 'meta.xml'),
    hasMacros: zip.entries.some(
      ({ path, isFolder }) => !isFolder && /^(?:Basic|Scripts)\/.*\.(?:xml|xba|py|js|bsh)$/.test(path),
    ),
  })
}

export function readFlatOdt(text: string): ExtractedArticle {
  const { root } = parseXml(text)
  return assemble({ content: root, styles: null, meta: root, hasMacros: false })
}

/** Each part is locked on its own, and the manifest says so. */
async function isEncrypted(zip: ZipArchive): Promise<boolean> {
  return (await readTextPart(zip, 'META-INF/manifest.xml'))?.includes('encryption-data') ?? false
}

function assemble({ content, styles, meta, hasMacros }: OdtParts): ExtractedArticle {
  // Before OpenDocument (.sxw) the text stood in the body itself.
  const outer = childOf(content, 'body')
  const body = childOf(outer, 'text') ?? outer
  if (body === null || childOf(outer, 'spreadsheet', 'presentation', 'drawing') !== null)
    throw new Refusal('unsupported-format', 'This is an OpenDocument file, but no text.')
  const context = new OdtContext(new OdtStyles(content, styles))
  const text = readBlocks(body, context)
  const notes: BlockPart[] = []
  // Notes may have notes: the list grows while it is walked.
  for (const [index, note] of context.notes.entries())
    notes.push(...numberNote(readBlocks(note, context), index + 1))
  const parts = [...joinCode(text), ...notes]
  if (parts.length === 0) throw new Refusal('no-text', 'The OpenDocument text has no words.')
  const fields = meta === null ? null : (follow(meta, 'meta') ?? meta)
  const field = (name: string) => textOf(childOf(fields, name))
  return assembleArticle(parts, {
    ...tellProperties(
      {
        title: field('title'),
        creators: [field('initial-creator') ?? field('creator')].filter((name) => name !== null),
        publisher: field('publisher'),
        dates: [field('creation-date'), field('date')],
      },
      findHeadline(text),
    ),
    warnings: [...listChanges(body), ...listOmissions(context, hasMacros)],
  })
}

/** What was deleted is kept aside in the file, what was inserted stands in the text. */
function listChanges(body: Element): string[] {
  const changes = findAll(body, 'changed-region')
  const inserted = changes.filter((change) => childOf(change, 'insertion') !== null).length
  const deleted = changes.filter((change) => childOf(change, 'deletion') !== null).length
  if (inserted + deleted === 0) return []
  return [
    `The document has tracked changes: what was inserted (${inserted}) is shown as text, what was deleted (${deleted}) is left out.`,
  ]
}

function listOmissions({ comments, hiddenCharacters, contents }: OdtContext, hasMacros: boolean): string[] {
  const warnings: [boolean, string][] = [
    [comments > 0, `Comments in the margin (${comments}) were left out.`],
    [hiddenCharacters > 0, `Text that the document hides (${hiddenCharacters} characters) was left out.`],
    [contents > 0, 'The table of contents was left out.'],
    [hasMacros, 'The document carries macros; none was run.'],
  ]
  return warnings.filter(([holds]) => holds).map(([, warning]) => warning)
}
