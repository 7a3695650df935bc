/**
 * What this installation remembers: the window's preferences, the cases opened before, and its own name for the hybrid clock. One JSON file,
 * written whole or not at all, one write after the other. A file that can't be read is kept beside the new one and said in the log.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Json } from '../../shared/journal/canonical-json.ts'
import { MAX_CALL_BYTES } from '../../shared/bridge/contract.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { DeskLog } from './desk-log.ts'
import { writeFileAtomically } from './files/atomic-write.ts'

const settingsSchema = z.object({
  /** Eight letters and digits, made once: tells entries of two machines apart when copies of a case are merged. */
  device: z.string().regex(/^[0-9a-z]{8}$/),
  preferences: z.record(z.string(), z.json()),
  recentCases: z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() })),
})
export type SettingsContent = z.infer<typeof settingsSchema>

const MAX_PREFERENCE_BYTES = 256 * 1024
const MAX_RECENT_CASES = 20

/** Under this preference the window keeps who is at work. Nothing else identifies the analyst: not the system's user name. */
export const ANALYST_PREFERENCE = 'analyst'
const UNNAMED_ANALYST = 'analyst'

export interface Settings {
  read(): Promise<SettingsContent>
  /** Remembers one thing; null forgets it. */
  writePreference(key: string, value: Json): Promise<void>
  rememberCase(recent: { path: string; title: string }): Promise<void>
  /** Who is at work, as the journal names them. */
  readAnalyst(): Promise<string>
}

export function createSettings(settingsFolder: string, log: DeskLog): Settings {
  const file = path.join(settingsFolder, 'settings.json')
  const newDevice = randomBytes(4).toString('hex')
  let current: Promise<SettingsContent> | null = null
  let lastWrite: Promise<unknown> = Promise.resolve()

  function read(): Promise<SettingsContent> {
    current ??= load(file, newDevice, log).catch((error: unknown) => {
      current = null
      throw error
    })
    return current
  }

  function change(edit: (content: SettingsContent) => SettingsContent): Promise<void> {
    const work = lastWrite.then(async () => {
      // From the file, not from memory: a headless command may have written meanwhile.
      current = null
      const next = edit(await read())
      await fs.mkdir(settingsFolder, { recursive: true, mode: 0o700 })
      await writeFileAtomically(file, `${JSON.stringify(next, null, 2)}\n`, { overwrite: true })
      current = Promise.resolve(next)
    })
    // A write that failed was told to whoever asked for it; the next one starts afresh.
    lastWrite = work.catch(() => undefined)
    return work
  }

  return {
    read,
    writePreference: (key, value) =>
      change((content) => {
        const preferences = { ...content.preferences, [key]: value }
        if (value === null) delete preferences[key]
        checkWeight(value, preferences)
        return { ...content, preferences }
      }),
    rememberCase: ({ path: casePath, title }) =>
      change((content) => {
        const others = content.recentCases.filter((recent) => recent.path !== casePath)
        const recentCases = [{ path: casePath, title, openedAt: new Date().toISOString() }, ...others]
        return { ...content, recentCases: recentCases.slice(0, MAX_RECENT_CASES) }
      }),
    async readAnalyst() {
      const name = (await read()).preferences[ANALYST_PREFERENCE]
      return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : UNNAMED_ANALYST
    },
  }
}

/** Everything is read back in one answer, so everything together must fit into one. */
function checkWeight(value: Json, all: Record<string, Json>): void {
  const isTooHeavy =
    Buffer.byteLength(JSON.stringify(value)) > MAX_PREFERENCE_BYTES ||
    Buffer.byteLength(JSON.stringify(all)) > MAX_CALL_BYTES
  if (isTooHeavy)
    throw new AttestError('too-large', 'That is more than the program remembers between starts.')
}

async function load(file: string, newDevice: string, log: DeskLog): Promise<SettingsContent> {
  const text = await readOrNull(file)
  if (text === null) return fresh(newDevice)
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch {
    const kept = `${file}.corrupt`
    await fs.rename(file, kept)
    // Without the error itself, which quotes the file.
    log.write(
      `The settings could not be read and were begun anew; the old file is kept as ${path.basename(kept)}.`,
    )
    return fresh(newDevice)
  }
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function fresh(device: string): SettingsContent {
  return { device, preferences: {}, recentCases: [] }
}
