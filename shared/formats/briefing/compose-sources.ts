/** Quotes, articles, files, sources and endnotes of an exported briefing. The quote is the proof: it is checked against its text here. */
import { AttestError } from '../../bridge/result.ts'
import type { RecordOf } from '../../domain/tables.ts'
import { createCodePointIndex, type CodePointIndex } from '../code-points.ts'
import type { BriefingDocument } from './briefing-document.ts'
import type { ComposeContext } from './compose-briefing.ts'
import { isWithheld } from './compose-findings.ts'
import type {
  Endnote,
  ExportedArticle,
  ExportedExcerpt,
  ExportedSource,
  QuotePlace,
} from './document-sources.ts'
import { locateQuote } from './locate-quote.ts'

export function composeExcerpts(context: ComposeContext): ExportedExcerpt[] {
  const indexes = new Map<string, CodePointIndex>()
  return [...context.excerpts.values()].map((excerpt) => {
    const article = context.articles.get(excerpt.articleId)!
    const body = bodyOf(context, excerpt.revisionId)
    const codePoints = indexes.get(excerpt.revisionId) ?? createCodePointIndex(body.text)
    indexes.set(excerpt.revisionId, codePoints)

    const { start, end } = excerpt.position
    const place = locateQuote(body, excerpt.position, codePoints)
    if (place === null)
      throw new AttestError('quote-not-in-text', `A quote from “${article.title}” points outside its text.`, {
        id: excerpt.id,
      })
    const block = body.blocks[place.block - 1]!
    const exact = context.mask.text(excerpt.quote.exact)
    const withheld = isWithheld(context, excerpt.id)
    // Other letters spell a name in ways that the mask does not know.
    const isTranslationWithheld = withheld || exact !== excerpt.quote.exact
    return {
      id: excerpt.id,
      endnote: context.endnotes.get(excerpt.id)!,
      articleId: excerpt.articleId,
      target: {
        source: excerpt.revisionId,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: withheld ? '' : excerpt.quote.prefix,
            suffix: withheld ? '' : excerpt.quote.suffix,
          },
          { type: 'TextPositionSelector', start: place.start, end: place.end },
        ],
      },
      isVerbatim: body.text.slice(start, end) === excerpt.quote.exact,
      isRedacted: exact !== excerpt.quote.exact,
      anchorState: excerpt.anchorState,
      place,
      language: article.language,
      direction: block.direction ?? article.direction,
      translation: isTranslationWithheld ? null : (excerpt.translation ?? null),
      transliteration: isTranslationWithheld ? null : (excerpt.transliteration ?? null),
      note: withheld ? null : excerpt.note,
      tags: withheld ? [] : [...excerpt.tags],
      attribution: {
        originatorId: excerpt.originatorId && context.mask.idOf(excerpt.originatorId),
        carrierId: excerpt.carrierId && context.mask.idOf(excerpt.carrierId),
        channel: excerpt.channel,
        directness: excerpt.directness,
        naming: excerpt.naming,
      },
      grade: gradeOf(context, excerpt, withheld),
    }
  })
}

export function composeArticles(context: ComposeContext): ExportedArticle[] {
  return [...context.articles.values()].map((article) => ({
    id: article.id,
    title: article.title,
    byline: article.byline,
    publisher: article.publisher,
    agency: article.agency,
    dateline: article.dateline,
    issued: article.issued,
    url: article.url,
    language: article.language,
    direction: article.direction,
    revisions: [...context.revisions.values()]
      .filter((revision) => revision.articleId === article.id)
      .map((revision) => ({
        id: revision.id,
        number: revision.revisionNumber,
        sourceFileSha256: context.sourceFiles.get(revision.sourceFileId)!.sha256,
        textSha256: revision.textSha256,
        textLength: createCodePointIndex(bodyOf(context, revision.id).text).length,
        reader: revision.extraction.reader,
        readerVersion: revision.extraction.version,
      })),
  }))
}

export function composeSourceFiles({ sourceFiles }: ComposeContext): BriefingDocument['sourceFiles'] {
  return [...sourceFiles.values()].map(({ sha256, sizeBytes, originalName, encodingFormat, importedAt }) => ({
    sha256,
    sizeBytes,
    originalName,
    encodingFormat,
    importedAt,
  }))
}

export function composeSources({ sources, mask }: ComposeContext): ExportedSource[] {
  return [...sources.values()].map((source) => ({
    id: mask.idOf(source.id),
    name: mask.nameOf(source),
    isProtected: source.isProtected,
    kind: source.isProtected ? null : source.kind,
    description: source.isProtected ? null : source.description,
    sourceReliability: source.sourceReliability,
    reliabilityReason: source.isProtected ? null : source.reliabilityReason,
  }))
}

export function composeEndnotes(context: ComposeContext, excerpts: readonly ExportedExcerpt[]): Endnote[] {
  return excerpts.map((excerpt) => {
    const article = context.articles.get(excerpt.articleId)!
    const revision = context.revisions.get(excerpt.target.source)!
    const file = context.sourceFiles.get(revision.sourceFileId)!
    return {
      number: excerpt.endnote,
      excerptId: excerpt.id,
      articleId: article.id,
      publisher: article.publisher,
      agency: article.agency,
      title: article.title,
      issued: article.issued,
      url: article.url,
      place: excerpt.place satisfies QuotePlace,
      revisionNumber: revision.revisionNumber,
      sourceFileSha256: file.sha256,
      sourceFileName: file.originalName,
    }
  })
}

/** The originator's reliability; the carrier's where nobody else is named. */
function gradeOf(
  { sources }: ComposeContext,
  excerpt: RecordOf<'excerpts'>,
  withheld: boolean,
): ExportedExcerpt['grade'] {
  const of = excerpt.originatorId !== null ? 'originator' : excerpt.carrierId !== null ? 'carrier' : null
  const source = sources.get(excerpt.originatorId ?? excerpt.carrierId ?? '')
  return {
    sourceReliability: source?.sourceReliability ?? null,
    reliabilityOf: of,
    informationCredibility: excerpt.informationCredibility,
    credibilityReason: withheld ? null : excerpt.credibilityReason,
  }
}

function bodyOf({ bodies, revisions, articles }: ComposeContext, revisionId: string) {
  const revision = revisions.get(revisionId)!
  const body = bodies.get(revision.bodySha256)
  if (body !== undefined) return body
  const title = articles.get(revision.articleId)?.title ?? 'an article'
  throw new AttestError('not-found', `The text of “${title}” is missing from the case folder.`, {
    id: revisionId,
  })
}
