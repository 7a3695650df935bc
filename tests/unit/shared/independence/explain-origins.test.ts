import { describe, expect, it } from 'vitest'
import { countOrigins } from '../../../../shared/independence/count-origins.ts'
import { explainOrigins, originCountLabel } from '../../../../shared/independence/explain-origins.ts'
import { buildOriginInput } from './build-origin-input.ts'

const count = (...reports: Parameters<typeof buildOriginInput>[0]) => countOrigins(buildOriginInput(reports))

describe('explaining a count', () => {
  it('says when all goes back to one originator by one agency', () => {
    const counted = count(
      { article: 'a', agency: 'AFP', says: 'A senior security source' },
      { article: 'b', agency: 'AFP', says: 'A senior security source' },
      { article: 'c', agency: 'AFP' },
    )
    expect(explainOrigins(counted)).toBe(
      '3 reports go back to 1 originator: A senior security source, carried by AFP alone.',
    )
    expect(originCountLabel(counted)).toBe('3 reports · 1 originator')
  })

  it('names several originators and sums up many', () => {
    expect(
      explainOrigins(count({ article: 'a', publisher: 'Dawn' }, { article: 'b', publisher: 'Khaama' })),
    ).toBe('2 reports go back to 2 originators: Dawn; Khaama.')
    const many = Array.from({ length: 7 }, (_, index) => ({
      article: `a${index}`,
      publisher: `Paper ${index}`,
    }))
    expect(explainOrigins(count(...many))).toBe(
      '7 reports go back to 7 originators: Paper 0; Paper 1; Paper 2; Paper 3; and 3 more.',
    )
  })

  it('does not repeat a house that speaks for itself', () => {
    expect(explainOrigins(count({ article: 'a', agency: 'AFP' }))).toBe(
      '1 report goes back to 1 originator: AFP.',
    )
  })

  it('leaves the naming to the caller, who may have somebody to protect', () => {
    const counted = count({ article: 'a', publisher: 'Dawn', says: 'A. Witness' })
    expect(explainOrigins(counted, () => 'a protected source')).not.toContain('Witness')
  })

  it('says so when there is no report', () => {
    expect(explainOrigins(count())).toBe('No report.')
  })
})
