/** Writes finished bytes as an export, whole or not at all, and says what was written. */
import { createHash } from 'node:crypto'
import type { ExportedFile } from '../../../shared/bridge/export-calls.ts'
import { writeFileAtomically } from '../files/atomic-write.ts'

export async function writeExport(
  target: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<ExportedFile> {
  await writeFileAtomically(target, bytes, { overwrite })
  return {
    path: target,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.byteLength,
  }
}
