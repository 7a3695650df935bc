/** The endnotes: for each quote its publisher, title, date, exact place, and the SHA-256 of the file it was read from. */
import type { BriefingDocument } from '../briefing-document.ts'
import type { Endnote, ExportedArticle } from '../document-sources.ts'
import { describeInstant } from './briefing-words.ts'
import { html, join, type Markup } from './html.ts'
import { langAttribute } from './quote-list.ts'

export function endnoteSection(document: BriefingDocument): Markup | null {
  if (document.endnotes.length === 0) return null
  const articles = new Map(document.articles.map((article) => [article.id, article]))
  return html`<section class="endnotes">
    <h2>Endnotes</h2>
    <ol>
      ${document.endnotes.map((note) => endnoteItem(note, articles.get(note.articleId)!, eventsThatQuote(document, note)))}
    </ol>
  </section>`
}

function endnoteItem(note: Endnote, article: ExportedArticle, events: readonly number[]): Markup {
  const { publisher, agency, issued } = note
  const carried = agency !== null && agency !== publisher ? html` (carrying <bdi>${agency}</bdi>)` : null
  return html`<li id="note-${note.number}">
    <p>
      <span class="label">${note.number}</span>
      ${publisher === null ? 'Publisher unknown' : html`<bdi>${publisher}</bdi>`}${carried},
      <cite${langAttribute(article.language)} dir="${article.direction}"><bdi>“${note.title}”</bdi></cite>,
      ${issued === null ? 'undated' : describeInstant(issued)}.
      ${capitalise(note.place.inWords)}.${note.revisionNumber > 1 && ` Text revision ${note.revisionNumber}.`}
      ${note.url !== null && html`<span class="url" dir="ltr">${note.url}</span>.`}
      <span class="back">${join(
        events.map((event) => html`<a href="#quote-${event}-${note.number}">↑ event ${event}</a>`),
        ' ',
      )}</span>
    </p>
    <p class="file">SHA-256 <code>${note.sourceFileSha256}</code> <bdi>${note.sourceFileName}</bdi></p>
  </li>`
}

/** Numbers of the events under which the quote stands. */
function eventsThatQuote({ events, claims }: BriefingDocument, { excerptId }: Endnote): number[] {
  const quoting = new Set(
    claims
      .filter((claim) => claim.evidence.some((each) => each.excerptId === excerptId))
      .map((claim) => claim.eventId),
  )
  return events.filter((event) => quoting.has(event.id)).map((event) => event.number)
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
