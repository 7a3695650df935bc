/** The competing claims of one event as a table: field by field, with what stands for and against each, and the analyst's standing. */
import { claimFieldLabel, type Standing } from '../../../domain/claim.ts'
import type { Stance } from '../../../domain/evidence.ts'
import type { ExportedClaim, ExportedCount, ExportedEvent } from '../document-findings.ts'
import { counted } from './briefing-words.ts'
import { html, join, type Markup } from './html.ts'

const standingWords: Readonly<Record<Standing, string>> = {
  open: 'open',
  adopted: 'adopted',
  rejected: 'rejected',
}

export function claimTable(event: ExportedEvent, claims: readonly ExportedClaim[]): Markup {
  const fields = [...Map.groupBy(claims, (claim) => claim.field)]
  return html`<table class="claims">
    <thead>
      <tr>
        <th scope="col" class="no">No.</th>
        <th scope="col">Claim</th>
        <th scope="col" class="count">For</th>
        <th scope="col" class="count">Against</th>
        <th scope="col" class="standing">Standing</th>
      </tr>
    </thead>
    ${fields.map(
      ([field, group]) =>
        html`<tbody>
          <tr class="field">
            <th scope="rowgroup" colspan="5">
              ${claimFieldLabel[field]}${group.length > 1 && html` <span>${group.length} competing claims</span>`}
            </th>
          </tr>
          ${group.map((claim) => claimRow(event, claim))}
        </tbody>`,
    )}
  </table>`
}

function claimRow(event: ExportedEvent, claim: ExportedClaim): Markup {
  const { support, opposition } = claim
  return html`<tr id="claim-${claim.number}" class="${claim.standing}">
    <td class="no">${claim.number}</td>
    <td>
      <p class="value" dir="auto">${claim.value}</p>
      ${
        claim.standingReason.trim() !== '' &&
        html`<p class="reason" dir="auto">
          <b>Why ${standingWords[claim.standing]}:</b> ${claim.standingReason}
        </p>`
      }
      ${support.reports > 0 && html`<p class="origins"><b>For:</b> <bdi>${support.explanation}</bdi></p>`}
      ${opposition.reports > 0 && html`<p class="origins"><b>Against:</b> <bdi>${opposition.explanation}</bdi></p>`}
      ${leftOut(claim)}
    </td>
    <td class="count">${countCell(event, claim, support, 'supports')}</td>
    <td class="count">${countCell(event, claim, opposition, 'contradicts')}</td>
    <td class="standing"><span class="badge ${claim.standing}">${standingWords[claim.standing]}</span></td>
  </tr>`
}

/** Counts and note numbers, so that a claim leads to its quotes without searching. */
function countCell(event: ExportedEvent, claim: ExportedClaim, count: ExportedCount, stance: Stance): Markup {
  if (count.reports === 0) return html`<span class="none">none</span>`
  const notes = claim.evidence.filter((each) => each.stance === stance).map((each) => each.endnote)
  const links = [...new Set(notes)]
    .toSorted((a, b) => a - b)
    .map((note) => html`<a href="#quote-${event.number}-${note}">${note}</a>`)
  return html`${counted(count.reports, 'report')}<br />
    <b>${counted(count.originators, 'originator')}</b><br />
    <span class="notes">${links.length === 1 ? 'quote' : 'quotes'} ${join(links, ', ')}</span>`
}

/** What the analyst left out is said, above all when it speaks against the claim. */
function leftOut({ leftOut: { supports, contradicts, mentions } }: ExportedClaim): Markup | null {
  const total = supports + contradicts + mentions
  if (total === 0) return null
  const kinds = [
    supports > 0 && counted(supports, 'supports it', 'support it'),
    contradicts > 0 && counted(contradicts, 'contradicts it', 'contradict it'),
    mentions > 0 && counted(mentions, 'mentions it', 'mention it'),
  ].filter((kind) => kind !== false)
  return html`<p class="left-out">
    Left out of this briefing: ${counted(total, 'quote')} (${kinds.join(', ')}).
  </p>`
}
