/** The head of the first page: what this is, for whom, up to when; and the bottom line, which a hurried reader must not miss. */
import type { BriefingDocument } from '../briefing-document.ts'
import { describeInstant } from './briefing-words.ts'
import { html, type Markup } from './html.ts'

export function titleBlock(document: BriefingDocument): Markup {
  const { title, marking, informationCutOff, generatedAt } = document
  return html`<header class="title-block">
    <p class="kicker">Briefing</p>
    <h1 dir="auto">${title}</h1>
    ${document.case.question.trim() !== '' && html`<p class="question" dir="auto">${document.case.question}</p>`}
    <dl class="facts">
      <div>
        <dt>Information cut-off</dt>
        <dd>${informationCutOff === null ? 'none set' : describeInstant(informationCutOff)}</dd>
      </div>
      <div>
        <dt>Composed</dt>
        <dd>${describeInstant(generatedAt)}</dd>
      </div>
      <div>
        <dt>Case</dt>
        <dd dir="auto">${document.case.title}</dd>
      </div>
      <div>
        <dt>Sharing</dt>
        <dd><strong>${marking.label}</strong> ${marking.meaning}</dd>
      </div>
    </dl>
  </header>`
}

export function bottomLine({ bottomLine: text }: BriefingDocument): Markup | null {
  if (text.trim() === '') return null
  return html`<section class="bottom-line">
    <h2>Bottom line</h2>
    ${paragraphs(text)}
  </section>`
}

/** What an analyst typed, a paragraph for each line. */
export function paragraphs(text: string): Markup[] {
  return text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p dir="auto">${line.trim()}</p>`)
}
