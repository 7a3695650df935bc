/** Who wrote an article, where the page shows one thing and states another. */
import { describe, expect, it } from 'vitest'
import { chooseByline } from '../../../../../renderer/extractor/metadata/choose-byline.ts'

const none = { stated: [], organisations: [], visible: [], siteNames: ['The Courier', 'courier.example'] }
const shown = (names: readonly string[], points = 8, isExplicit = true) => ({
  names,
  points,
  isExplicit,
  at: 0,
})

describe('chooseByline', () => {
  it('takes what is stated, without the outlet beside the name', () => {
    expect(chooseByline({ ...none, stated: [['The Courier', 'Jane Roe']] })).toBe('Jane Roe')
  })

  it('adds the colleagues that only the page shows', () => {
    expect(
      chooseByline({ ...none, stated: [['Jane Roe']], visible: [shown(['Jane Roe', 'John Doe'])] }),
    ).toBe('Jane Roe, John Doe')
  })

  it('prefers "By Jane Roe" under the headline to whoever uploaded the page', () => {
    expect(chooseByline({ ...none, stated: [['webmaster7']], visible: [shown(['Jane Roe'])] })).toBe(
      'Jane Roe',
    )
    expect(chooseByline({ ...none, stated: [['John Doe']], visible: [shown(['Jane Roe'], 8, false)] })).toBe(
      'John Doe',
    )
  })

  it('prefers a person in so many words to the outlet', () => {
    const stated = [['The Courier']]
    expect(chooseByline({ ...none, stated, visible: [shown(['Jane Roe'])] })).toBe('Jane Roe')
    expect(chooseByline({ ...none, stated })).toBe('The Courier')
  })

  it('believes a name away from the headline only where nothing is stated', () => {
    expect(chooseByline({ ...none, visible: [shown(['Jane Roe'], 3, false)] })).toBe('Jane Roe')
    expect(chooseByline({ ...none, visible: [shown(['Jane Roe'], 2, false)] })).toBeNull()
  })
})
