/** Every answer that crosses between window and desk: errors don't survive the crossing, values do. */
import { z } from 'zod'

/** Codes are for programs; the window turns each into a sentence and a next step. */
export const errorCodeSchema = z.enum([
  'bad-request',
  'not-allowed',
  'no-case-open',
  'case-in-use',
  'case-not-found',
  'case-damaged',
  'case-too-new',
  'already-exists',
  'conflict',
  'invalid-record',
  'missing-reference',
  'still-referenced',
  'quote-not-in-text',
  'body-invalid',
  'hash-mismatch',
  'too-large',
  'not-found',
  'nothing-to-undo',
  'no-native-dialog',
  'cancelled',
  'marking-too-weak',
  'disk-full',
  'disk-error',
  'print-failed',
  'internal',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>

export const deskErrorSchema = z.strictObject({
  code: errorCodeSchema,
  /** A sentence for people; never a path of another user's files, never a stack. */
  message: z.string(),
  /** Particulars a program may use: the holder of a case, the field that is wrong. */
  details: z.record(z.string(), z.json()).optional(),
})
export type DeskError = z.infer<typeof deskErrorSchema>

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DeskError }

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure(code: ErrorCode, message: string, details?: DeskError['details']): Result<never> {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } }
}

/** Thrown inside a room; becomes a `Result` at the crossing. */
export class AttestError extends Error {
  readonly code: ErrorCode
  readonly details: DeskError['details']
  constructor(code: ErrorCode, message: string, details?: DeskError['details']) {
    super(message)
    this.name = 'AttestError'
    this.code = code
    this.details = details
  }
}

/** The value, or the failure as an exception. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new AttestError(result.error.code, result.error.message, result.error.details)
}
