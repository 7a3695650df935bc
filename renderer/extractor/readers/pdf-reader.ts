/**
 * PDF: what a reader would copy by hand, page by page. Prints of web pages lose the page's furniture; scans keep their pages and say that they have
 * no text. Scripts, launch actions and forms of the file do nothing here; attached files are handed on.
 */
import { assembleArticle } from '../assemble-article.ts'
import { readArticleFacts } from '../pdf/article-facts.ts'
import { readAttachments } from '../pdf/attachments.ts'
import { toBlockPart } from '../pdf/block-part.ts'
import { loadBundledData } from '../pdf/bundled-data.ts'
import { readDocumentFacts } from '../pdf/document-facts.ts'
import { learnWording } from '../pdf/join-lines.ts'
import { openPdf, refusing } from '../pdf/pdf-library.ts'
import { chooseArticle } from '../pdf/printed-page.ts'
import type { PrintedBlock } from '../pdf/printed-outline.ts'
import { MAX_PAGES, readDocument, type ReadDocument } from '../pdf/read-document.ts'
import { Refusal } from '../refusal.ts'
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const pdfReader: Reader = {
  name: 'pdf',
  version: '1',
  read: readPdf,
}

async function readPdf({ bytes, name, options }: ReceivedFile): Promise<Reading> {
  const document = await openPdf(bytes, { loadData: loadBundledData, withPictures: false })
  try {
    return await refusing(async () => {
      const facts = await readDocumentFacts(document)
      const read = await readDocument(document, facts.isPrintedByBrowser)
      const contained = await readAttachments(document, read.pinned)
      const wording = learnWording(
        read.blocks.flatMap(({ lines }) => lines),
        facts.isPrintedByBrowser,
      )
      const printed = read.blocks.flatMap((block): PrintedBlock[] => {
        const part = toBlockPart(block, wording)
        return part === null ? [] : [{ block, part }]
      })
      const all = printed.map(({ part }) => part)
      if (all.length + read.pictures.length === 0) {
        if (contained.length > 0) return { articles: [], contained }
        throw new Refusal('no-text', 'The PDF has neither words nor pictures on its pages.')
      }
      const { title, ...told } = readArticleFacts(all, facts)
      const isPrint = facts.isPrintedByBrowser && options.wholePage !== true
      const chosen = isPrint ? chooseArticle(printed, facts.titles[0]?.value ?? title) : printed
      const parts = (chosen ?? printed).map(({ part }) => part)
      // A printed page is a length of paper: where no words fell on it, nothing is missing.
      const pictures = isPrint && chosen !== null ? [] : read.pictures
      const article = assembleArticle(withPictures(parts, pictures), {
        ...told,
        title: title ?? (all.length > 0 ? firstWords(parts) : nameWithoutEnding(name)),
        candidates: [...told.candidates],
        warnings: [
          ...(chosen === null
            ? ['No article was recognised on the printed page; all of its text is here.']
            : []),
          ...warnOf(read, pictures, document.numPages),
        ],
      })
      return { articles: [article], contained }
    })
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Pages that are pictures say so where their text would be. */
function withPictures(parts: readonly BlockPart[], pictures: readonly number[]): BlockPart[] {
  const all: BlockPart[] = [...parts]
  for (const page of pictures) {
    const at = all.findIndex((part) => (part.page ?? 0) > page)
    const note: BlockPart = { kind: 'caption', page, text: `[Page ${page}: an image without text]` }
    all.splice(at < 0 ? all.length : at, 0, note)
  }
  return all
}

function warnOf(
  { blocks, pages, broken }: ReadDocument,
  pictures: readonly number[],
  stated: number,
): string[] {
  const warnings: string[] = []
  if (pictures.length > 0)
    warnings.push(
      blocks.length === 0
        ? 'This PDF is a scan: it has pictures of text, no text.'
        : `${pictures.length} of ${pages} pages are pictures without text.`,
    )
  if (broken.length > 0)
    warnings.push(
      `${broken.length} of ${pages} pages are damaged and could not be read: ${broken.slice(0, 20).join(', ')}.`,
    )
  if (stated > MAX_PAGES) warnings.push(`The PDF has ${stated} pages; the first ${MAX_PAGES} were read.`)
  return warnings
}

function firstWords(parts: readonly BlockPart[]): string {
  const text = (parts.find(({ kind }) => kind === 'paragraph') ?? parts[0])?.text ?? ''
  return text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s+\S*$/, '')}…`
}

function nameWithoutEnding(name: string): string {
  return name.replace(/\.pdf$/i, '').slice(0, 1900)
}
