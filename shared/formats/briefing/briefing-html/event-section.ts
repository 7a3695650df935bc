/** Events in the order of telling, each with its facts, its competing claims side by side, and the quotes that speak for and against them. */
import type { BriefingDocument } from '../briefing-document.ts'
import type { ExportedClaim, ExportedEvent } from '../document-findings.ts'
import { describeEdtf } from './briefing-words.ts'
import { claimTable } from './claim-table.ts'
import { html, join, type Content, type Markup } from './html.ts'
import { quoteList } from './quote-list.ts'
import { paragraphs } from './title-block.ts'

export function eventSection(document: BriefingDocument): Markup | null {
  if (document.events.length === 0) return null
  const claims = new Map(document.claims.map((claim) => [claim.id, claim]))
  return html`<section>
    <h2>Events and evidence</h2>
    ${document.events.map((event) =>
      eventPart(
        document,
        event,
        event.claimIds.map((id) => claims.get(id)!),
      ),
    )}
  </section>`
}

function eventPart(
  document: BriefingDocument,
  event: ExportedEvent,
  claims: readonly ExportedClaim[],
): Markup {
  return html`<section class="event" id="event-${event.number}">
    <h3 dir="auto"><span class="number">${event.number}</span> ${event.title}</h3>
    ${
      event.inclusion === 'for-judgement' &&
      html`<p class="aside">Told here only because a key judgement rests on it.</p>`
    }
    <dl class="event-facts">${facts(event)}</dl>
    ${event.summary.trim() !== '' && html`<div class="summary">${paragraphs(event.summary)}</div>`}
    ${
      claims.length === 0
        ? html`<p class="missing">No claim about this event has been recorded.</p>`
        : claimTable(event, claims)
    }
    ${quoteList(document, event, claims)}
  </section>`
}

function facts(event: ExportedEvent): Markup[] {
  const { date, place, actors, coding, partOf } = event
  const inWords = date.edtf === null ? null : describeEdtf(date.edtf)
  const coordinates =
    place.latitude === null || place.longitude === null
      ? null
      : `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`
  const rows: [string, readonly Content[]][] = [
    [
      'When',
      [
        date.edtf === null ? 'undated' : (inWords ?? html`<code>${date.edtf}</code>`),
        date.asReported.trim() !== '' && html`reported as “<bdi>${date.asReported}</bdi>”`,
        date.precision !== null && date.precision.code !== 1 && `precision: ${date.precision.meaning}`,
        inWords !== null && inWords !== date.edtf && html`<code class="edtf">${date.edtf}</code>`,
      ],
    ],
    [
      'Where',
      [
        place.name,
        coordinates,
        place.precision !== null && place.precision.code !== 1 && `precision: ${place.precision.meaning}`,
      ],
    ],
    ['Actors', actors.map(({ name, role }) => html`<bdi>${name}</bdi>${role !== '' && ` (${role})`}`)],
    ['Coding', coding === null ? [] : [`ACLED: ${coding.eventType ?? 'not coded'}`, coding.subEventType]],
    [
      'Part of',
      partOf === null
        ? []
        : [partOf.title, partOf.edtf !== null && (describeEdtf(partOf.edtf) ?? partOf.edtf)],
    ],
  ]
  return rows
    .map(
      ([label, parts]) =>
        [label, parts.filter((part) => part !== null && part !== false && part !== '')] as const,
    )
    .filter(([, parts]) => parts.length > 0)
    .map(
      ([label, parts]) =>
        html`<dt>${label}</dt>
          <dd>${join(parts, label === 'Actors' ? '; ' : ' · ')}</dd>`,
    )
}
