/** Lines that are read from the right, out of pieces that were drawn from the left. */
import { describe, expect, it } from 'vitest'
import { settleBrackets, turnEdges } from '../../../../../renderer/extractor/pdf/rtl-text.ts'
import { makeLine, type Sheet } from '../../../../../renderer/extractor/pdf/text-line.ts'
import { rtlSheet, run, sheet } from './lines-for-tests.ts'

function read(
  pieces: readonly (readonly [text: string, x: number, width: number])[],
  on: Sheet = rtlSheet,
): string {
  return makeLine(
    pieces.map(([text, x, width]) => run(text, { x, width })),
    1,
    on,
  )!.text
}

describe('a line read from the right', () => {
  it('begins with what is drawn last', () => {
    expect(
      read([
        ['هرات', 50, 30],
        ['في', 85, 15],
        ['هجوم', 105, 30],
      ]),
    ).toBe('هجوم في هرات')
  })

  it('keeps numbers and foreign names as they are, and the full stop behind them', () => {
    expect(
      read([
        ['.2019', 50, 25],
        ['عام', 80, 20],
        ['Kandahar', 105, 45],
      ]),
    ).toBe('Kandahar عام 2019.')
    expect(turnEdges('%25')).toBe('%25')
  })

  it('gives a mark that was drawn by itself to the letter under it', () => {
    expect(
      read([
        ['ت', 50, 10],
        ['\u0651', 61.5, 0],
        ['ن', 60, 4],
        ['ش', 64, 9],
      ]),
    ).toBe('شن\u0651ت')
  })

  it('turns brackets the way that looks right', () => {
    expect(settleBrackets('دובר )NYT( אמר')).toBe('دובר (NYT) אמר')
    expect(settleBrackets('(NYT) אמר')).toBe('(NYT) אמר')
  })

  it('stays from the left on a page that is, with a foreign name in it', () => {
    expect(
      read(
        [
          ['said', 50, 20],
          ['علي', 75, 15],
          ['today', 95, 25],
        ],
        sheet,
      ),
    ).toBe('said علي today')
  })
})
