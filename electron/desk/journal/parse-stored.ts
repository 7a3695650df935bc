/** JSON out of the case file. We wrote it, so when it is none, the file was damaged after us. */
import { AttestError } from '../../../shared/bridge/result.ts'

export function parseStored<T>(json: unknown): T {
  try {
    return JSON.parse(String(json)) as T
  } catch {
    throw new AttestError('case-damaged', 'Something in the case file can no longer be read.')
  }
}
