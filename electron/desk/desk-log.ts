/**
 * The desk's own log, for whoever has to find out why something failed: one line an event, on this machine only.
 * Never the words of a document or of the analyst. Two files at most, so that it can't fill a disk.
 */
import fs from 'node:fs'
import path from 'node:path'

export interface DeskLog {
  write(what: string, error?: unknown): void
}

const MAX_LOG_BYTES = 1_000_000

/** Synchronous, because the line before a crash is the one that matters. */
export function createDeskLog(settingsFolder: string): DeskLog {
  const file = path.join(settingsFolder, 'desk.log')
  return {
    write(what, error) {
      const cause =
        error instanceof Error ? (error.stack ?? error.message) : error === undefined ? '' : String(error)
      const line = `${new Date().toISOString()} ${what} ${cause}`.replaceAll(/\s*\n\s*/g, ' | ').trimEnd()
      try {
        fs.mkdirSync(settingsFolder, { recursive: true, mode: 0o700 })
        if (fs.existsSync(file) && fs.statSync(file).size > MAX_LOG_BYTES) fs.renameSync(file, `${file}.1`)
        fs.appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch (failure) {
        // The last resort of everything else has none of its own but the terminal.
        process.stderr.write(`${line}\n(and the log could not be written: ${String(failure)})\n`)
      }
    },
  }
}
