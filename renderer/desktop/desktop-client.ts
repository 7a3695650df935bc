/**
 * The typed client of the contract: the only file of the window that touches the bridge that the host put there.
 * Answers are `Result`s turned into values or `AttestError`s.
 */
import type { AttestBridge, CallInput, CallKey, CallOutput } from '../../shared/bridge/contract.ts'
import { desktopEventSchema, type DesktopEvent } from '../../shared/bridge/desktop-events.ts'
import { unwrap, type Result } from '../../shared/bridge/result.ts'

declare global {
  interface Window {
    attestBridge?: AttestBridge
  }
}

function getBridge(): AttestBridge {
  const bridge = window.attestBridge
  if (bridge === undefined) throw new Error('This page only works inside the Attest window.')
  return bridge
}

/** Asks the desk. Throws `AttestError` with the desk's code when it refuses. */
export async function callDesk<K extends CallKey>(key: K, input: CallInput<K>): Promise<CallOutput<K>> {
  const result = (await getBridge().invoke(key, input)) as Result<CallOutput<K>>
  return unwrap(result)
}

/** Listens to what the desk tells unasked. Anything that isn't one of our events is ignored. Returns the function that ends it. */
export function subscribeToDesk(listener: (event: DesktopEvent) => void): () => void {
  return getBridge().subscribe((raw) => {
    const event = desktopEventSchema.safeParse(raw)
    if (event.success) listener(event.data)
  })
}
