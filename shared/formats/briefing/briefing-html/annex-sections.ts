/** The annexes: what the words and grades mean, and how to check the briefing without trusting it. */
import { informationCredibilityMeaning, sourceReliabilityMeaning } from '../../../domain/admiralty.ts'
import { ATTACHED_JSON_NAME, type BriefingDocument } from '../briefing-document.ts'
import { counted, percentRange } from './briefing-words.ts'
import { html, type Markup } from './html.ts'
import { scaleBar } from './judgement-section.ts'

export function yardstickAnnex({ yardstick }: BriefingDocument): Markup {
  return html`<section class="annex">
    <h2>Annex: words of likelihood</h2>
    <p>
      ${yardstick.title}. ${yardstick.note} Likelihood and confidence are two things and never share a
      sentence.
    </p>
    <table class="yardstick">
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col">Probability</th>
          <th scope="col">
            <span class="ends"><span>0 %</span><span>100 %</span></span>
          </th>
        </tr>
      </thead>
      <tbody>
        ${yardstick.terms.map(
          ({ term, lowPercent, highPercent }) =>
            html`<tr>
              <th scope="row">${term}</th>
              <td>${percentRange(lowPercent, highPercent)}</td>
              <td>${scaleBar(lowPercent, highPercent)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

export function gradeAnnex(): Markup {
  const reliability = Object.entries(sourceReliabilityMeaning)
  const credibility = Object.entries(informationCredibilityMeaning)
  return html`<section class="annex">
    <h2>Annex: grades</h2>
    <p>
      Admiralty code: a letter for the source, a number for the information, judged apart from each other. F
      and 6 mean that it cannot be judged, not that it is bad.
    </p>
    <table class="grades">
      <thead>
        <tr>
          <th scope="col" colspan="2">Reliability of the source</th>
          <th scope="col" colspan="2">Credibility of the information</th>
        </tr>
      </thead>
      <tbody>
        ${reliability.map(([letter, meaning], index) => {
          const [digit, what] = credibility[index]!
          return html`<tr>
            <td><b class="grade">${letter}</b></td>
            <td>${meaning}</td>
            <td><b class="grade">${digit}</b></td>
            <td>${what}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </section>`
}

export function checkAnnex({ journal, product, case: caseRecord, formatVersion }: BriefingDocument): Markup {
  return html`<section class="annex">
    <h2>Annex: how to check this briefing</h2>
    <p>
      It was composed with ${product.name} ${product.version} from the case <code>${caseRecord.id}</code>.
    </p>
    <ol class="plain">
      <li>
        Each endnote names a file by its SHA-256. Whoever has the file can compute the same number; one
        changed byte gives another.
      </li>
      <li>
        Places are given by paragraph, headings not counted, and by the characters of the extracted text:
        Unicode code points counted from 0, the end not included, as the W3C Web Annotation standard asks.
      </li>
      <li>
        This PDF carries ${ATTACHED_JSON_NAME} as an attachment (attest-briefing, version ${formatVersion}):
        all quotes with their selectors, all hashes, claims, stances and grades, for programs.
      </li>
      <li>
        The case’s journal stood at ${counted(journal.lastSeq, 'entry', 'entries')} when this was composed.
        Its last entry has this hash, which seals all before it: <code class="hash">${journal.headHash}</code>
      </li>
    </ol>
  </section>`
}
