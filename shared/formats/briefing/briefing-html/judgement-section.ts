/**
 * Key judgements. The likelihood sentence and the confidence sentence are two paragraphs, the band of the term is drawn beside its
 * figures, and confidence is never drawn on that scale: it is another question.
 */
import type { BriefingDocument } from '../briefing-document.ts'
import type { ExportedJudgement } from '../document-findings.ts'
import { percentRange } from './briefing-words.ts'
import { html, join, type Markup } from './html.ts'

export function judgementSection({ judgements, claims }: BriefingDocument): Markup | null {
  if (judgements.length === 0) return null
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]))
  return html`<section>
    <h2>Key judgements</h2>
    <ol class="judgements">
      ${judgements.map(
        (judgement) =>
          html`<li id="judgement-${judgement.number}">
            <p class="statement" dir="auto">${judgement.statement}</p>
            ${
              judgement.confidence !== null &&
              html`<p class="confidence" dir="auto">${judgement.confidence.statement}</p>`
            }
            <p class="basis">${likelihoodScale(judgement)} ${restsOn(judgement, numbers)}</p>
          </li>`,
      )}
    </ol>
  </section>`
}

function likelihoodScale({ likelihood }: ExportedJudgement): Markup | null {
  if (likelihood === null || likelihood.lowPercent === null || likelihood.highPercent === null) return null
  const { term, lowPercent, highPercent } = likelihood
  return html`<span class="scale-line"
    >${scaleBar(lowPercent, highPercent)} <span>${term}, ${percentRange(lowPercent, highPercent)}</span></span
  >`
}

/** 0 to 100 per cent, the band filled. Decoration: the figures stand beside it. */
export function scaleBar(low: number, high: number): Markup {
  return html`<span class="scale" aria-hidden="true"><i style="left:${low}%;width:${high - low}%"></i></span>`
}

function restsOn({ claimIds }: ExportedJudgement, numbers: ReadonlyMap<string, string>): Markup {
  // In the order of the map, which is the order of the claims on the page.
  const links = [...numbers].filter(([id]) => claimIds.includes(id)).map(([, number]) => number)
  if (links.length === 0) return html`<span class="missing">Rests on no claim.</span>`
  return html`<span
    >Rests on ${links.length === 1 ? 'claim' : 'claims'}
    ${join(
      links.map((number) => html`<a href="#claim-${number}">${number}</a>`),
      ', ',
    )}</span
  >`
}
