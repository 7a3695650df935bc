/** What of a link is shown. */
import { describe, expect, it } from 'vitest'
import { createTargetOf } from '../../../../../renderer/extractor/html/link-targets.ts'

describe('createTargetOf', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['mailto:jane@a.example', 'mailto:jane@a.example'],
    ['/next', 'https://courier.example/next'],
    ['../next', 'https://courier.example/next'],
    ['#top', null],
    ['', null],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    [`https://a.example/${'x'.repeat(5_000)}`, null],
  ])('%.40s → %j', (href, target) => {
    expect(createTargetOf('https://courier.example/2021/story')(href)).toBe(target)
  })

  it('shows a relative link as it is written where the page does not say where it was', () => {
    expect(createTargetOf(null)('/next')).toBe('/next')
  })
})
