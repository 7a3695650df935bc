/** Hashes beside the window's thread: even handing a large file over to be hashed would keep that one busy. */
import type { HashAnswer, HashRequest } from './hasher.ts'

addEventListener('message', ({ data }: MessageEvent<HashRequest>) => void answer(data))

async function answer({ id, blob }: HashRequest): Promise<void> {
  let sha256: string | null = null
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
    sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    // The file is gone, changed since it was chosen, or may not be read.
  }
  postMessage({ id, sha256 } satisfies HashAnswer)
}
