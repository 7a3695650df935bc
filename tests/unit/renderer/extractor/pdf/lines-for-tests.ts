/** Runs and lines for tests, with only what a test is about said. */
import { unknownFont } from '../../../../../renderer/extractor/pdf/font-traits.ts'
import type { Run } from '../../../../../renderer/extractor/pdf/layers.ts'
import { makeLine, type TextLine } from '../../../../../renderer/extractor/pdf/text-line.ts'

export const sheet = { width: 600, height: 800, direction: 'ltr' as const }
export const rtlSheet = { ...sheet, direction: 'rtl' as const }

let order = 0

export function run(text: string, given: Partial<Run> = {}): Run {
  const size = given.size ?? 10
  return {
    ...{ text, x: 50, y: 100, width: text.length * size * 0.5, size, font: unknownFont },
    ...{ isSpaced: false, mark: null, link: null, order: order++ },
    ...given,
  }
}

export function line(text: string, given: Partial<Run> = {}, page = 1): TextLine {
  return makeLine([run(text, given)], page, sheet)!
}
