/** What an analyst is told about two texts that lie side by side. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../../shared/anchoring/compare-texts.ts'

const show = (before: string, after: string) =>
  compareTexts(before, after).differences.map(
    ({ kind, before: old, after: now }) =>
      `${kind}: ${before.slice(old.start, old.end)} | ${after.slice(now.start, now.end)}`,
  )

describe('compareTexts', () => {
  it.each([
    ['nothing, for the same words laid out anew', 'Forty men\nleft.', 'Forty  men left.', []],
    ['a word changed', 'Forty men left the port.', 'Sixty men left the port.', ['changed: Forty | Sixty']],
    ['a word put in', 'They left.', 'They all left.', ['new:  | all']],
    ['a word taken out', 'They all left.', 'They left.', ['gone: all | ']],
    [
      'a paragraph put in',
      'One stood.\nThree stood.',
      'One stood.\nTwo fell here.\nThree stood.',
      ['new:  | Two fell here.'],
    ],
    ['a last paragraph taken out', 'One stood.\nTwo fell here.', 'One stood.', ['gone: Two fell here. | ']],
    ['quotes taken away', 'He said “we left” there.', 'He said we left there.', ['gone: “ | ', 'gone: ” | ']],
    ['Chinese character by character', '他在港口。', '他在机场。', ['changed: 港口 | 机场']],
    ['Arabic words', 'غادر الجنود الميناء', 'غادر الضباط الميناء', ['changed: الجنود | الضباط']],
    ['all of it, when one is empty', '', 'They left.', ['new:  | They left.']],
  ])('%s', (_name, before, after, differences) => {
    expect(show(before, after)).toEqual(differences)
  })

  it('a rewritten passage is one difference, though it has a small word in common', () => {
    const before = 'On Monday four men were seen near the old gate of the port. Nobody spoke.'
    const after =
      'On Monday several unknown gunmen walked past the harbour entrance with rifles. Nobody spoke.'
    expect(show(before, after)).toHaveLength(1)
  })

  it('knows a paragraph that stands elsewhere, and does not call it gone', () => {
    const moved = 'The harbour master said that nobody was seen on the outer mole.'
    const rest = Array.from(
      { length: 5 },
      (_, index) => `At berth ${index} the guards of the second watch had all left by then.`,
    )
    const [before, after] = [[moved, ...rest].join('\n'), [...rest, moved].join('\n')]
    expect(show(before, after)).toEqual([`moved: ${moved} | `, `moved:  | ${moved}`])
    const { moves } = compareTexts(before, after)
    expect(moves.map((move) => after.slice(move.after.start, move.after.end))).toEqual([moved])
    const replaced = [...rest, moved, 'And more was said that nobody had ever heard of.'].join('\n')
    expect(compareTexts(before, replaced).differences.map(({ kind }) => kind)).toEqual(['moved', 'new'])
  })

  it('says how many words stand in both, in order; marks do not count', () => {
    const { beforeWords, afterWords, sharedWords } = compareTexts(
      'Forty men left, today.',
      'Sixty men left the port today!',
    )
    expect([beforeWords, afterWords, sharedWords]).toEqual([4, 6, 3])
  })

  it('finds places that correspond, at least one for each paragraph in common', () => {
    const paragraphs = Array.from(
      { length: 6 },
      (_, index) => `Paragraph ${index} says that berth ${index * 7} was quiet.`,
    )
    const before = paragraphs.join('\n')
    const after = [
      ...paragraphs.slice(0, 3),
      'Something else was put in here by an editor.',
      ...paragraphs.slice(3),
    ].join('\n')
    const { correspondences } = compareTexts(before, after)
    const line = (text: string, at: number) => text.slice(at, at + 12)
    expect(correspondences).toHaveLength(6)
    for (const { before: from, after: to } of correspondences)
      expect(line(before, from)).toBe(line(after, to))
  })

  const texts = fc
    .array(fc.constantFrom('a', 'b', 'c', 'dd', '.', '\n', '守', '“'), { maxLength: 60 })
    .map((all) => all.join(' '))

  it('what lies between two differences reads the same on both sides', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { differences } = compareTexts(before, after)
        let [old, now] = [0, 0]
        for (const each of [...differences, null]) {
          const [oldTo, nowTo] = [each?.before.start ?? before.length, each?.after.start ?? after.length]
          expect(words(before.slice(old, oldTo))).toBe(words(after.slice(now, nowTo)))
          ;[old, now] = [each?.before.end ?? 0, each?.after.end ?? 0]
        }
      }),
    )
  })

  it('corresponding places rise on both sides', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { correspondences } = compareTexts(before, after)
        for (const [index, { before: from, after: to }] of correspondences.entries()) {
          const last = correspondences[index - 1]
          if (last !== undefined) expect(from > last.before && to > last.after).toBe(true)
        }
      }),
    )
  })
})
