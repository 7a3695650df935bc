/** One piece of work on a thread of its own: both ends of it. Errors that the contract knows cross as values and are thrown again here. */
import { parentPort, Worker } from 'node:worker_threads'
import { unwrap, type Result } from '../../../shared/bridge/result.ts'
import { threadFile } from '../thread-file.ts'
import { translateError } from '../translate-error.ts'

/** `order` must survive structured cloning. */
export function runInThread<T>(name: 'compose-worker' | 'finish-pdf-worker', order: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(name, import.meta.url), { workerData: order })
    worker.once('message', (answer: Result<T>) => {
      try {
        resolve(unwrap(answer))
      } catch (error) {
        reject(error)
      }
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`${name} ended without an answer (code ${code})`)))
  })
}

/** The other end: does the work and sends what came of it. What is none of the contract's errors ends the thread with its stack. */
export async function answerFromThread(work: () => unknown): Promise<void> {
  let answer: Result<unknown>
  try {
    answer = { ok: true, value: await work() }
  } catch (error) {
    const known = translateError(error)
    if (known === null) throw error
    const { code, message, details } = known
    answer = { ok: false, error: details === undefined ? { code, message } : { code, message, details } }
  }
  parentPort?.postMessage(answer)
}
