import { describe, expect, it } from 'vitest'
import {
  findCredibilityFault,
  isIndependentlyConfirmed,
} from '../../../../shared/independence/credibility-guard.ts'
import { buildOriginInput } from './build-origin-input.ts'
import { originCases } from './origin-cases.ts'

const oneWireStory = buildOriginInput([
  { article: 'a', agency: 'AFP', says: 'Official' },
  { article: 'b', agency: 'AFP', says: 'Spokesman' },
])
const oneOriginator = buildOriginInput([{ article: 'a', agency: 'AFP', says: 'Official' }])
const independent = buildOriginInput([
  { article: 'a', agency: 'AFP', says: 'Official' },
  { article: 'b', agency: 'Reuters', says: 'Spokesman' },
])

describe('the guard on credibility 1', () => {
  it.each(originCases)('$name: confirmed $confirmed', ({ reports, confirmed }) => {
    expect(isIndependentlyConfirmed(buildOriginInput(reports))).toBe(confirmed)
  })

  it('lets every other grade stand', () => {
    for (const grade of ['2', '3', '4', '5', '6', null] as const)
      expect(findCredibilityFault(grade, [])).toBeNull()
  })

  it('refuses grade 1 without a claim, with one originator, and inside one wire story, each with its reason', () => {
    expect(findCredibilityFault('1', [])).toContain('supports no claim')
    expect(findCredibilityFault('1', [oneOriginator])).toContain('goes back to one')
    expect(findCredibilityFault('1', [oneOriginator, oneWireStory])).toContain('same agency or story')
  })

  it('grants grade 1 when one of the claims is confirmed independently', () => {
    expect(findCredibilityFault('1', [oneOriginator, independent])).toBeNull()
  })
})
