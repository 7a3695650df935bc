/**
 * The whole contract between window and desk. Reading this file and the areas it joins tells what the desk can be asked.
 * JSON only, one argument object per call, a `Result` back. Bytes go another way: see bulk-routes.ts.
 */
import type { z } from 'zod'
import { appCalls } from './app-calls.ts'
import { caseCalls } from './case-calls.ts'
import { exportCalls } from './export-calls.ts'
import { journalCalls } from './journal-calls.ts'
import { noveltyCalls } from './novelty-calls.ts'
import type { Result } from './result.ts'
import { folderCalls } from './folder-calls.ts'

export const desktopCalls = {
  ...appCalls,
  ...caseCalls,
  ...journalCalls,
  ...exportCalls,
  ...folderCalls,
  ...noveltyCalls,
} as const

export type DesktopCalls = typeof desktopCalls
export type CallKey = keyof DesktopCalls
export type CallInput<K extends CallKey> = z.infer<DesktopCalls[K]['input']>
export type CallOutput<K extends CallKey> = z.infer<DesktopCalls[K]['output']>

/** One answer of the desk for each call. A call that nobody answers is a compile error. */
export type CallHandlers = {
  readonly [K in CallKey]: (input: CallInput<K>) => Promise<CallOutput<K>> | CallOutput<K>
}

/** What the window is given: two functions, whatever the host. */
export interface AttestBridge {
  invoke(key: string, input: unknown): Promise<Result<unknown>>
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: unknown) => void): () => void
}

/** The largest JSON that may cross in one call, in UTF-8 bytes. Bulk data goes by the bulk routes. */
export const MAX_CALL_BYTES = 1_000_000
