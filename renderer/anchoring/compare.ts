/** Comparing two texts in a worker that lives for one question, so that two books never hold up the window, and can be given up. */
import type { TextComparison } from '../../shared/anchoring/compare-texts.ts'

export interface CompareRequest {
  readonly before: string
  readonly after: string
}

export function compareInWorker(request: CompareRequest, signal: AbortSignal): Promise<TextComparison> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<TextComparison>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TextComparison>) => resolve(data))
    worker.addEventListener('error', () => reject(new Error('the texts could not be compared')))
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
