/**
 * Word documents (Office Open XML, transitional and strict). Our own walk and not a converter to HTML, because it keeps what an analyst needs to
 * see: notes with their numbers, direction, tracked changes and hidden text, and that they were there. Macros are never run, and nothing that the
 * document points to is fetched.
 */
import type { BlockPart } from '../../../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../../../shared/domain/extraction.ts'
import type { ZipArchive } from '../../archive/open-zip.ts'
import { assembleArticle } from '../../assemble-article.ts'
import { Refusal } from '../../refusal.ts'
import { attributeOf, childOf, childrenOf, textOf } from '../../xml/elements.ts'
import { tellProperties, type DocumentProperties } from '../document-properties.ts'
import { findHeadline } from '../find-headline.ts'
import { blocksOfHtml, blocksOfPlainText, hasMarkup } from '../inline-text.ts'
import { joinCode } from '../join-code.ts'
import { numberNote } from '../number-note.ts'
import { readTextPart, readXmlPart, tryXmlPart } from '../read-part.ts'
import { readBlocks } from './docx-body.ts'
import { DocxContext, type DocxCounts } from './docx-context.ts'
import { DocxFields } from './docx-fields.ts'
import { findPart, listParts, readRelationships, type Relationships } from './docx-package.ts'
import { DocxStyles, readSilentLevels } from './docx-styles.ts'

export async function readDocx(zip: ZipArchive): Promise<ExtractedArticle> {
  const packageParts = await readRelationships(zip, '')
  const mainPath = findPart(packageParts, 'officeDocument') ?? 'word/document.xml'
  const root = await readXmlPart(zip, mainPath)
  const body = childOf(root, 'body')
  if (body === null) throw new Refusal('damaged', 'The Word document has no body.')
  const relationships = await readRelationships(zip, mainPath)
  const related = (type: string) => tryXmlPart(zip, findPart(relationships, type))
  const styles = new DocxStyles(await related('styles'))
  const silentLevels = readSilentLevels(await related('numbering'))
  const chunks = await readChunks(zip, relationships)
  const readBody = (fields: DocxFields) => {
    const context = new DocxContext(styles, silentLevels, relationships, fields)
    context.chunks = chunks
    return { context, text: readBlocks(body, context) }
  }
  const first = readBody(new DocxFields())
  const { context, text } = first.context.fields.isOpen ? readBody(new DocxFields(true)) : first
  const notes = await readNotes(zip, relationships, context)
  const parts = [...joinCode(text), ...notes]
  if (parts.length === 0) throw new Refusal('no-text', 'The Word document has no words.')
  const core = await tryXmlPart(zip, findPart(packageParts, 'core-properties') ?? 'docProps/core.xml')
  const app = await tryXmlPart(zip, findPart(packageParts, 'extended-properties') ?? 'docProps/app.xml')
  return assembleArticle(parts, {
    ...tellProperties(readProperties(core, app), findHeadline(text)),
    warnings: [
      ...listWarnings(context.counts, relationships, zip),
      ...(await listRunningWords(zip, relationships, context)),
    ],
  })
}

/** Pages and plain texts that were put whole into the document (`altChunk`). Other formats in this place are rare and are left out. */
async function readChunks(
  zip: ZipArchive,
  relationships: Relationships,
): Promise<Map<string, readonly BlockPart[]>> {
  const chunks = new Map<string, readonly BlockPart[]>()
  for (const [id, { type, target, isExternal }] of relationships) {
    if (type !== 'aFChunk' || isExternal || !/\.(?:x?html?|txt)$/i.test(target)) continue
    const text = (await readTextPart(zip, target)) ?? ''
    chunks.set(id, hasMarkup(text) ? blocksOfHtml(text) : blocksOfPlainText(text))
  }
  return chunks
}

function readProperties(core: Element | null, app: Element | null): DocumentProperties {
  return {
    title: textOf(childOf(core, 'title')),
    creators: [textOf(childOf(core, 'creator'))].filter((name) => name !== null),
    publisher: textOf(childOf(app, 'Company')),
    dates: [textOf(childOf(core, 'created')), textOf(childOf(core, 'modified'))],
  }
}

/** Notes in the order in which the text refers to them, each behind the number that stands there. */
async function readNotes(
  zip: ZipArchive,
  relationships: Relationships,
  context: DocxContext,
): Promise<BlockPart[]> {
  const parts: BlockPart[] = []
  const elements = new Map<string, Element>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const path = findPart(relationships, `${kind}s`)
    const root = await tryXmlPart(zip, path)
    for (const note of root === null ? [] : childrenOf(root, kind))
      elements.set(`${kind} ${attributeOf(note, 'id')}`, note)
  }
  const linksOf = {
    footnote: await readRelationships(zip, findPart(relationships, 'footnotes') ?? 'none'),
    endnote: await readRelationships(zip, findPart(relationships, 'endnotes') ?? 'none'),
  }
  // Notes may refer to notes: the list grows while it is walked.
  for (const { kind, id, number } of context.notes) {
    const element = elements.get(`${kind} ${id}`)
    if (element === undefined) continue
    context.relationships = linksOf[kind]
    parts.push(...numberNote(readBlocks(element, context), number))
  }
  return parts
}

function listWarnings(counts: DocxCounts, relationships: Relationships, zip: ZipArchive): string[] {
  const { insertions, deletions, comments, hiddenCharacters, contentsLines } = counts
  const elsewhere = [...relationships.values()].filter(
    (each) => each.isExternal && each.type !== 'hyperlink',
  ).length
  const warnings: [boolean, string][] = [
    [
      insertions + deletions > 0,
      `The document has tracked changes: what was inserted (${insertions}) is shown as text, what was deleted (${deletions}) is left out.`,
    ],
    [comments > 0, `Comments in the margin (${comments}) were left out.`],
    [hiddenCharacters > 0, `Text that the document hides (${hiddenCharacters} characters) was left out.`],
    [contentsLines > 0, 'The table of contents was left out.'],
    [
      elsewhere > 0,
      `The document points to ${elsewhere} files elsewhere (pictures, templates); none was fetched.`,
    ],
    [zip.entries.some(({ name }) => name === 'vbaProject.bin'), 'The document carries macros; none was run.'],
  ]
  return warnings.filter(([holds]) => holds).map(([, warning]) => warning)
}

const MAX_RUNNING_WORDS = 300

/** What stands at the head and foot of each page is told once, because a letterhead names who speaks. */
async function listRunningWords(
  zip: ZipArchive,
  relationships: Relationships,
  context: DocxContext,
): Promise<string[]> {
  const words = new Set<string>()
  for (const path of listParts(relationships, 'header', 'footer').slice(0, 12)) {
    const root = await tryXmlPart(zip, path)
    const text =
      root === null
        ? ''
        : readBlocks(root, context)
            .map((part) => part.text)
            .join(' ')
    if (/\p{L}{3}/u.test(text)) words.add(text)
  }
  if (words.size === 0) return []
  return [
    `Left out, because it stands on every page: “${[...words].join(' / ').slice(0, MAX_RUNNING_WORDS)}”`,
  ]
}
