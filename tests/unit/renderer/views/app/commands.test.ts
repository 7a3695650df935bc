import { describe, expect, it } from 'vitest'
import { matchesShortcut, shortcutLabel } from '../../../../../renderer/views/app/commands.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  ({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }) as KeyboardEvent

describe('a shortcut', () => {
  it('is met by its keys and no others', () => {
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Ctrl+K')).toBe(true)
    expect(matchesShortcut(press('k'), 'Ctrl+K')).toBe(false)
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Ctrl+Shift+Z')).toBe(false)
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z')).toBe(true)
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false)
  })

  it('made of a sign is met however the keyboard makes the sign', () => {
    expect(matchesShortcut(press('?', { shiftKey: true }), '?')).toBe(true)
    expect(matchesShortcut(press('?'), '?')).toBe(true)
    expect(matchesShortcut(press('['), '[')).toBe(true)
  })

  it('shows its keys apart', () => {
    expect(shortcutLabel('Ctrl+Shift+Z')).toBe('Ctrl Shift Z')
    expect(shortcutLabel('Alt+ArrowLeft')).toBe('Alt ←')
  })
})
