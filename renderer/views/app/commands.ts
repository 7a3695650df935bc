/**
 * Every action of the window is a command: it stands in the palette, shows its shortcut, and is found by one key handler. A view offers its
 * commands while it is on the screen (`useCommands`); what was offered last wins a shortcut.
 */
import { useEffect, useRef } from 'react'
import { createObservable, type Observable } from '../../session/observable.ts'

export interface Command {
  /** `station/verb-noun` */
  readonly id: string
  readonly label: string
  /** Heading in the palette and on the sheet of keys. */
  readonly group: 'Case' | 'Go to' | 'Library' | 'Reader' | 'Compare' | 'Selection' | 'Excerpt' | 'Codebook' | 'Event' | 'Source' | 'Briefing' | 'Edit' | 'View' | 'Help'
  /** For example `Ctrl+K`, `E`, `Shift+?`, `[`. Letters without Ctrl or Alt are ignored while text is being typed. */
  readonly shortcut?: string
  /** Shown in the foot of the window while its view is open. */
  readonly isHinted?: boolean
  readonly isDisabled?: boolean
  readonly run: () => void
}

/** What one view offers; the slot stays where it is while the commands in it change. */
interface Offer {
  readonly slot: object
  readonly commands: readonly Command[]
}

const offered: Observable<readonly Offer[]> = createObservable<readonly Offer[]>([])

/** Commands on offer now, later offers first, one per id. */
export function listCommands(): Command[] {
  const seen = new Set<string>()
  return offered
    .get()
    .toReversed()
    .flatMap(({ commands }) => commands)
    .filter((command) => !seen.has(command.id) && seen.add(command.id))
}

export const offeredCommands = offered

/** For a button that stands for a command of another part of the window. */
export function runCommand(id: string): void {
  const command = listCommands().find((each) => each.id === id)
  if (command !== undefined && command.isDisabled !== true) command.run()
}

/** Offers commands while the calling view is mounted. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  const slot = useRef({}).current
  useEffect(() => {
    offered.update((all) => [...all, { slot, commands: [] }])
    return () => offered.update((all) => all.filter((offer) => offer.slot !== slot))
  }, [slot])
  useEffect(() => {
    offered.update((all) => all.map((offer) => (offer.slot === slot ? { slot, commands } : offer)))
  }, [slot, commands])
}

export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** `Ctrl+K` as the keys are labelled on this machine. */
export function shortcutLabel(shortcut: string): string {
  const names: Readonly<Record<string, string>> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    ...(isMac ? { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' } : {}),
  }
  return shortcut.split('+').map((part) => names[part] ?? part).join(' ')
}

/** True when the event is the shortcut. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+').filter((part) => part !== '')
  const key = shortcut.endsWith('++') || shortcut === '+' ? '+' : parts.at(-1)!
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  // AltGr makes signs (`[` on a German keyboard) and is told as Ctrl and Alt on Windows.
  const isAltGraph = event.getModifierState?.('AltGraph') === true
  const hasCtrl = (isMac ? event.metaKey : event.ctrlKey) && !isAltGraph
  const hasAlt = event.altKey && !isAltGraph
  if (hasCtrl !== wants('Ctrl') || hasAlt !== wants('Alt')) return false
  // A sign such as `?` needs Shift on many keyboards; only for letters and named keys does Shift count.
  if (/^(?:[a-z]|[A-Z]\w+)$/i.test(key) && event.shiftKey !== wants('Shift')) return false
  return keyPressed(event) === key.toLowerCase()
}

/** Where the signs of shortcuts stand on a keyboard of another script, by the names of keys in UI Events. */
const signPlaces: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Slash: ['/', '?'],
}

/**
 * The key as shortcuts name it. On a Cyrillic, Greek or Arabic keyboard, and where Alt makes a sign of its own (a Mac), the place of the
 * key counts: nobody who reads Russian sources should have to change the keyboard to go to the next sentence.
 */
function keyPressed({ key, code = '', altKey, shiftKey }: KeyboardEvent): string {
  const isNamed = /^[A-Z]\w+$/.test(key) && key !== 'Dead'
  if (isNamed || (/^[\x20-\x7e]$/.test(key) && !altKey)) return key.toLowerCase()
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return letter?.toLowerCase() ?? signPlaces[code]?.[shiftKey ? 1 : 0] ?? key.toLowerCase()
}

/** Runs the command whose shortcut was pressed. Returns the function that ends it. */
export function listenForShortcuts(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const command = listCommands().find(
      ({ shortcut, isDisabled }) => shortcut !== undefined && isDisabled !== true && matchesShortcut(event, shortcut),
    )
    if (command === undefined || isHeldBack(event, command.shortcut!)) return
    event.preventDefault()
    command.run()
  }
  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}

/** Plain keys belong to the text field, the list or the dialog that has the focus. */
function isHeldBack(event: KeyboardEvent, shortcut: string): boolean {
  const element = event.target instanceof Element ? event.target : null
  if (element === null) return false
  // Alt with a letter writes a sign on many keyboards; only Back and Forward go on from anywhere.
  const isPlain = !/Ctrl|^Alt\+Arrow/.test(shortcut)
  const isTyping = element.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !== null
  const isTextUndo = /^Ctrl\+(?:Shift\+)?[zy]$/i.test(shortcut) && element.closest('input, textarea') !== null
  const isInDialog = element.closest('[role="dialog"], [role="alertdialog"]') !== null
  return (isPlain && isTyping) || isTextUndo || (isPlain && isInDialog)
}
