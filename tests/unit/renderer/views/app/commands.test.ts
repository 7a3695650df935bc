import { describe, expect, it } from 'vitest'
import { matchesShortcut, shortcutLabel } from '../../../../../renderer/views/app/commands.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> & { code?: string } = {},
) =>
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

  it('is met by the place of its key on a keyboard of another script', () => {
    expect(matchesShortcut(press('о', { code: 'KeyJ' }), 'J')).toBe(true)
    expect(matchesShortcut(press('О', { code: 'KeyJ', shiftKey: true }), 'Shift+J')).toBe(true)
    expect(matchesShortcut(press('х', { code: 'BracketLeft' }), '[')).toBe(true)
    expect(matchesShortcut(press('∆', { code: 'KeyJ', altKey: true }), 'Alt+J')).toBe(true)
    // A Latin keyboard says its letters itself, wherever they stand.
    expect(matchesShortcut(press('a', { code: 'KeyQ' }), 'Q')).toBe(false)
    expect(matchesShortcut(press('a', { code: 'KeyQ' }), 'A')).toBe(true)
  })

  it('made with AltGr is met as the sign that it makes', () => {
    const withAltGraph = { ...press('[', { ctrlKey: true, altKey: true }), getModifierState: () => true }
    expect(matchesShortcut(withAltGraph as KeyboardEvent, '[')).toBe(true)
  })

  it('shows its keys apart', () => {
    expect(shortcutLabel('Ctrl+Shift+Z')).toBe('Ctrl Shift Z')
    expect(shortcutLabel('Alt+ArrowLeft')).toBe('Alt ←')
  })
})
