// A process that takes the writer lock of a file at a given moment, says how it went, and keeps it until it is killed.
// node hold-lock.ts FILE WHO AT_MS
import { takeWriterLock } from '../../../../../electron/desk/case/writer-lock.ts'
import { AttestError } from '../../../../../shared/bridge/result.ts'

const [file, who, at] = process.argv.slice(2)
await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(at) - Date.now())))
try {
  takeWriterLock(file!, { who: who!, host: 'laptop', pid: process.pid, since: new Date().toISOString() })
  process.stdout.write('got\n')
  setInterval(() => undefined, 1000)
} catch (error) {
  process.stdout.write(error instanceof AttestError ? `refused ${error.code}\n` : `failed ${String(error)}\n`)
}
