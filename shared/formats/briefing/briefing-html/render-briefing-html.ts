/**
 * The briefing as one page of HTML without script: printed to PDF by the host, or shown in the window as a preview. Everything that an
 * article or an analyst wrote goes through the escaping template, and the policy of the page forbids script anyway.
 */
import type { BriefingDocument } from '../briefing-document.ts'
import { checkAnnex, gradeAnnex, yardstickAnnex } from './annex-sections.ts'
import { changeSection } from './change-section.ts'
import { assumptionSection, gapSection, sourceSection } from './closing-sections.ts'
import { endnoteSection } from './endnote-section.ts'
import { eventSection } from './event-section.ts'
import { html, renderMarkup, styleElement, type Markup } from './html.ts'
import { judgementSection } from './judgement-section.ts'
import { pageStyle } from './page-style.ts'
import { runningStyle, tlpLabel } from './running-style.ts'
import { bottomLine, titleBlock } from './title-block.ts'

/** `print`: pages with the marking in their margins. `preview`: one long sheet with the marking at its head and foot. */
export type BriefingVariant = 'print' | 'preview'

/** Where the host serves the bundled faces; see build/. */
export const FONT_STYLE_PATH = '/fonts/briefing.css'

export function renderBriefingHtml(document: BriefingDocument, variant: BriefingVariant): string {
  const body = html`${titleBlock(document)} ${bottomLine(document)} ${judgementSection(document)}
  ${eventSection(document)} ${changeSection(document)} ${gapSection(document)} ${assumptionSection(document)} ${sourceSection(document)}
  ${endnoteSection(document)} ${yardstickAnnex(document)} ${gradeAnnex()} ${checkAnnex(document)}`
  return page(document.title, variant, document.language, [
    styleElement(pageStyle + runningStyle(document, variant)),
    variant === 'print'
      ? html`<main>${body}</main>`
      : html`<div class="sheet">
          <header class="tlp">${tlpLabel(document.marking.label)}</header>
          <main>${body}</main>
          <footer class="tlp">${tlpLabel(document.marking.label)}</footer>
        </div>`,
  ])
}

/** What the preview shows when a briefing can't be composed: the reason and what to do. */
export function renderBriefingRefusal(reason: string): string {
  return page('Briefing', 'preview', 'en', [
    styleElement(pageStyle),
    html`<div class="sheet">
      <main>
        <h1>This briefing can’t be shown yet</h1>
        <p>${reason}</p>
      </main>
    </div>`,
  ])
}

function page(
  title: string,
  variant: BriefingVariant,
  language: string,
  [style, body]: [Markup, Markup],
): string {
  const markup = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <title>${title}</title>
      <meta name="viewport" content="width=device-width" />
      <link rel="stylesheet" href="${FONT_STYLE_PATH}" />
      ${style}
    </head>
    <body class="${variant}">
      ${body}
    </body>
  </html>`
  return `<!doctype html>\n${renderMarkup(markup)}\n`
}
