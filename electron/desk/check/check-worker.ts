/** The thread of one check: reading a large case back takes a while, and neither the window nor the journal should wait for it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { CaseFolder } from '../case/case-folder.ts'
import { translateError } from '../translate-error.ts'
import { checkCase } from './check-case.ts'

try {
  parentPort?.postMessage({ ok: true, value: await checkCase(workerData as CaseFolder) })
} catch (error) {
  const known = translateError(error)
  if (known === null) throw error
  const { code, message, details } = known
  parentPort?.postMessage({
    ok: false,
    error: details === undefined ? { code, message } : { code, message, details },
  })
}
