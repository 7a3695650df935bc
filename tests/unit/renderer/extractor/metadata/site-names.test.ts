/** The site's name in what a page calls itself. */
import { describe, expect, it } from 'vitest'
import { cutSiteName } from '../../../../../renderer/extractor/metadata/site-names.ts'

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
