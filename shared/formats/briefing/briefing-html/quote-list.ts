/** The quotes of one event, each once and in its own language and direction, with what it does to which claim and where it is from. */
import type { Stance } from '../../../domain/evidence.ts'
import type { BriefingDocument } from '../briefing-document.ts'
import type { ExportedClaim, ExportedEvent } from '../document-findings.ts'
import type { ExportedExcerpt, ExportedSource } from '../document-sources.ts'
import { attributionParts, quotationMarks } from './briefing-words.ts'
import { html, join, type Content, type Markup } from './html.ts'

interface Use {
  readonly claim: string
  readonly stance: Stance
  readonly note: string | null
}

export function quoteList(
  document: BriefingDocument,
  event: ExportedEvent,
  claims: readonly ExportedClaim[],
): Markup | null {
  const sources = new Map(document.sources.map((source) => [source.id, source]))
  const uses = Map.groupBy(
    claims.flatMap((claim) =>
      claim.evidence.map(({ excerptId, stance, note }) => ({ excerptId, claim: claim.number, stance, note })),
    ),
    (use) => use.excerptId,
  )
  const quoted = document.excerpts.filter((excerpt) => uses.has(excerpt.id))
  if (quoted.length === 0) return null
  return html`<h4>What the sources say</h4>
    <ul class="quotes">
      ${quoted.map((excerpt) => quoteItem(event, excerpt, uses.get(excerpt.id)!, sources))}
    </ul>`
}

function quoteItem(
  event: ExportedEvent,
  excerpt: ExportedExcerpt,
  uses: readonly Use[],
  sources: ReadonlyMap<string, ExportedSource>,
): Markup {
  const [open, close] = quotationMarks(excerpt.language)
  const [quote] = excerpt.target.selector
  const note = excerpt.endnote
  return html`<li class="quote" id="quote-${event.number}-${note}">
    <p class="stances">
      ${join(
        uses.map(
          (use) =>
            html`<span
              ><span class="stance ${use.stance}">${use.stance}</span>
              <a href="#claim-${use.claim}">${use.claim}</a></span
            >`,
        ),
        ' ',
      )}
    </p>
    <blockquote${langAttribute(excerpt.language)} dir="${excerpt.direction}">
      <p>${open}<span class="exact">${quote.exact}</span>${close}<sup><a href="#note-${note}">${note}</a></sup></p>
    </blockquote>
    ${inOtherWords('Transliteration', excerpt.transliteration)} ${inOtherWords('Translation', excerpt.translation)}
    <p class="attribution">${attribution(excerpt, sources)}</p>
    ${!excerpt.isVerbatim && html`<p class="missing">These words were not found at their place in the stored text.</p>`}
    ${excerpt.isRedacted && html`<p class="aside">A name is withheld to protect a source; the rest is word for word.</p>`}
    ${usesInWords(uses)}
  </li>`
}

/** Next to the original and never for it. */
function inOtherWords(kind: string, words: string | null): Markup | null {
  return words === null ? null : html`<p class="other-words"><b>${kind}</b> <span dir="auto">${words}</span></p>`
}

function attribution(excerpt: ExportedExcerpt, sources: ReadonlyMap<string, ExportedSource>): Markup {
  const { originator, how, carrier, grade } = attributionParts(excerpt, sources)
  const parts: Content[] = [
    originator !== null && html`<bdi class="who">${originator}</bdi>`,
    ...how,
    carrier !== null && html`carried by <bdi>${carrier}</bdi>`,
    grade === null ? 'not graded' : html`grade <b class="grade">${grade}</b>`,
  ].filter((part) => part !== false)
  return join(parts, ' · ')
}

/** The analyst's reasons, where there are any: "2.1: Concedes that …". */
function usesInWords(uses: readonly Use[]): Markup | null {
  const noted = uses.filter((use) => use.note !== null && use.note.trim() !== '')
  if (noted.length === 0) return null
  return html`<p class="why" dir="auto">
    ${join(
      noted.map((use) => html`<b>${use.claim}</b> ${use.note}`),
      ' ',
    )}
  </p>`
}

export function langAttribute(language: string | null): Markup | null {
  return language === null ? null : html` lang="${language}"`
}
