/**
 * Writes a briefing to a file: the only way anything leaves the machine. An existing file is never overwritten unasked; who is asked, and how, is
 * the view's business.
 */
import { callDesk } from '../desktop/desktop-client.ts'
import type { BriefingId } from '../../shared/domain/briefing.ts'
import type { ExportedFile, ExportFormat, TextFormat } from '../../shared/bridge/export-calls.ts'
import { AttestError } from '../../shared/bridge/result.ts'

export async function suggestExportPath(
  briefingId: BriefingId,
  format: ExportFormat,
): Promise<{ path: string; exists: boolean }> {
  return callDesk('exports/suggest-path', { briefingId, format })
}

/** Where the host's own dialog says; null when it was closed without an answer. */
export async function pickExportTarget(
  suggestedPath: string,
  format: ExportFormat | TextFormat,
): Promise<string | null> {
  try {
    return (await callDesk('exports/pick-target', { suggestedPath, format })).path
  } catch (error) {
    if (error instanceof AttestError && error.code === 'cancelled') return null
    throw error
  }
}

export type ExportOutcome =
  { readonly outcome: 'written'; readonly file: ExportedFile } | { readonly outcome: 'exists' }

/** Writes the file, or answers `exists` when one is there and overwriting has not been agreed to. */
export async function exportBriefing(
  request: { briefingId: BriefingId; format: ExportFormat; path: string },
  overwrite: boolean,
): Promise<ExportOutcome> {
  try {
    return { outcome: 'written', file: await callDesk('exports/write-briefing', { ...request, overwrite }) }
  } catch (error) {
    if (!overwrite && error instanceof AttestError && error.code === 'already-exists')
      return { outcome: 'exists' }
    throw error
  }
}

export async function showInFolder(path: string): Promise<void> {
  await callDesk('app/show-in-folder', { path })
}
