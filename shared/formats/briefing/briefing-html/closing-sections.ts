/** What is not known, what is taken for granted, and on what sources it all rests. */
import { sourceReliabilityMeaning } from '../../../domain/admiralty.ts'
import type { BriefingDocument } from '../briefing-document.ts'
import { kindWord } from './briefing-words.ts'
import { html, type Markup } from './html.ts'

export function gapSection({ gaps }: BriefingDocument): Markup | null {
  return listSection('What is not known', gaps)
}

export function assumptionSection({ assumptions }: BriefingDocument): Markup | null {
  return listSection('Assumptions', assumptions)
}

function listSection(title: string, items: readonly string[]): Markup | null {
  const told = items.filter((item) => item.trim() !== '')
  if (told.length === 0) return null
  return html`<section>
    <h2>${title}</h2>
    <ul class="plain">
      ${told.map((item) => html`<li dir="auto">${item}</li>`)}
    </ul>
  </section>`
}

export function sourceSection({ sourceSummary, sources }: BriefingDocument): Markup {
  return html`<section>
    <h2>Source summary</h2>
    <p>${sourceSummary.sentences.join(' ')}</p>
    ${
      sources.length > 0 &&
      html`<table class="sources">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col">Reliability</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          ${sources.map(
            (source) =>
              html`<tr>
                <th scope="row" dir="auto">${source.name}</th>
                <td>${kindWord(source)}</td>
                <td>
                  ${
                    source.sourceReliability === null
                      ? 'not graded'
                      : html`<b class="grade">${source.sourceReliability}</b>
                          ${sourceReliabilityMeaning[source.sourceReliability].toLowerCase()}`
                  }
                </td>
                <td dir="auto">
                  ${source.isProtected ? 'withheld to protect the source' : source.reliabilityReason}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  </section>`
}
