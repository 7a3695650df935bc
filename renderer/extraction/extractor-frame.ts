/**
 * One frame in which files are read: made, asked, and thrown away. The frame has an opaque origin and runs outside the window's process,
 * so a file that keeps it busy does not touch the window. Frames of this kind may share a process with each other (Chromium decides), so
 * a busy one ends only when all of them are removed: that is extractor-client.ts's business.
 */
import {
  extractAnswerSchema,
  READY,
  startedSchema,
  type ExtractRequest,
  type PackedExtraction,
} from '../extractor/messages.ts'

export const EXTRACTOR_PAGE = '/extractor.html'

/** Why a frame can be used no longer. The first two are the file's doing, the others are not. */
export type FrameFailureCause = 'time-limit' | 'broken-answer' | 'did-not-load' | 'did-not-begin' | 'closed'

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
  /** Reads one file at a time. Rejects with a `FrameFailure`. */
  ask(request: Omit<ExtractRequest, 'id'>, limits: FrameLimits): Promise<PackedExtraction>
  remove(): void
}

interface Waiting {
  readonly take: (data: unknown) => void
  readonly fail: (why: FrameFailureCause) => void
}

/** `loadMs` is how long the frame may take to load; its process may be busy with another frame's file, too. */
export function openFrame(container: HTMLElement, loadMs: number): ExtractorFrame {
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

  /**
   * Waits until `accept` makes a value of a message. It answers undefined for what may not come, and a new limit to go on waiting: from then on
   * it is the file that takes its time.
   */
  function wait<T>(
    limitMs: number,
    whenLate: FrameFailureCause,
    accept: (data: unknown) => { value: T } | { againMs: number } | undefined,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        waiting = null
        settle()
      }
      const fail = (why: FrameFailureCause) => end(() => reject(new FrameFailure(why)))
      let timer = setTimeout(() => fail(whenLate), limitMs)
      const take = (data: unknown) => {
        const accepted = accept(data)
        if (accepted === undefined) return fail('broken-answer')
        if ('value' in accepted) return end(() => resolve(accepted.value))
        clearTimeout(timer)
        timer = setTimeout(() => fail('time-limit'), accepted.againMs)
      }
      waiting = { take, fail }
    })
  }

  const isReady = wait<void>(loadMs, 'did-not-load', (data) =>
    data === READY ? { value: undefined } : undefined,
  )
  container.append(frame)

  return {
    isReady,
    ask(request, { readMs, beginMs }) {
      const id = ++lastId
      const answer = wait<PackedExtraction>(beginMs, 'did-not-begin', (data) => {
        const started = startedSchema.safeParse(data)
        if (started.success) return started.data.startedId === id ? { againMs: readMs } : undefined
        const parsed = extractAnswerSchema.safeParse(data)
        return parsed.success && parsed.data.id === id ? { value: parsed.data.extraction } : undefined
      })
      // An opaque origin has no name to send to; the frame was made here and shows nothing but our own page.
      frame.contentWindow?.postMessage({ id, ...request } satisfies ExtractRequest, '*')
      return answer
    },
    remove() {
      removeEventListener('message', listener)
      frame.remove()
      waiting?.fail('closed')
    },
  }
}
