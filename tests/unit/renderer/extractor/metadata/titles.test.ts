/** The headline out of what a page calls itself. */
import { describe, expect, it } from 'vitest'
import { chooseTitle, cutSiteName } from '../../../../../renderer/extractor/metadata/titles.ts'

describe('cutSiteName', () => {
  it.each([
    ['Garrison leaves the port | The Courier', ['The Courier'], 'Garrison leaves the port'],
    ['Garrison leaves the port - World - The Courier', ['The Courier'], 'Garrison leaves the port - World'],
    ['The Courier: Garrison leaves', ['The Courier'], 'The Courier: Garrison leaves'],
    ['The Courier » Garrison leaves the port', ['The Courier'], 'Garrison leaves the port'],
    ['Garrison leaves the port – courier.example', ['courier.example'], 'Garrison leaves the port'],
    ['Garrison leaves the old harbour | Nowhere Known', [], 'Garrison leaves the old harbour'],
    ['A long-awaited end - and a new beginning', ['The Courier'], 'A long-awaited end - and a new beginning'],
  ])('%j', (title, sites, cut) => {
    expect(cutSiteName(title, sites)).toBe(cut)
  })
})

describe('chooseTitle', () => {
  const none = { titleTag: null, stated: [], headings: [], siteNames: [] }

  it('prefers the heading that the page shows, when something hidden confirms it', () => {
    expect(
      chooseTitle({
        ...none,
        titleTag: 'Garrison leaves the port after nine days | The Courier',
        headings: ['The Courier', 'Garrison leaves the port after nine days'],
      }),
    ).toBe('Garrison leaves the port after nine days')
  })

  it('takes what is stated when no heading confirms it', () => {
    expect(
      chooseTitle({ ...none, stated: ['Garrison leaves'], titleTag: 'The Courier', headings: ['Most read'] }),
    ).toBe('Garrison leaves')
  })

  it('takes the first heading when there is nothing else, and null when there is nothing', () => {
    expect(chooseTitle({ ...none, headings: ['  ', 'Garrison  leaves'] })).toBe('Garrison leaves')
    expect(chooseTitle(none)).toBeNull()
  })
})
