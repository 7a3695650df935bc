import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  html,
  join,
  renderMarkup,
  styleElement,
  type Content,
} from '../../../../../../shared/formats/briefing/briefing-html/html.ts'

describe('the escaping template', () => {
  it('escapes text and attribute values and leaves its own markup', () => {
    const inner = html`<b>${'<i>&"\'`'}</b>`
    expect(renderMarkup(html`<p title="${'a"b'}">${inner}</p>`)).toBe(
      '<p title="a&quot;b"><b>&lt;i&gt;&amp;&quot;&#39;&#96;</b></p>',
    )
  })

  it('joins lists, skips nothings and keeps nought', () => {
    expect(
      renderMarkup(html`${[1, 'a', null]}${undefined}${false}${0}${join([html`<i></i>`, 'x'], ' & ')}`),
    ).toBe('1a0<i></i> &amp; x')
  })

  it('does not take a look-alike for markup', () => {
    const fake = JSON.parse('{"markup":"<script>"}') as Content
    expect(renderMarkup(html`${fake}`)).not.toContain('<script>')
  })

  it('lets no text whatever begin a tag or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rendered = renderMarkup(html`<p title="${text}">${text}</p>`)
        expect(rendered.replace(/^<p title="([^"<>]*)">[^<>]*<\/p>$/u, 'ok')).toBe('ok')
      }),
    )
  })

  it('refuses a style sheet that would end its element', () => {
    expect(() => styleElement('a{}</style><script>')).toThrow(TypeError)
  })
})
