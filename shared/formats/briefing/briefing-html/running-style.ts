/**
 * The marking on every page. TLP 2.0 (https://www.first.org/tlp/): the label in the header and the footer of each page, in capitals, 12
 * point or more, set to the right, in its own colour on black. It is drawn by CSS margin boxes, so it belongs to the page and not to
 * the text, and uses the page's own bundled face.
 */
import { tlpLabels, type Tlp } from '../../../domain/tlp.ts'
import type { BriefingDocument } from '../briefing-document.ts'
import { html, type Markup } from './html.ts'
import type { BriefingVariant } from './render-briefing-html.ts'

/** Screen colours of the standard; all on #000000. */
const tlpColours: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': '#ffffff',
  'TLP:GREEN': '#33ff00',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:RED': '#ff2b2b',
}

/** The label as an element, for the head and the foot of the preview's sheet. */
export function tlpLabel(label: Tlp): Markup {
  return html`<strong class="${tlpClass(label)}">${label}</strong>`
}

export function runningStyle({ marking, title }: BriefingDocument, variant: BriefingVariant): string {
  const labels = tlpLabels.map((label) => `.${tlpClass(label)}{color:${tlpColours[label]}}`).join('\n')
  if (variant === 'preview') return labels
  const label = `content:${cssString(marking.label)};font:700 12pt/1 "Inter",sans-serif;color:${tlpColours[marking.label]};background:#000;padding:1.4mm 2.6mm;width:max-content;height:max-content`
  const quiet = 'font:400 8pt/1.2 "Inter",sans-serif;color:#565a63;vertical-align:middle;text-align:left'
  return `${labels}
@page{
  @top-right{${label};margin:auto 0 auto auto}
  @bottom-right{${label};margin:auto 0 auto auto}
  @top-left{content:${cssString(shorten(title))};${quiet}}
  @bottom-left{content:"Page " counter(page) " of " counter(pages);${quiet}}
}
@page :first{@top-left{content:""}}
`
}

const tlpClass = (label: Tlp) => label.toLowerCase().replace(/[^a-z]+/gu, '-')

/** One line beside the longest label. */
const shorten = (title: string) => (title.length <= 78 ? title : `${title.slice(0, 76).trimEnd()} …`)

/** A CSS string in which nothing can end the string, the rule or the style element. */
function cssString(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{M}\p{N} .,;:+’“”–…-]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  )
  return `"${safe}"`
}
