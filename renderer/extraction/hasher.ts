/** SHA-256 of files and texts, whatever their size, without the window's thread ever holding them. */

export interface HashRequest {
  readonly id: number
  readonly blob: Blob
}

export interface HashAnswer {
  readonly id: number
  /** Lower-case hexadecimal; null when the bytes could not be read. */
  readonly sha256: string | null
}

export interface Hasher {
  /** Rejects when the bytes can't be read. */
  hash(blob: Blob): Promise<string>
  close(): void
}

export function createHasher(): Hasher {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (sha256: string | null) => void>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => {
    waiting.get(data.id)?.(data.sha256)
    waiting.delete(data.id)
  })
  worker.addEventListener('error', () => {
    for (const settle of waiting.values()) settle(null)
    waiting.clear()
  })
  return {
    hash: (blob) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, (sha256) =>
          sha256 === null ? reject(new Error('the bytes could not be read')) : resolve(sha256),
        )
        worker.postMessage({ id, blob } satisfies HashRequest)
      }),
    close: () => worker.terminate(),
  }
}
