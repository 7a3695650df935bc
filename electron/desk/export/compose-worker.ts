/** The thread of one composing: neither the window nor the journal should wait while texts are read and quotes looked up. */
import { workerData } from 'node:worker_threads'
import { composeFromCase, type ComposeOrder } from './compose-from-case.ts'
import { answerFromThread } from './run-in-thread.ts'

await answerFromThread(() => composeFromCase(workerData as ComposeOrder))
