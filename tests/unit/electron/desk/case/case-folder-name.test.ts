// A title becomes a folder name that every system takes and that says what it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseFolderName } from '../../../../../electron/desk/case/case-folder-name.ts'

const names: [title: string, name: string][] = [
  ['Herat 2021', 'Herat 2021.attest'],
  ['سقوط هرات', 'سقوط هرات.attest'],
  ['می‌شود', 'می‌شود.attest'],
  ['../../etc/passwd', '-..-etc-passwd.attest'],
  ['Who? "What"/Where\\When: <a|b>*', 'Who- -What-Where-When- -a-b-.attest'],
  ['CON', 'Case CON.attest'],
  ['com1.txt', 'Case com1.txt.attest'],
  ['Trailing dots. . .', 'Trailing dots.attest'],
  ['...', 'Case.attest'],
  ['???', 'Case.attest'],
  ['line\nbreak\ttab\u0000nul', 'line break tab nul.attest'],
  ['annex\u202Efdp.exe', 'annex fdp.exe.attest'],
  ['half \ud83d emoji', 'half emoji.attest'],
  ['e\u0301tat', '\u00e9tat.attest'],
]

describe('the folder of a case', () => {
  it.each(names)('for the title %j is called %j', (title, name) => {
    expect(caseFolderName(title)).toBe(name)
  })

  it('has a name of at most 255 bytes that is not cut inside a letter', () => {
    const name = caseFolderName('👩🏽‍🚀'.repeat(100))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name.replace('.attest', '').replaceAll('👩🏽‍🚀', '')).toBe('')
  })

  it('is one safe name whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = caseFolderName(title)
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.attest$/u)
        expect(name).not.toMatch(/^[. ]/)
        expect(name.isWellFormed()).toBe(true)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
