import { describe, expect, it } from 'vitest'
import { foldName, splitCredits } from '../../../../shared/independence/fold-name.ts'

describe('folding names', () => {
  it.each([
    ['Agence France-Presse', 'AFP'],
    ['The Associated Press', 'AP'],
    ['Meridian News Agency', 'MERIDIAN'],
    ['Reuters', 'Thomson Reuters'],
    ['Anadolu Ajansı', 'Anadolu Agency'],
    ['Mirwais  Stanikzaï', 'mirwais stanikzai'],
    ['وكالة فرانس برس', 'AFP'],
  ])('takes %s and %s for one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it('keeps different names apart and never folds a name to nothing', () => {
    expect(foldName('AP')).not.toBe(foldName('AFP'))
    expect(foldName('News Agency')).not.toBe('')
    expect(foldName('???')).toBe('???')
  })
})

describe('splitting credit lines', () => {
  it.each([
    ['AFP/Reuters', ['AFP', 'Reuters']],
    ['with AFP', ['AFP']],
    ['dpa, EFE and AP', ['dpa', 'EFE', 'AP']],
    ['Agence France-Presse', ['Agence France-Presse']],
    ['', []],
  ])('%s', (credit, houses) => {
    expect(splitCredits(credit)).toEqual(houses)
  })
})
