import { describe, expect, it } from 'vitest'
import {
  createProtectedMask,
  namesIn,
  WITHHELD,
} from '../../../../../shared/formats/briefing/mask-protected-sources.ts'

const source = (name: string, isProtected = true, kind: 'person' | 'unnamed' = 'person') =>
  ({ id: `source:${name.length}`, name, kind, isProtected }) as const

describe('masking protected sources', () => {
  it.each([
    ['Ahmad Karimi', 'said Ahmad Karimi, 40', `said ${WITHHELD}, 40`],
    ['Ahmad Karimi', 'AHMAD  KARIMI', WITHHELD],
    ['Ahmad Karimi', 'https://x.example/ahmad-karimi-speaks', `https://x.example/${WITHHELD}-speaks`],
    ['Ahmad Karimi', 'Ahmad Karimian', 'Ahmad Karimian'],
    ['أم ياسين', 'وقالت لأم ياسين', `وقالت ل${WITHHELD}`],
    ['أم ياسين', 'أُمّ ياسين', WITHHELD],
    ['ام ياسين', 'أم ياسين', WITHHELD],
    ['李小明', '记者李小明说', `记者${WITHHELD}说`],
    ['김민수', '김민수는 말했다', `${WITHHELD}는 말했다`],
  ])('%s: %s', (name, text, expected) => {
    expect(createProtectedMask([source(name)]).text(text)).toBe(expected)
  })

  it('finds each of the names that one record holds, and no mere syllable', () => {
    expect(namesIn('Umm Yasin (أم ياسين), resident of the Saltgate quarter')).toEqual([
      'resident of the Saltgate quarter',
      'Umm Yasin',
      'أم ياسين',
    ])
    expect(namesIn('Li')).toEqual([])
  })

  it('leaves open sources and mere descriptions alone', () => {
    const mask = createProtectedMask([
      source('Open Person', false),
      source('a senior official', true, 'unnamed'),
    ])
    expect(mask.text('Open Person and a senior official')).toBe('Open Person and a senior official')
    expect(mask.nameOf(source('Open Person', false))).toBe('Open Person')
    expect(mask.nameOf(source('a senior official', true, 'unnamed'))).toBe('Protected source 1')
  })

  it('reaches every string of a document', () => {
    const mask = createProtectedMask([source('Ahmad Karimi')])
    expect(mask.everywhere({ a: ['Ahmad Karimi', 1, null], b: { c: 'by Ahmad Karimi' } })).toEqual({
      a: [WITHHELD, 1, null],
      b: { c: `by ${WITHHELD}` },
    })
  })
})
