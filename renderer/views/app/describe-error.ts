/** Turns the desk's error codes into a sentence and a next step. */
import { AttestError, type ErrorCode } from '../../../shared/bridge/result.ts'

const nextSteps: Partial<Record<ErrorCode, string>> = {
  'case-in-use': 'Close it there, or work on a copy of the folder.',
  'case-not-found': 'It may have been moved or renamed. Choose the folder again.',
  'case-damaged': 'Run "attest check" on the folder and go back to a backup in its backups folder.',
  'case-too-new': 'Open it with the newer version of Attest that wrote it.',
  conflict: 'Look at the present value and try again.',
  'still-referenced': 'Remove what depends on it first.',
  'quote-not-in-text': 'Select the words again in the article.',
  'disk-full': 'Free some space on the disk; nothing that was shown as saved is lost.',
  'disk-error': 'Check that the disk with the case folder is still there.',
  'marking-too-weak': "Choose a marking at least as strict as the case's.",
  'nothing-to-undo': '',
}

export function describeError(error: unknown): { readonly message: string; readonly nextStep: string | undefined } {
  if (error instanceof AttestError) return { message: error.message, nextStep: nextSteps[error.code] || undefined }
  return { message: error instanceof Error ? error.message : String(error), nextStep: undefined }
}
