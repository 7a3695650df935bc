/**
 * The desk's end of the thread that holds a case open: each method as a promise. When the thread dies, every question that waits is
 * refused, so are all that come, and `onDeath` is told once.
 */
import { Worker } from 'node:worker_threads'
import { AttestError, type DeskError } from '../../../shared/bridge/result.ts'
import { threadFile } from '../thread-file.ts'
import type {
  Answer,
  JournalMethod,
  JournalThreadOptions,
  MethodInput,
  MethodOutput,
  Question,
} from './journal-methods.ts'

export interface JournalClient {
  ask<M extends JournalMethod>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>
  /** Closes the case file, lets the writer lock go and ends the thread. Safe to ask twice. */
  close(): Promise<void>
}

export interface JournalClientEvents {
  /** The thread is gone without having been asked to go. */
  onDeath(reason: string): void
  /** An error that the contract knows no code for, with its stack. */
  onUnexpected(method: JournalMethod, stack: string): void
}

interface Waiting {
  readonly method: JournalMethod
  resolve(value: unknown): void
  reject(error: Error): void
}

export function startJournalThread(
  options: JournalThreadOptions,
  events: JournalClientEvents,
): JournalClient {
  const worker = new Worker(threadFile('journal-worker', import.meta.url), { workerData: options })
  const waiting = new Map<number, Waiting>()
  let nextNumber = 1
  let closing: Promise<void> | null = null
  let death: AttestError | null = null

  function die(reason: string): void {
    if (death !== null) return
    death = new AttestError(
      'disk-error',
      'The case was closed by an error. Open it again to go on; nothing that was saved is lost.',
    )
    for (const { reject } of waiting.values()) reject(death)
    waiting.clear()
    if (closing === null) events.onDeath(reason)
  }

  worker.on('message', (answer: Answer) => {
    const question = waiting.get(answer.number)
    waiting.delete(answer.number)
    if (question === undefined) return
    if (answer.ok) return question.resolve(answer.value)
    if (answer.unexpected !== undefined) events.onUnexpected(question.method, answer.unexpected)
    question.reject(asError(answer.error))
  })
  worker.on('error', (error) => die(error instanceof Error ? error.message : String(error)))
  worker.on('messageerror', (error) => die(error.message))
  worker.on('exit', (code) => die(`the thread ended with code ${code}`))

  function ask<M extends JournalMethod>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
    return new Promise((resolve, reject) => {
      if (death !== null) return reject(death)
      const question: Question = { number: nextNumber, method, input }
      nextNumber += 1
      waiting.set(question.number, { method, resolve: resolve as (value: unknown) => void, reject })
      worker.postMessage(question)
    })
  }

  async function end(): Promise<void> {
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    try {
      await ask('close', {})
    } finally {
      // Without waiting for its end the lock file may still be open on Windows.
      if (death === null) await ended
    }
  }

  function close(): Promise<void> {
    if (death !== null && closing === null) return Promise.resolve()
    closing ??= end()
    return closing
  }

  return { ask, close }
}

function asError({ code, message, details }: DeskError): AttestError {
  return new AttestError(code, message, details)
}
