/**
 * The gate that every call from the window passes, on both hosts. Calls cross as JSON text: a string has a size that can be
 * checked before anything is built from it, and nothing but JSON can be in it. The gate answers always and never throws.
 */
import { MAX_SLICE_BYTES } from '../../shared/bridge/bulk-routes.ts'
import { desktopCalls, MAX_CALL_BYTES } from '../../shared/bridge/contract.ts'
import { failure, type Result } from '../../shared/bridge/result.ts'
import type { DeskDoors } from './desktop-host.ts'

/** A call as it crosses: `JSON.stringify({ key, input })`. */
function readCall(message: unknown): { key: string; input: unknown } | Result<never> {
  if (typeof message !== 'string') return failure('bad-request', 'A call must be JSON text.')
  if (Buffer.byteLength(message) > MAX_CALL_BYTES)
    return failure('too-large', `A call may hold ${MAX_CALL_BYTES} bytes; bulk data goes by the bulk routes.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(message)
  } catch {
    return failure('bad-request', 'A call must be JSON text.')
  }
  if (typeof parsed !== 'object' || parsed === null || !('key' in parsed) || typeof parsed.key !== 'string')
    return failure('bad-request', 'A call must name its key.')
  if (!Object.hasOwn(desktopCalls, parsed.key))
    return failure('bad-request', `There is no call "${parsed.key.slice(0, 80)}".`)
  return { key: parsed.key, input: 'input' in parsed ? parsed.input : undefined }
}

async function answer(
  desk: Pick<DeskDoors, 'invoke'>,
  message: unknown,
  isTrusted: boolean,
): Promise<Result<unknown>> {
  if (!isTrusted) return failure('not-allowed', 'Only the workbench itself may ask the desk.')
  const read = readCall(message)
  if ('ok' in read) return read
  try {
    return await desk.invoke(read.key, read.input)
  } catch {
    return failure('internal', 'The desk could not answer.')
  }
}

export type InvokeGate = (message: unknown, sender: { readonly isTrusted: boolean }) => Promise<string>

export function createInvokeGate(desk: Pick<DeskDoors, 'invoke'>): InvokeGate {
  return async (message, { isTrusted }) => {
    const result = await answer(desk, message, isTrusted)
    const text = JSON.stringify(result)
    // Wider than what may come in: a written entry comes back with its hash, and must not fail for having grown by it.
    if (Buffer.byteLength(text) <= MAX_SLICE_BYTES) return text
    return JSON.stringify(failure('too-large', 'The answer is too large for one call.'))
  }
}
