/** The article on a printed web page. */
import { describe, expect, it } from 'vitest'
import { measureNames } from '../../../../../renderer/extractor/pdf/printed-page.ts'
import { printedPageModel } from '../../../../../renderer/extractor/pdf/printed-page-model.ts'

describe('the forests grown on prints', () => {
  it('ask for measures that are taken', () => {
    expect(printedPageModel.measures.filter((name) => !measureNames.includes(name))).toEqual([])
  })
})
