/** Articles that wait in a page's state for a script are found, however often they are wrapped. */
import { describe, expect, it } from 'vitest'
import { findHtml } from '../../../../../renderer/extractor/html/text-in-scripts.ts'

const html = `<p class="first">${'The garrison left its posts. '.repeat(12)}</p><p>${'Nobody was hurt. '.repeat(12)}</p>`
const state = { title: 'Garrison leaves', article: { content: html, teaser: '<p>Short.</p>' } }

describe('findHtml', () => {
  it.each([
    ['in the state of a page', `window.__STATE__ = ${JSON.stringify(state)};`],
    ['in JSON inside JSON', `{"props":${JSON.stringify(JSON.stringify(state))}}`],
    [
      'in a stream of numbered lines',
      `self.__next_f.push([1,${JSON.stringify(`5:${JSON.stringify(state)}\n`)}])`,
    ],
    [
      'with its signs escaped',
      `{"content":${JSON.stringify(html).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}}`,
    ],
  ])('finds it %s', (_, source) => {
    expect(findHtml(source)).toEqual([html])
  })

  it('finds nothing in code, in short strings and in broken ones', () => {
    expect(findHtml('const a = "x"; if (a === "<p>y</p><p>z</p>") run()')).toEqual([])
    expect(findHtml(`{"content":"${html.replaceAll('"', '\\"')}\\x"}`)).toEqual([])
    expect(findHtml('"'.repeat(10_001))).toEqual([])
  })
})
