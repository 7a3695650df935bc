/** Makes a new or renamed entry of a folder durable: on POSIX a file's own fsync says nothing about its name. */
import fs from 'node:fs/promises'

export async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder for that, and NTFS journals names by itself.
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
