/**
 * Opens a file of the case for reading, and only if it is a plain file: a case may come from someone else, and a link or a pipe in it
 * must not make us read (or wait for) something outside.
 */
import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import { AttestError } from '../../../shared/bridge/result.ts'

// Windows knows neither flag; links are rare there and need rights of their own.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export async function openPlainFile(file: string): Promise<fs.FileHandle> {
  const handle = await fs.open(file, FLAGS)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new AttestError('not-allowed', 'Something else stands where a plain file belongs.')
}
