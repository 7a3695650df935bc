/**
 * One frame in which files are read: made, asked, and thrown away. The frame has an opaque origin and runs outside the window's process,
 * so a file that keeps it busy does not touch the window. Frames of this kind may share a process with each other (Chromium decides), so
 * a busy one ends only when all of them are removed: that is extractor-client.ts's business.
 */
import type { PackedExtraction } from '../../shared/domain/packed-extraction.ts'
import { extractAnswerSchema, READY, startedSchema, type ExtractRequest } from '../extractor/messages.ts'

export const EXTRACTOR_PAGE = '/extractor.html'

/** A frame that has not answered its page's own load by then never will. */
const LOAD_LIMIT_MS = 15_000

/** Why a frame can be used no longer. `closed` is the one that is not its own fault. */
export type FrameFailureCause = 'time-limit' | 'broken-answer' | 'did-not-load' | 'closed'

export class FrameFailure extends Error {
  readonly why: FrameFailureCause
  constructor(why: FrameFailureCause) {
    super(`extractor frame: ${why}`)
    this.name = 'FrameFailure'
    this.why = why
  }
}

export interface FrameLimits {
  /** From when the frame begins to read. */
  readonly readMs: number
  /** From when it is asked: its process may be busy with another frame's file. */
  readonly beginMs: number
}

export interface ExtractorFrame {
  /** Settles when the frame can be asked; rejects with a `FrameFailure`. */
  readonly isReady: Promise<void>
  /** Reads one file at a time. The bytes are transferred: the caller has them no longer. Rejects with a `FrameFailure`. */
  ask(request: Omit<ExtractRequest, 'id'>, limits: FrameLimits): Promise<PackedExtraction>
  remove(): void
}

interface Waiting {
  readonly take: (data: unknown) => void
  readonly fail: (why: FrameFailureCause) => void
}

export function openFrame(container: HTMLElement): ExtractorFrame {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('src', EXTRACTOR_PAGE)
  frame.title = 'Extractor'
  frame.tabIndex = -1
  let lastId = 0
  /** Who waits for the frame's next message. */
  let waiting: Waiting | null = null

  const listener = (event: MessageEvent<unknown>) => {
    if (event.source !== null && event.source === frame.contentWindow) waiting?.take(event.data)
  }
  addEventListener('message', listener)

  /** Waits until `accept` makes a value of a message. It answers `again` with a new limit to go on waiting, undefined for what may not come. */
  function wait<T>(
    limitMs: number,
    accept: (data: unknown) => { value: T } | { againMs: number } | undefined,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        waiting = null
        settle()
      }
      const fail = (why: FrameFailureCause) => end(() => reject(new FrameFailure(why)))
      const startTimer = (ms: number) => setTimeout(() => fail('time-limit'), ms)
      let timer = startTimer(limitMs)
      const take = (data: unknown) => {
        const accepted = accept(data)
        if (accepted === undefined) return fail('broken-answer')
        if ('value' in accepted) return end(() => resolve(accepted.value))
        clearTimeout(timer)
        timer = startTimer(accepted.againMs)
      }
      waiting = { take, fail }
    })
  }

  const isReady = wait<void>(LOAD_LIMIT_MS, (data) =>
    data === READY ? { value: undefined } : undefined,
  ).catch((error: unknown) => {
    throw error instanceof FrameFailure && error.why === 'time-limit'
      ? new FrameFailure('did-not-load')
      : error
  })
  container.append(frame)

  return {
    isReady,
    ask(request, { readMs, beginMs }) {
      const id = ++lastId
      const answer = wait<PackedExtraction>(beginMs, (data) => {
        const started = startedSchema.safeParse(data)
        if (started.success) return started.data.startedId === id ? { againMs: readMs } : undefined
        const parsed = extractAnswerSchema.safeParse(data)
        return parsed.success && parsed.data.id === id ? { value: parsed.data.extraction } : undefined
      })
      // An opaque origin has no name to send to; the frame was made here and shows nothing but our own page.
      frame.contentWindow?.postMessage({ id, ...request } satisfies ExtractRequest, {
        targetOrigin: '*',
        transfer: [request.bytes],
      })
      return answer
    },
    remove() {
      removeEventListener('message', listener)
      frame.remove()
      waiting?.fail('closed')
    },
  }
}
