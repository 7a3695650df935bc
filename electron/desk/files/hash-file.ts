/** SHA-256 of a file's bytes as they lie on the disk, read in pieces. */
import { createHash } from 'node:crypto'
import type fs from 'node:fs/promises'
import { openPlainFile } from './open-plain-file.ts'

const PIECE_BYTES = 1024 * 1024

export async function hashFile(file: string): Promise<{ sha256: string; sizeBytes: number }> {
  const handle = await openPlainFile(file)
  try {
    return await hashHandle(handle)
  } finally {
    await handle.close()
  }
}

async function hashHandle(handle: fs.FileHandle): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE_BYTES)
  let sizeBytes = 0
  for (;;) {
    const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, sizeBytes)
    if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes }
    hash.update(piece.subarray(0, bytesRead))
    sizeBytes += bytesRead
  }
}
