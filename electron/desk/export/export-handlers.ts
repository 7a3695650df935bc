/** Answers the calls about what leaves the machine. A placeholder until briefings are composed. */
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import type { exportCalls } from '../../../shared/bridge/export-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { DeskContext } from '../desk-context.ts'

export function createExportHandlers(_context: DeskContext): Pick<CallHandlers, keyof typeof exportCalls> {
  const notYet = () => Promise.reject(new AttestError('internal', 'Briefings are not composed yet.'))
  return { 'exports/suggest-path': notYet, 'exports/pick-target': notYet, 'exports/write-briefing': notYet }
}
