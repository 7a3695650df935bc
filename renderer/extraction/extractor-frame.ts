/**
 * One frame in which files are read and looked at: made, asked, and thrown away. The frame has an opaque origin and runs outside the window's process,
 * so a file that keeps it busy does not touch the window. Frames of this kind may share a process with each other (Chromium decides), so
 * a busy one ends only when all of them are removed: that is extractor-client.ts's business.
 */
import {
  extractAnswerSchema,
  READY,
  startedSchema,
  viewAnswerSchema,
  type ExtractRequest,
  type PackedExtraction,
  type PackedView,
  type ViewRequest,
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
  /** One file at a time, to be read or to be looked at. Both reject with a `FrameFailure`. */
  extract(request: Omit<ExtractRequest, 'id'>, limits: FrameLimits): Promise<PackedExtraction>
  show(request: Omit<ViewRequest, 'id'>, limits: FrameLimits): Promise<PackedView>
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

  /** Sends a request and waits for its answer; `read` takes the answer out of a message, or answers undefined for what may not come. */
  function ask<T>(
    request: Omit<ExtractRequest, 'id'> | Omit<ViewRequest, 'id'>,
    { readMs, beginMs }: FrameLimits,
    read: (data: unknown, id: number) => T | undefined,
  ): Promise<T> {
    const id = ++lastId
    const answer = wait<T>(beginMs, 'did-not-begin', (data) => {
      const started = startedSchema.safeParse(data)
      if (started.success) return started.data.startedId === id ? { againMs: readMs } : undefined
      const value = read(data, id)
      return value === undefined ? undefined : { value }
    })
    // An opaque origin has no name to send to; the frame was made here and shows nothing but our own page.
    frame.contentWindow?.postMessage({ id, ...request } satisfies ExtractRequest | ViewRequest, '*')
    return answer
  }

  return {
    isReady,
    extract: (request, limits) =>
      ask(request, limits, (data, id) => {
        const parsed = extractAnswerSchema.safeParse(data)
        return parsed.success && parsed.data.id === id ? parsed.data.extraction : undefined
      }),
    show: (request, limits) =>
      ask(request, limits, (data, id) => {
        const parsed = viewAnswerSchema.safeParse(data)
        if (!parsed.success || parsed.data.id !== id) return undefined
        const { shown } = parsed.data
        return !shown.ok || shown.view.kind === request.view.kind ? shown : undefined
      }),
    remove() {
      removeEventListener('message', listener)
      frame.remove()
      waiting?.fail('closed')
    },
  }
}
