/**
 * Where the program keeps what is its own (the browser's profile with the working store, preferences), and where cases
 * are made. The two never mix: a case must survive the deletion of the first and never lies inside it.
 */
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

export interface Home {
  /** `ATTEST_HOME`, or the usual place of the system. */
  readonly folder: string
  /** Chromium's profile, one per host: two engines in one profile wipe each other's IndexedDB. */
  readonly profileDir: string
  readonly windowStateFile: string
  /** Where new cases are made unless another place is chosen: where people find their own work. */
  readonly casesFolder: string
}

function usualFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Attest')
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), 'Attest')
  return path.join(homedir(), '.attest')
}

/** Finds the home and makes its folder, readable by its owner alone. */
export function openHome(
  host: 'electron' | 'chromium',
  env = process.env,
  platform = process.platform,
): Home {
  const chosen = env['ATTEST_HOME']
  const folder = path.resolve(chosen ?? usualFolder(env, platform))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    folder,
    profileDir: path.join(folder, `profile-${host}`),
    windowStateFile: path.join(folder, `window-${host}.json`),
    // A home that was chosen, as every test does, keeps its cases with it and leaves the analyst's own alone.
    casesFolder: chosen === undefined ? path.join(homedir(), 'Attest') : path.join(folder, 'cases'),
  }
}
