/**
 * Characters to an inert document. DOMParser documents have no window: nothing in them runs, loads or navigates, and nothing of them is
 * ever put into the live page. What is left to guard against is our own code being lied to: named form controls and
 * images shadow DOM properties ("DOM clobbering"), and hidden elements pose as text.
 */

/** Elements that never hold words of an article. `template` content is no child, but its shell should not be met either. */
const NO_TEXT =
  'template, iframe, frame, object, embed, applet, canvas, audio, video, svg, map, datalist, dialog:not([open])'

/** Elements whose name or id becomes a property of the document or of a form. */
const CLOBBERING = 'form, img, input, button, select, textarea, output, fieldset, object, embed, iframe'

export interface ParseOptions {
  /** Shows what the page hides, for pages whose text waits for a script. */
  readonly showHidden?: boolean
}

/**
 * Parses a page and makes it safe to walk. What a style hides is marked `hidden`, so that one word says it. Scripts stay for now: metadata is read
 * from JSON-LD.
 */
export function parseHtml(text: string, { showHidden = false }: ParseOptions = {}): Document {
  // Every property is taken from its prototype until the names that could shadow it are gone.
  const { removeAttribute, getAttribute, setAttribute, remove } = Element.prototype
  const document = new DOMParser().parseFromString(text, 'text/html')
  const all = (selector: string): NodeListOf<Element> =>
    Document.prototype.querySelectorAll.call(document, selector)
  for (const element of all(CLOBBERING)) {
    removeAttribute.call(element, 'name')
    removeAttribute.call(element, 'id')
  }
  for (const element of all(NO_TEXT)) remove.call(element)
  for (const element of all('body *[style]'))
    if (HIDING_STYLE.test(getAttribute.call(element, 'style') ?? '')) setAttribute.call(element, 'hidden', '')
  if (showHidden) for (const element of all('[hidden]')) removeAttribute.call(element, 'hidden')
  return document
}

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
