import { describe, expect, it } from 'vitest'
import {
  renderBriefingHtml,
  renderBriefingRefusal,
} from '../../../../../../shared/formats/briefing/briefing-html/render-briefing-html.ts'
import { composeBriefing } from '../../../../../../shared/formats/briefing/compose-briefing.ts'
import { ARABIC_QUOTE, buildCase, composeInput, HOSTILE_TITLE, type BuiltCase } from '../build-case.ts'

const render = (
  change: (built: BuiltCase) => void = () => undefined,
  variant: 'print' | 'preview' = 'print',
) => {
  const built = buildCase()
  change(built)
  return renderBriefingHtml(composeBriefing(composeInput(built)), variant)
}

describe('the page of a briefing', () => {
  it('holds no script and nothing of what an article calls itself but text', () => {
    const page = render()
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|<img|<iframe|@import/i)
    expect(page).not.toContain(HOSTILE_TITLE)
    expect(page).toContain('Stop &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &quot;press&quot;')
    expect(page).toContain('Harbour &lt;b&gt;Courier&lt;/b&gt;')
  })

  it('keeps a hostile title inside the page’s style', () => {
    const title = '</style><script>x</script>"; } body { display:none } @page{'
    const page = render(({ tables }) => void (tables.briefings[0]!.title = title))
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page.split('<style>')[1]!.split('</style>')[0]).not.toContain('display:none }')
  })

  it('shows the marking in the head and the foot of every printed page, and twice on the preview’s sheet', () => {
    const boxes = render().match(
      /@(?:top|bottom)-right\s*\{\s*content:"TLP:AMBER\+STRICT";font:700 12pt[^}]*color:#ffc000;background:#000/g,
    )
    expect(boxes).toHaveLength(2)
    expect(
      render(undefined, 'preview').match(/<(?:header|footer) class="tlp">\s*<strong[^>]*>TLP:AMBER\+STRICT/g),
    ).toHaveLength(2)
  })

  it('sets each quote in its own language and direction', () => {
    const page = render()
    expect(page).toMatch(new RegExp(`<blockquote lang="ar" dir="rtl">[^]{0,80}${ARABIC_QUOTE}`))
    expect(page).toMatch(/<blockquote lang="zh" dir="ltr">/)
  })

  it('leads from claim to quote to endnote and back: no link without its target, no id twice', () => {
    const page = render()
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(targets).toEqual(expect.arrayContaining(['claim-1.1', 'quote-1-1', 'note-1']))
  })

  it('never puts likelihood and confidence into one paragraph', () => {
    for (const [, paragraph] of render().matchAll(/<p[^>]*>([^]*?)<\/p>/g))
      if (/confidence is/.test(paragraph!)) expect(paragraph).not.toMatch(/likely|chance/)
  })

  it('says aloud what is wrong: words not found, a name withheld, evidence left out', () => {
    expect(render(({ tables }) => void (tables.excerpts[0]!.position = { start: 1, end: 9 }))).toContain(
      'were not found at their place',
    )
    expect(render(({ tables }) => void (tables.briefings[0]!.excludedEvidenceIds = ['evidence:6']))).toMatch(
      /Left out of this briefing: 1 quote \(1 contradicts it\)/,
    )
  })

  it('has its headings in order, one of the first rank', () => {
    const ranks = [...render().matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
    ranks.forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1))
  })

  it('says why a briefing can’t be shown', () => {
    expect(renderBriefingRefusal('Because <this>.')).toContain('Because &lt;this&gt;.')
  })
})
