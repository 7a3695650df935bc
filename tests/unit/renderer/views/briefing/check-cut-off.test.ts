/** The information cut-off, and the parts of an export's path. */
import { describe, expect, it } from 'vitest'
import { checkCutOff } from '../../../../../renderer/views/briefing/check-cut-off.ts'
import { folderOf, joinPath, nameOf } from '../../../../../renderer/views/briefing/export-path.ts'

describe('checkCutOff', () => {
  it.each([
    ['2031-03-06', '6 March 2031'],
    ['2031-03-06T18:00Z', '6 March 2031, 18:00 UTC'],
    [' 2031-03-06T18:00:00+01:00 ', '6 March 2031, 18:00 (UTC+01:00)'],
  ])('takes %s', (text, words) => {
    expect(checkCutOff(text)).toEqual({ value: text.trim(), words })
  })

  it('takes nothing for "as the case says"', () => {
    expect(checkCutOff('  ')).toEqual({ value: null, words: '' })
  })

  it.each([
    '2031-03',
    '2031',
    '2031-03-06~',
    '2031-03-01/2031-03-06',
    '2031-03-XX',
    'Thursday',
    '2031-02-30',
  ])('refuses %s: a cut-off is one day or one instant', (text) =>
    expect(checkCutOff(text)).toMatchObject({ problem: expect.stringContaining('one day') }),
  )

  it('asks for the time zone of an hour', () => {
    expect(checkCutOff('2031-03-06T18:00')).toMatchObject({ problem: expect.stringContaining('time zone') })
  })
})

describe('paths', () => {
  it('parts and joins paths of both kinds', () => {
    expect([folderOf('/home/ada/exports/a.pdf'), nameOf('/home/ada/exports/a.pdf')]).toEqual([
      '/home/ada/exports',
      'a.pdf',
    ])
    expect([folderOf('C:\\cases\\a.pdf'), nameOf('C:\\cases\\a.pdf')]).toEqual(['C:\\cases', 'a.pdf'])
    expect(joinPath('C:\\cases\\', 'a.pdf')).toBe('C:\\cases\\a.pdf')
    expect(joinPath('/tmp', 'a.pdf')).toBe('/tmp/a.pdf')
  })
})
