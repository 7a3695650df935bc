/**
 * One frame in which files are read: made, asked, and thrown away. The frame has an opaque origin and its own process, so a file that
 * keeps it busy does not touch the window, and removing it ends whatever it is doing at once.
 */
import type { PackedExtraction } from '../../shared/domain/packed-extraction.ts'
import { extractAnswerSchema, READY, type ExtractRequest } from '../extractor/messages.ts'

export const EXTRACTOR_PAGE = '/extractor.html'

/** A frame that has not answered its page's own load by then never will. */
const LOAD_LIMIT_MS = 15_000

/** Why a frame can be used no longer. */
export class FrameFailure extends Error {
  override readonly cause: 'time-limit' | 'broken-answer' | 'did-not-load' | 'closed'
  constructor(cause: FrameFailure['cause']) {
    super(`extractor frame: ${cause}`)
    this.name = 'FrameFailure'
    this.cause = cause
  }
}

export interface ExtractorFrame {
  /** Reads one file. The bytes are transferred: the caller has them no longer. Rejects with a `FrameFailure`. */
  ask(request: Omit<ExtractRequest, 'id'>, timeLimitMs: number): Promise<PackedExtraction>
  remove(): void
}

export async function openFrame(container: HTMLElement): Promise<ExtractorFrame> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('src', EXTRACTOR_PAGE)
  frame.title = 'Extractor'
  frame.tabIndex = -1
  let nextId = 0
  /** Who waits for the frame's next message. One at a time. */
  let waiting: {
    readonly take: (data: unknown) => void
    readonly fail: (cause: FrameFailure['cause']) => void
  } | null = null

  const listener = (event: MessageEvent<unknown>) => {
    if (event.source !== null && event.source === frame.contentWindow) waiting?.take(event.data)
  }
  addEventListener('message', listener)

  /** Waits for a message that `accept` makes something of; undefined means that it was not the one. */
  function wait<T>(
    limitMs: number,
    lateCause: FrameFailure['cause'],
    accept: (data: unknown) => T | undefined,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const fail = (cause: FrameFailure['cause']) => {
        clearTimeout(timer)
        waiting = null
        reject(new FrameFailure(cause))
      }
      const timer = setTimeout(() => fail(lateCause), limitMs)
      waiting = {
        fail,
        take(data) {
          const value = accept(data)
          if (value === undefined) return fail('broken-answer')
          clearTimeout(timer)
          waiting = null
          resolve(value)
        },
      }
    })
  }

  const opened: ExtractorFrame = {
    ask(request, timeLimitMs) {
      const id = nextId++
      const answer = wait(timeLimitMs, 'time-limit', (data) => {
        const parsed = extractAnswerSchema.safeParse(data)
        return parsed.success && parsed.data.id === id ? parsed.data.extraction : undefined
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

  const ready = wait(LOAD_LIMIT_MS, 'did-not-load', (data) => (data === READY ? true : undefined))
  container.append(frame)
  try {
    await ready
  } catch (error) {
    opened.remove()
    throw error
  }
  return opened
}
