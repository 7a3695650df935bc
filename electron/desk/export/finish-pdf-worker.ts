/** The thread that finishes one PDF: taking 500 pages apart and putting them together again takes seconds. */
import { workerData } from 'node:worker_threads'
import { finishPdf, type FinishOrder } from './finish-pdf.ts'
import { answerFromThread } from './run-in-thread.ts'

await answerFromThread(() => finishPdf(workerData as FinishOrder))
