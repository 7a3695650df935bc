/** Re-anchoring in a worker that lives for one question. */
import type { AnchorResult } from '../../shared/anchoring/anchor-quote.ts'
import type { QuoteToReanchor } from '../../shared/anchoring/reanchor-quotes.ts'

export interface ReanchorRequest {
  readonly oldText: string
  readonly newText: string
  readonly quotes: readonly QuoteToReanchor[]
}

/** One answer for each quote, in order. */
export function reanchorInWorker(request: ReanchorRequest): Promise<readonly AnchorResult[]> {
  const worker = new Worker(new URL('./reanchor-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<readonly AnchorResult[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly AnchorResult[]>) => resolve(data))
    worker.addEventListener('error', () => reject(new Error('the texts could not be compared')))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
