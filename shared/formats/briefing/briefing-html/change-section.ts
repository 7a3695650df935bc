/** Quotes that the outlet changed or took out after they were made, both wordings side by side. */
import type { BriefingDocument } from '../briefing-document.ts'
import { html, type Markup } from './html.ts'
import { langAttribute } from './quote-list.ts'

export function changeSection({ changedQuotes, excerpts, articles }: BriefingDocument): Markup | null {
  if (changedQuotes.length === 0) return null
  const excerptById = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]))
  const articleById = new Map(articles.map((article) => [article.id, article]))
  return html`<section>
    <h2>Quotes that the outlet changed</h2>
    <p>A newer text of the same article says these otherwise, or not any more. Both texts are kept with their hashes.</p>
    <ul class="plain">
      ${changedQuotes.map((change) => {
        const excerpt = excerptById.get(change.excerptId)!
        const article = articleById.get(excerpt.articleId)!
        const quote = (words: string) =>
          html`<q${langAttribute(excerpt.language)} dir="${excerpt.direction}">${words}</q>`
        return html`<li>
          <p>
            ${article.publisher === null ? null : html`<bdi>${article.publisher}</bdi>, `}<bdi>“${article.title}”</bdi>,
            note ${change.endnote}: text ${change.from.revisionNumber} said ${quote(change.before)};
            text ${change.to.revisionNumber}
            ${change.after === null ? 'does not say it any more.' : html`says ${quote(change.after)}`}
          </p>
          <p class="file">SHA-256 of text ${change.to.revisionNumber} <code>${change.to.sourceFileSha256}</code></p>
        </li>`
      })}
    </ul>
  </section>`
}
