/**
 * The window's way to have files read: a few frames side by side, each used again after a success, all thrown away after a failure or a
 * time-out, each after some hundreds of files (whatever a file may have left behind goes with it). All of them, because frames may share
 * a process, and a process that is stuck ends only with its last frame; files that were in hand elsewhere are read again.
 * `extract` and `show` never reject: a file that cannot be read is an answer, too.
 */
import {
  EXTRACTION_TIME_LIMIT_MS,
  MAX_SOURCE_FILE_BYTES,
  type ExtractionOptions,
  type RefusalCode,
} from '../../shared/domain/extraction.ts'
import type {
  OriginalView,
  PackedExtraction,
  PackedRefusal,
  PackedView,
  ViewKind,
  WantedView,
} from '../extractor/messages.ts'
import { FrameFailure, openFrame, type ExtractorFrame, type FrameLimits } from './extractor-frame.ts'

export type {
  PackedArticle,
  PackedContainedFile,
  PackedExtraction,
  PackedRefusal,
  PageView,
  SourceView,
  ViewKind,
  WantedView,
} from '../extractor/messages.ts'

/** A look at an original that is of the wanted kind, or why there is none. */
export type ShownOriginal<K extends ViewKind> =
  | { readonly ok: true; readonly view: Extract<OriginalView, { kind: K }> }
  | PackedRefusal

export interface ExtractorOptions {
  /** Files in hand at the same time. */
  readonly slots?: number
  readonly timeLimitMs?: number
  readonly filesPerFrame?: number
}

export interface Extractor {
  readonly slots: number
  /** Reads one file. The time limit counts from when a frame begins to read it. */
  extract(file: Blob, name: string, options?: ExtractionOptions): Promise<PackedExtraction>
  /** Shows a file as it was received, under the same time limit. */
  show<K extends ViewKind>(file: Blob, view: Extract<WantedView, { kind: K }>): Promise<ShownOriginal<K>>
  /** Removes all frames. What is being read ends as refused. */
  close(): void
}

/** What is asked of a frame once there is one. */
type Task<T> = (frame: ExtractorFrame, limits: FrameLimits) => Promise<T>

interface Slot {
  frame: ExtractorFrame | null
  files: number
}

/** How often a file is read again when its frame was taken away by another file, or did not come to work. */
const MAX_ATTEMPTS = 3

export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { slots: slotCount = 2, timeLimitMs = EXTRACTION_TIME_LIMIT_MS, filesPerFrame = 200 } = options
  const container = createContainer()
  const free: Slot[] = Array.from({ length: slotCount }, () => ({ frame: null, files: 0 }))
  const all = [...free]
  const queue: ((slot: Slot) => void)[] = []
  let isClosed = false

  const take = () =>
    new Promise<Slot>((resolve) => {
      const slot = free.pop()
      if (slot === undefined) queue.push(resolve)
      else resolve(slot)
    })

  function giveBack(slot: Slot): void {
    const next = queue.shift()
    if (next === undefined) free.push(slot)
    else next(slot)
  }

  function throwAway(slot: Slot): void {
    slot.frame?.remove()
    slot.frame = null
    slot.files = 0
  }

  async function doIn<T extends { ok: true } | PackedRefusal>(slot: Slot, task: Task<T>): Promise<T> {
    // Before it can begin, a file may have to wait for those that the process has in hand.
    const patienceMs = timeLimitMs * slotCount + 5_000
    slot.frame ??= openFrame(container, patienceMs)
    const { frame } = slot
    await frame.isReady
    const answer = await task(frame, { readMs: timeLimitMs, beginMs: patienceMs })
    slot.files++
    // A reader that failed by an error of its own may have left anything behind.
    const isSpent = slot.files >= filesPerFrame || (!answer.ok && answer.code === 'reader-failed')
    if (isSpent) throwAway(slot)
    return answer
  }

  /** Does it in the next frame that is free. */
  async function run<T extends { ok: true } | PackedRefusal>(
    file: Blob,
    task: Task<T>,
  ): Promise<T | PackedRefusal> {
    if (file.size > MAX_SOURCE_FILE_BYTES) return refused('too-large', `The file has ${file.size} bytes.`)
    for (let attempt = 1; ; attempt++) {
      const slot = await take()
      try {
        if (isClosed) return refused('reader-failed', ENDED)
        return await doIn(slot, task)
      } catch (error) {
        const isGuilty = isTheFilesDoing(error)
        if (isGuilty) all.forEach(throwAway)
        else throwAway(slot)
        if (isGuilty || isClosed || attempt === MAX_ATTEMPTS) return describeFailure(error, timeLimitMs)
      } finally {
        giveBack(slot)
      }
    }
  }

  return {
    slots: slotCount,
    extract: (file, name, options) =>
      run(file, (frame, limits) =>
        frame.extract({ file, name, ...(options === undefined ? {} : { options }) }, limits),
      ),
    show: <K extends ViewKind>(file: Blob, view: Extract<WantedView, { kind: K }>) =>
      // The frame lets through no answer of another kind.
      run<PackedView>(file, (frame, limits) => frame.show({ file, view }, limits)) as Promise<ShownOriginal<K>>,
    close() {
      isClosed = true
      all.forEach(throwAway)
      container.remove()
    },
  }
}

const ENDED = 'The import was ended.'

function isTheFilesDoing(error: unknown): boolean {
  return !(error instanceof FrameFailure) || error.why === 'time-limit' || error.why === 'broken-answer'
}

function describeFailure(error: unknown, timeLimitMs: number): PackedRefusal {
  if (!(error instanceof FrameFailure)) return refused('reader-failed', 'The reader could not be started.')
  switch (error.why) {
    case 'time-limit':
      return refused('time-limit', `The limit is ${Math.round(timeLimitMs / 1000)} seconds.`)
    case 'broken-answer':
      return refused('reader-failed', 'The reader gave an answer that does not hold.')
    case 'did-not-load':
    case 'did-not-begin':
      return refused('reader-failed', 'The reader did not start.')
    case 'closed':
      return refused('reader-failed', ENDED)
  }
}

function refused(code: RefusalCode, reason: string): PackedRefusal {
  return { ok: false, code, reason }
}

/** Out of the layout and of the accessibility tree; frames in it run all the same. */
function createContainer(): HTMLElement {
  const container = document.createElement('div')
  container.hidden = true
  container.setAttribute('aria-hidden', 'true')
  document.body.append(container)
  return container
}
