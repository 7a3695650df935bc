/** The headline out of what a page calls itself. */
import { describe, expect, it } from 'vitest'
import { chooseTitle, cutSiteName } from '../../../../../renderer/extractor/metadata/titles.ts'

describe('cutSiteName', () => {
  it.each([
    ['Garrison leaves the port | The Courier', ['The Courier'], 'Garrison leaves the port'],
    ['Garrison leaves the port - World - The Courier', ['The Courier'], 'Garrison leaves the port - World'],
    ['The Courier: Garrison leaves', ['The Courier'], 'Garrison leaves'],
    ['The Courier » Garrison leaves the port', ['The Courier'], 'Garrison leaves the port'],
    ['Garrison leaves the port – courier.example', ['courier.example'], 'Garrison leaves the port'],
    ['Garrison leaves | courier.com', [], 'Garrison leaves'],
    ['Garrison leaves the old harbour | Nowhere Known', [], 'Garrison leaves the old harbour'],
    ['A long-awaited end - and a new beginning', ['The Courier'], 'A long-awaited end - and a new beginning'],
    ['Hun var ti år: »Jeg husker alt fra den dag«', [], 'Hun var ti år: »Jeg husker alt fra den dag«'],
    ['« Il y a la géographie ». Sur les migrations', [], '« Il y a la géographie ». Sur les migrations'],
    ['駐屯軍が九日ぶりに港を去る-国際-新聞', [], '駐屯軍が九日ぶりに港を去る'],
  ])('%j', (title, sites, cut) => {
    expect(cutSiteName(title, sites)).toBe(cut)
  })
})

describe('chooseTitle', () => {
  const none = { titleTag: null, stated: [], newsHeadline: null, headings: [], siteNames: [] }
  const h1 = (text: string) => ({ text, level: 1 })
  const h2 = (text: string) => ({ text, level: 2 })

  it('prefers the heading that the page shows, when something hidden confirms it', () => {
    expect(
      chooseTitle({
        ...none,
        titleTag: 'Garrison leaves the port after nine days | The Courier',
        headings: [h1('The Courier'), h1('Garrison leaves the port after nine days')],
      }),
    ).toBe('Garrison leaves the port after nine days')
  })

  it('takes the heading over what search engines are told, even where nothing confirms it', () => {
    expect(
      chooseTitle({
        ...none,
        stated: ['Port evacuation: everything you need to know'],
        titleTag: 'Port evacuation: everything you need to know',
        headings: [h1('Garrison leaves the port after nine days')],
      }),
    ).toBe('Garrison leaves the port after nine days')
  })

  it('sees that a heading is the name of the site by what else carries it', () => {
    expect(
      chooseTitle({
        ...none,
        stated: ['Garrison leaves the port'],
        titleTag: 'Garrison leaves the port — Notes from the Harbour',
        headings: [h1('Notes from the Harbour'), h2('Garrison leaves the port')],
      }),
    ).toBe('Garrison leaves the port')
  })

  it("believes a newsroom's full headline, which the title element repeats", () => {
    expect(
      chooseTitle({
        ...none,
        newsHeadline: 'After nine days: garrison leaves the port of Marenza',
        titleTag: 'After nine days: garrison leaves the port of Marenza | The Courier',
        headings: [h1('Garrison is gone')],
      }),
    ).toBe('After nine days: garrison leaves the port of Marenza')
  })

  it('completes a heading that ends in a colon', () => {
    expect(
      chooseTitle({
        ...none,
        stated: ['Trouble at the port: garrison leaves after nine days'],
        headings: [h1('Trouble at the port:'), h2('Garrison leaves after nine days')],
      }),
    ).toBe('Trouble at the port: garrison leaves after nine days')
  })

  it('takes a label off the heading, but no quotation', () => {
    const stated = ['Garrison leaves the port after nine days']
    expect(chooseTitle({ ...none, stated, headings: [h1(`Analysis: ${stated[0]}`)] })).toBe(stated[0])
    const quoting = `"Finally": ${stated[0]}`
    expect(chooseTitle({ ...none, stated, headings: [h1(quoting)] })).toBe(quoting)
  })

  it('takes what is stated when no heading confirms it', () => {
    expect(
      chooseTitle({
        ...none,
        stated: ['Garrison leaves'],
        titleTag: 'The Courier',
        headings: [h2('Most read')],
      }),
    ).toBe('Garrison leaves')
  })

  it('takes the first heading when there is nothing else, and null when there is nothing', () => {
    expect(chooseTitle({ ...none, headings: [h1('  '), h1('Garrison  leaves')] })).toBe('Garrison leaves')
    expect(chooseTitle(none)).toBeNull()
  })
})
