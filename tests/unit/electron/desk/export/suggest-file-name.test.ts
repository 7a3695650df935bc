import { describe, expect, it } from 'vitest'
import { suggestFileName } from '../../../../../electron/desk/export/suggest-file-name.ts'

describe('the suggested file name', () => {
  it.each([
    ['Marenza port: who holds it', 'Marenza port - who holds it.pdf'],
    ['../../etc/passwd', '-..-etc-passwd.pdf'],
    ['CON', 'Case CON.pdf'],
    ['حامية الميناء', 'حامية الميناء.pdf'],
    ['a\u202egpj', 'a gpj.pdf'],
    ['x'.repeat(500), `${'x'.repeat(180)}.pdf`],
  ])('%s', (title, name) => {
    expect(suggestFileName(title, 'pdf')).toBe(name)
  })
})
