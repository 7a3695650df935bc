/** The sheet of keys: what stands on it, in which order, and how a key is found. */
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../../renderer/views/app/commands.ts'
import { listKeys } from '../../../../../renderer/views/app/list-keys.ts'

const run = () => {}
const commands: readonly Command[] = [
  { id: 'edit/undo', label: 'Undo', group: 'Edit', shortcut: 'Ctrl+Z', run },
  { id: 'excerpt/capture', label: 'Excerpt', group: 'Reader', shortcut: 'E', run },
  { id: 'reader/copy-hash', label: 'Copy the SHA-256', group: 'Reader', run },
  { id: 'reader/next-sentence', label: 'Next sentence', group: 'Selection', shortcut: 'J', run },
  { id: 'reader/extend-left', label: 'Move the end a word left', group: 'Selection', shortcut: 'Shift+ArrowLeft', run },
]
const found = (query: string) =>
  listKeys(commands, query).flatMap((group) => group.commands.map(({ id }) => id))

describe('listKeys', () => {
  it('puts what one works on first, and leaves out what has no key', () => {
    expect(listKeys(commands, '').map(({ name }) => name)).toEqual(['Selection', 'Reader', 'Edit'])
    expect(found('')).not.toContain('reader/copy-hash')
  })

  it('finds a key by what it does, by its group and by its name', () => {
    expect(found('sentence')).toEqual(['reader/next-sentence'])
    expect(found('selection word')).toEqual(['reader/extend-left'])
    expect(found('ctrl z')).toEqual(['edit/undo'])
    expect(found('helicopter')).toEqual([])
  })
})
