/** Runs a check on a thread of its own and waits for its report. */
import { Worker } from 'node:worker_threads'
import type { CaseReport } from '../../../shared/bridge/case-calls.ts'
import { unwrap, type Result } from '../../../shared/bridge/result.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { threadFile } from '../thread-file.ts'

export function checkInThread(folder: CaseFolder): Promise<CaseReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile('check-worker', import.meta.url), { workerData: folder })
    worker.once('message', (answer: Result<CaseReport>) => {
      try {
        resolve(unwrap(answer))
      } catch (error) {
        reject(error)
      }
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the check ended without a report (code ${code})`)))
  })
}
