/**
 * A tagged template that makes markup and escapes everything put into it: the one place where the house writes HTML. Text from an
 * article or an analyst can't become a tag, because only what this file made is taken as markup.
 *
 *     html`<p dir="auto">${anyText}</p>`     lists are joined, null and false are nothing
 */

const made = Symbol('markup')

/** Markup that this file made. The symbol is not exported, so nothing else can be passed off as it. */
export interface Markup {
  readonly [made]: string
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[]

export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { [made]: parts.reduce((text, part, index) => text + toMarkup(values[index - 1]) + part) }
}

/** The finished page as text. */
export function renderMarkup(markup: Markup): string {
  return markup[made]
}

/** Markup with something between its parts. */
export function join(parts: readonly Content[], between: string): Markup {
  return { [made]: parts.map(toMarkup).join(escapeText(between)) }
}

/** Our own style sheet. An end tag inside would end the element, so it is refused rather than escaped. */
export function styleElement(css: string): Markup {
  if (/<\//u.test(css)) throw new TypeError('a style sheet must not hold an end tag')
  return { [made]: `<style>${css}</style>` }
}

function toMarkup(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(toMarkup).join('')
  return (value as Markup)[made]
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** For text and for attribute values in quotes. Characters that HTML forbids become the sign for "unreadable". */
function escapeText(text: string): string {
  return text
    .replace(/[&<>"'`]/gu, (character) => entities[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '\ufffd')
}
