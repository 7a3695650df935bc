/** Translation and transliteration of a quote in the exported briefing: next to the original, and withheld where they could tell a name. */
import { describe, expect, it } from 'vitest'
import { renderBriefingHtml } from '../../../../../shared/formats/briefing/briefing-html/render-briefing-html.ts'
import { composeBriefing } from '../../../../../shared/formats/briefing/compose-briefing.ts'
import { buildCase, CHINESE_QUOTE, composeInput, type BuiltCase } from './build-case.ts'

const compose = (change: (built: BuiltCase) => void) => {
  const built = buildCase()
  change(built)
  return composeBriefing(composeInput(built))
}
const translate = (key: string) => (built: BuiltCase) => {
  Object.assign(
    built.tables.excerpts.find(({ id }) => id === `excerpt:${key}`)!,
    {
      translation: 'Government troops have <left> the port',
      transliteration: 'zhèngfǔjūn yǐjīng chèlí gǎngkǒu',
    },
  )
}
const exported = (document: ReturnType<typeof compose>, key: string) =>
  document.excerpts.find(({ id }) => id === `excerpt:${key}`)!

describe('a translated quote in a briefing', () => {
  it('stands beside the original in the JSON and below it on the page', () => {
    const document = compose(translate('chinese'))
    expect(exported(document, 'chinese')).toMatchObject({
      translation: 'Government troops have <left> the port',
      transliteration: 'zhèngfǔjūn yǐjīng chèlí gǎngkǒu',
    })
    expect(exported(document, 'chinese').target.selector[0].exact).toBe(CHINESE_QUOTE)
    const page = renderBriefingHtml(document, 'print')
    const [original, transliteration, translation] = [
      `<span class="exact">${CHINESE_QUOTE}`,
      '<b>Transliteration</b> <span dir="auto">zhèngfǔjūn',
      '<b>Translation</b> <span dir="auto">Government troops have &lt;left&gt; the port',
    ].map((words) => page.indexOf(words))
    expect(original).toBeGreaterThan(0)
    expect(transliteration).toBeGreaterThan(original!)
    expect(translation).toBeGreaterThan(transliteration!)
  })

  it('is null where nobody translated, and draws nothing', () => {
    const document = compose(() => undefined)
    expect(exported(document, 'chinese')).toMatchObject({ translation: null, transliteration: null })
    expect(renderBriefingHtml(document, 'print')).not.toContain('<b>Translation</b>')
  })

  it('is withheld where the source is protected or a name was taken out of the quote', () => {
    expect(exported(compose(translate('arabic')), 'arabic')).toMatchObject({
      translation: null,
      transliteration: null,
    })
    const redacted = compose((built) => {
      translate('wire')(built)
      built.tables.sources.push({
        ...built.tables.sources[0]!,
        id: 'source:barracks',
        name: 'lighthouse barracks',
        kind: 'person',
        isProtected: true,
      })
    })
    expect(exported(redacted, 'wire')).toMatchObject({
      isRedacted: true,
      translation: null,
      transliteration: null,
    })
  })
})
