/**
 * One call from the window, from raw input to `Result`: is there such a call, is the input small and sound, is the answer what the contract
 * promises. Whatever goes wrong becomes a value here; nothing is thrown over the bridge.
 */
import {
  desktopCalls,
  MAX_CALL_BYTES,
  type CallHandlers,
  type CallKey,
} from '../../../shared/bridge/contract.ts'
import { AttestError, failure, success, type Result } from '../../../shared/bridge/result.ts'
import type { DeskLog } from '../desk-log.ts'
import { translateError } from '../translate-error.ts'

export async function runCall(
  handlers: CallHandlers,
  key: string,
  input: unknown,
  log: DeskLog,
): Promise<Result<unknown>> {
  if (!isCallKey(key)) return failure('bad-request', `There is no call "${key.slice(0, 80)}".`)
  try {
    const checked = desktopCalls[key].input.safeParse(asPlainJson(input))
    if (!checked.success) {
      const issue = checked.error.issues[0]
      const field = issue?.path.join('.') ?? ''
      return failure(
        'bad-request',
        `${key}: ${field === '' ? '' : `"${field}" – `}${issue?.message ?? 'wrong shape'}.`,
        { field },
      )
    }
    // TypeScript can't see that key and input belong together once both are unions; the schema of this very key has just said so.
    const handler = handlers[key] as (input: unknown) => unknown
    const answer = desktopCalls[key].output.safeParse(await handler(checked.data))
    if (answer.success) return success(answer.data)
    throw answer.error
  } catch (error) {
    return asFailure(key, error, log)
  }
}

/** A known error says what happened; an unknown one says only that something did, and the log gets the rest. */
export function asFailure(what: string, error: unknown, log: DeskLog): Result<never> {
  const known = translateError(error)
  if (known !== null) return failure(known.code, known.message, known.details)
  log.write(`${what} failed unexpectedly:`, error)
  return failure('internal', 'Something went wrong that should not. The log says more.')
}

function isCallKey(key: string): key is CallKey {
  return Object.hasOwn(desktopCalls, key)
}

/** The input as JSON has it, so that no host can smuggle in more than the other could: no dates, no prototypes, nothing shared. */
function asPlainJson(input: unknown): unknown {
  let json: string | undefined
  try {
    json = JSON.stringify(input)
  } catch {
    throw new AttestError('bad-request', 'A call carries JSON only.')
  }
  if (json === undefined) return undefined
  if (Buffer.byteLength(json) > MAX_CALL_BYTES)
    throw new AttestError('too-large', `A call may hold ${MAX_CALL_BYTES} bytes.`)
  return JSON.parse(json)
}
