/** A placeholder until briefings are composed: keeps the contract whole and answers honestly that it can't be done yet. */
import { AttestError } from '../../../shared/bridge/result.ts'
import type { DeskContext } from '../desk-context.ts'

export async function previewBriefing(_context: DeskContext, _briefingId: string): Promise<Response> {
  throw new AttestError('internal', 'Briefings are not composed yet.')
}
