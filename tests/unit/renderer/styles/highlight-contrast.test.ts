import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { tagColourSchema } from '../../../../shared/domain/tag.ts'

const css = fs.readFileSync(path.join(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8')

function tokenOf(theme: string, name: string): string {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{[^}]*\\}`).exec(css)![0]
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)![1]!
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter! + 0.05) / (darker! + 0.05)
}

describe.each(['light', 'dark'])('highlights in the %s theme', (theme) => {
  it.each(tagColourSchema.options)('let the words on %s be read', (colour) => {
    expect(contrast(tokenOf(theme, 'ink'), tokenOf(theme, colour))).toBeGreaterThanOrEqual(4.5)
  })

  it('are eight colours', () => {
    expect(new Set(tagColourSchema.options.map((colour) => tokenOf(theme, colour))).size).toBe(8)
  })
})
