/**
 * The originals of a case: taken in by slices, stored once under their SHA-256, read-only from then on. A name in `files/` is a promise: it
 * appears only after the bytes on the disk were read back, hashed and forced to it.
 */
import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { MAX_UPLOAD_BYTES, type UploadAnswer } from '../../../shared/bridge/bulk-routes.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { CaseFolder } from '../case/case-folder.ts'
import { hashFile } from './hash-file.ts'
import { openPlainFile } from './open-plain-file.ts'
import { originalPath } from './original-path.ts'
import { syncFolder } from './sync-folder.ts'
import { checkSlice, type UploadSlice } from './upload-slice.ts'

type Status = UploadAnswer['status']

export interface FileStore {
  receive(slice: UploadSlice): Promise<Status>
  /** Some bytes of an original and its whole size, or null when it is not stored. */
  readSlice(
    sha256: string,
    start: number,
    length: number,
  ): Promise<{ sizeBytes: number; bytes: Uint8Array<ArrayBuffer> } | null>
  /** Throws away what an earlier run left half received. */
  cleanIncoming(): Promise<void>
}

export function createFileStore(folder: CaseFolder): FileStore {
  /** Slices of one file go one after the other; different files don't wait for each other. */
  const queues = new Map<string, Promise<unknown>>()

  return {
    async receive(slice) {
      checkSlice(slice, MAX_UPLOAD_BYTES.file)
      const before = queues.get(slice.sha256) ?? Promise.resolve()
      const work = before.then(() => receiveSlice(folder, slice))
      // The next slice waits for this one but doesn't fail with it: it gets an answer of its own.
      const settled = work.then(
        () => undefined,
        () => undefined,
      )
      queues.set(slice.sha256, settled)
      void settled.then(() => {
        if (queues.get(slice.sha256) === settled) queues.delete(slice.sha256)
      })
      return work
    },
    readSlice: (sha256, start, length) => readSlice(originalPath(folder, sha256), start, length),
    async cleanIncoming() {
      await fs.rm(folder.incoming, { recursive: true, force: true })
      await fs.mkdir(folder.incoming, { mode: 0o700, recursive: true })
    },
  }
}

async function receiveSlice(folder: CaseFolder, slice: UploadSlice): Promise<Status> {
  const target = originalPath(folder, slice.sha256)
  const part = path.join(folder.incoming, `${slice.sha256}.part`)
  if (slice.offset === 0 && (await isStored(target, slice))) return 'already-here'
  try {
    await append(part, slice)
    if (slice.offset + slice.bytes.length < slice.sizeBytes) return 'receiving'
    await store(folder, part, target, slice)
    return 'stored'
  } catch (error) {
    await fs.rm(part, { force: true })
    throw error
  }
}

/** Looks into the file, too: one that lies there damaged is healed by bringing the original again. */
async function isStored(target: string, { sha256, sizeBytes }: UploadSlice): Promise<boolean> {
  const found = await statOrNull(target)
  if (found === null || !found.isFile() || found.size !== sizeBytes) return false
  return (await hashFile(target)).sha256 === sha256
}

async function append(part: string, { offset, bytes }: UploadSlice): Promise<void> {
  if (offset === 0) await fs.rm(part, { force: true })
  // O_EXCL and O_NOFOLLOW: never into something that someone put there.
  const flags =
    offset === 0
      ? constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
      : constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)
  const handle = await openPart(part, flags)
  try {
    if ((await handle.stat()).size !== offset) throw outOfOrder()
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, offset + written)
      written += bytesWritten
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openPart(part: string, flags: number): Promise<fs.FileHandle> {
  try {
    return await fs.open(part, flags, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && (flags & constants.O_CREAT) === 0)
      throw outOfOrder()
    throw error
  }
}

async function store(
  folder: CaseFolder,
  part: string,
  target: string,
  { sha256 }: UploadSlice,
): Promise<void> {
  if ((await hashFile(part)).sha256 !== sha256)
    throw new AttestError(
      'hash-mismatch',
      'The file arrived changed: its hash is not the one it was announced with.',
    )
  const shelf = path.dirname(target)
  await fs.mkdir(shelf, { mode: 0o700, recursive: true })
  if (!(await fs.lstat(shelf)).isDirectory())
    throw new AttestError('case-damaged', 'A folder for originals is a link.')
  await fs.chmod(part, 0o400)
  // Windows does not rename over a read-only file; only a damaged one can be in the way here.
  if ((await statOrNull(target)) !== null) await fs.rm(target, { force: true })
  await fs.rename(part, target)
  await syncFolder(shelf)
  await syncFolder(folder.files)
}

async function readSlice(file: string, start: number, length: number) {
  if ((await statOrNull(file)) === null) return null
  const handle = await openPlainFile(file)
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)))
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, start + read)
      if (bytesRead === 0) throw new AttestError('disk-error', 'The file became shorter while it was read.')
      read += bytesRead
    }
    return { sizeBytes: size, bytes }
  } finally {
    await handle.close()
  }
}

async function statOrNull(file: string) {
  try {
    return await fs.lstat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function outOfOrder(): AttestError {
  return new AttestError(
    'bad-request',
    'A slice is missing or came twice. Send the file again from the beginning.',
  )
}
