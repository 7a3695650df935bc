/**
 * Writes a text that the window made to a file of the analyst's choice: the excerpts table, a codebook. It goes to the desk in slices, so it may
 * be long. An existing file is never replaced unasked.
 */
import { uploadBytes } from '../desktop/bulk-client.ts'
import { callDesk } from '../desktop/desktop-client.ts'
import { createHasher } from '../extraction/hasher.ts'
import type { TextFormat } from '../../shared/bridge/export-calls.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { ExportOutcome } from './export-briefing.ts'

/** The case's exports folder and a name that every system takes. */
export async function suggestTextPath(name: string, format: TextFormat): Promise<string> {
  return (await callDesk('exports/suggest-text-path', { name, format })).path
}

/** Writes the file, or answers `exists` when one is there and overwriting has not been agreed to. */
export async function saveText(
  text: Blob,
  target: { readonly path: string; readonly format: TextFormat },
  overwrite: boolean,
): Promise<ExportOutcome> {
  const hasher = createHasher()
  const sha256 = await hasher.hash(text).finally(() => hasher.close())
  await uploadBytes('text', sha256, text)
  try {
    return {
      outcome: 'written',
      file: await callDesk('exports/write-text', { ...target, sha256, overwrite }),
    }
  } catch (error) {
    if (!overwrite && error instanceof AttestError && error.code === 'already-exists')
      return { outcome: 'exists' }
    throw error
  }
}
