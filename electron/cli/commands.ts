/**
 * The headless commands by name. A new one is a file beside this one that exports `command`, and a line here; it is loaded only when it is
 * asked for, so that `dump` and `check` work where no browser is installed.
 */
import type { Command } from './command.ts'

export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  check: () => import('./check.ts'),
  demo: () => import('./demo.ts'),
  dump: () => import('./dump.ts'),
  export: () => import('./export.ts'),
  extract: () => import('./extract.ts'),
  import: () => import('./import.ts'),
}
