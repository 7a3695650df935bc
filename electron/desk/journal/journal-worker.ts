/**
 * The thread of one open case: takes questions, answers each before it takes the next. Off the host's main thread, because forcing an
 * entry to a slow disk takes as long as the disk likes and the window must not feel it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { AttestError } from '../../../shared/bridge/result.ts'
import { translateError } from '../translate-error.ts'
import type { Answer, JournalMethods, JournalThreadOptions, Question } from './journal-methods.ts'
import { createJournalService } from './journal-service.ts'

const port = parentPort
if (port === null) throw new Error('journal-worker runs as a thread only')

const service: JournalMethods = createJournalService(workerData as JournalThreadOptions)

port.on('message', (question: Question) => {
  const answer = answerTo(question)
  port.postMessage(answer)
  if (question.method === 'close') port.close()
})

function answerTo({ number, method, input }: Question): Answer {
  try {
    const work = service[method] as (input: unknown) => unknown
    return { number, ok: true, value: work(input) }
  } catch (error) {
    const known = translateError(error)
    const { code, message, details } =
      known ?? new AttestError('internal', 'The case could not do that. The log says more.')
    const deskError = details === undefined ? { code, message } : { code, message, details }
    if (known !== null) return { number, ok: false, error: deskError }
    return {
      number,
      ok: false,
      error: deskError,
      unexpected: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
