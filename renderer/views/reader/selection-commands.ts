/**
 * Selecting with the keyboard, as commands: a plain key goes from unit to unit, Shift moves one end of the selection, and Alt makes the
 * step larger (from sentence to paragraph) or finer (from word to character).
 */
import type { Command } from '../app/commands.ts'
import type { SelectionKeys } from './use-selection-keys.ts'

export function listSelectionCommands(keys: SelectionKeys): Command[] {
  const command = (id: string, label: string, shortcut: string, run: () => void): Command => ({
    id: `reader/${id}`,
    label,
    group: 'Selection',
    shortcut,
    run,
  })
  const step = (...[unit, direction]: Parameters<SelectionKeys['step']>) => () => keys.step(unit, direction)
  const extend =
    (...[unit, towards]: Parameters<SelectionKeys['extend']>) =>
    () =>
      keys.extend(unit, towards)
  return [
    { ...command('next-sentence', 'Next sentence', 'J', step('sentence', 'forward')), isHinted: true },
    command('previous-sentence', 'Previous sentence', 'K', step('sentence', 'backward')),
    command('next-paragraph', 'Next paragraph', 'Alt+J', step('paragraph', 'forward')),
    command('previous-paragraph', 'Previous paragraph', 'Alt+K', step('paragraph', 'backward')),
    command('extend-forward', 'Extend by a sentence', 'Shift+J', extend('sentence', 'forward')),
    command('extend-backward', 'Take a sentence back', 'Shift+K', extend('sentence', 'backward')),
    command('extend-paragraph', 'Extend by a paragraph', 'Alt+Shift+J', extend('paragraph', 'forward')),
    command('take-paragraph', 'Take a paragraph back', 'Alt+Shift+K', extend('paragraph', 'backward')),
    command('extend-right', 'Move the end a word right', 'Shift+ArrowRight', extend('word', 'right')),
    command('extend-left', 'Move the end a word left', 'Shift+ArrowLeft', extend('word', 'left')),
    command(
      'extend-right-finely',
      'Move the end a character right',
      'Alt+Shift+ArrowRight',
      extend('character', 'right'),
    ),
    command(
      'extend-left-finely',
      'Move the end a character left',
      'Alt+Shift+ArrowLeft',
      extend('character', 'left'),
    ),
    command('turn-selection', 'Move the other end from now on', 'V', () => keys.turn()),
  ]
}
