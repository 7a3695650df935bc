/**
 * Where the window stood, between starts. A small file of its own and no preference: the host needs it before there is a
 * window, and a damaged one must never keep the program from starting.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const windowStateSchema = z.object({
  x: z.int().min(-20_000).max(20_000),
  y: z.int().min(-20_000).max(20_000),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  isMaximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowStateSchema>

export const firstWindowState: WindowState = { x: 40, y: 40, width: 1440, height: 900, isMaximized: false }

export function readWindowState(file: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return firstWindowState
  }
}

/** Whole file or old file. Not being able to remember a size is no reason to disturb anybody, so failures stay quiet. */
export function writeWindowState(file: string, state: WindowState): void {
  const parsed = windowStateSchema.safeParse(state)
  if (!parsed.success) return
  try {
    writeFileSync(`${file}.new`, JSON.stringify(parsed.data), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    // A full or read-only disk: the next start opens at the place before.
  }
}
