/** The headline out of what a page calls itself. */
import { describe, expect, it } from 'vitest'
import { chooseTitle } from '../../../../../renderer/extractor/metadata/titles.ts'

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

  it("keeps what the page shows when the title element carries no site's name: then search engines were meant", () => {
    const forSearch = 'Marenza port garrison withdrawal: what we know'
    expect(
      chooseTitle({
        ...none,
        newsHeadline: forSearch,
        stated: [forSearch, 'Garrison leaves the port after nine days'],
        titleTag: forSearch,
        headings: [h1('Garrison leaves the port after nine days')],
      }),
    ).toBe('Garrison leaves the port after nine days')
  })

  it('believes a newsroom that tells search engines and social networks the same', () => {
    const full = 'Marenza: Garrison leaves the port'
    const sources = {
      ...none,
      newsHeadline: full,
      titleTag: 'Garrison leaves after nine days | The Courier',
      headings: [h1('Garrison leaves after nine days')],
      siteNames: ['The Courier'],
    }
    expect(chooseTitle({ ...sources, stated: [full, `${full} - The Courier`] })).toBe(full)
    expect(chooseTitle({ ...sources, stated: [full, 'Nine days in Marenza'] })).toBe(
      'Garrison leaves after nine days',
    )
  })

  it("cuts the site's name off what a newsroom hands on, unless the headline over the article has it, too", () => {
    const full = 'Courier Poll: most want the garrison gone'
    const sources = { ...none, newsHeadline: full, stated: [full, full], siteNames: ['Courier'] }
    expect(chooseTitle(sources)).toBe('most want the garrison gone')
    expect(chooseTitle({ ...sources, headings: [h1(full)] })).toBe(full)
  })

  it('leaves a slogan aside when all that the page states agrees on something else', () => {
    const title = 'Garrison leaves the port after nine days'
    const slogan = h1('News you can trust since 1871')
    expect(
      chooseTitle({
        ...none,
        stated: [title, title],
        titleTag: `${title} | The Courier`,
        headings: [slogan],
      }),
    ).toBe(title)
    // Copies of the title element, site's name and all, agree on nothing.
    const copy = `${title} | The Courier`
    expect(chooseTitle({ ...none, stated: [copy, copy], titleTag: copy, headings: [slogan] })).toBe(
      slogan.text,
    )
    expect(
      chooseTitle({ ...none, stated: [title, 'Nine days in Marenza'], titleTag: title, headings: [slogan] }),
    ).toBe(slogan.text)
  })

  it('takes the heading that is the statement word for word over one that is a part of it', () => {
    const title = 'Best harbours for small boats in 2025'
    expect(
      chooseTitle({
        ...none,
        stated: [title],
        headings: [h1('Best harbours for small boats'), h2('How we chose'), h2(title)],
      }),
    ).toBe(title)
  })

  it('finds the headline among lower headings when no other is there', () => {
    expect(
      chooseTitle({
        ...none,
        stated: ['Garrison leaves the port'],
        titleTag: 'Garrison leaves the port | The Courier',
        headings: [h2('Your cart'), h2('Garrison leaves the old port at night')],
      }),
    ).toBe('Garrison leaves the old port at night')
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

  it('takes a label off the heading, but no quotation and no number', () => {
    const stated = ['Garrison leaves the port after nine days']
    expect(chooseTitle({ ...none, stated, headings: [h1(`Analysis: ${stated[0]}`)] })).toBe(stated[0])
    const quoting = `"Finally": ${stated[0]}`
    expect(chooseTitle({ ...none, stated, headings: [h1(quoting)] })).toBe(quoting)
    const numbered = `10 ${stated[0]}`
    expect(chooseTitle({ ...none, stated, headings: [h1(numbered)] })).toBe(numbered)
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
