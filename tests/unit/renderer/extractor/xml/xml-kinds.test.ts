/** XML by its first tag, whatever stands before it, and in a moment also where nothing does. */
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../../../renderer/extractor/detect-format.ts'
import { findXmlKind } from '../../../../../renderer/extractor/xml/xml-kinds.ts'

describe('findXmlKind', () => {
  it('finds the root behind declarations, comments and a DTD', () => {
    const head = '<?xml version="1.0"?>\n<!-- a --><!-- b > -->\n<!DOCTYPE rss [ <!ENTITY x "y"> ]>\n\n<rss version="2.0">'
    expect(findXmlKind(head, '</rss>')?.kind).toBe('feed')
  })

  it.each([
    ['blank lines behind a doctype', `<!DOCTYPE html>${'\n'.repeat(5_000)}plain words`],
    ['comments and no tag', `${'<!-- a -->'.repeat(1_500)}plain words`],
    ['instructions and no tag', `${'<?php ?> '.repeat(1_500)}plain words`],
    ['a comment that never ends', `${'<!-- a --> '.repeat(700)}<!-- ${'- '.repeat(4_000)}`],
    ['brackets in a DTD', `<!DOCTYPE x [${' ] '.repeat(5_000)}`],
  ])('ends at once on %s', async (_what, text) => {
    const begun = performance.now()
    findXmlKind(text, text.slice(-100))
    await detectFormat(new TextEncoder().encode(text), 'page.html', null)
    // Hours, before; the bound only tells seconds from hours.
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
