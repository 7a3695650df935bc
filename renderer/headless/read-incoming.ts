/** Takes in a file that was named on the command line, slice by slice. */
import { MAX_SLICE_BYTES } from '../../shared/bridge/bulk-routes.ts'
import { incomingRoute, type IncomingFile } from '../../shared/bridge/headless-page.ts'

/** Rejects when the file is gone, can't be read, or got shorter meanwhile. */
export async function readIncoming({ index, size }: IncomingFile): Promise<Blob> {
  const slices: Blob[] = []
  for (let offset = 0; offset < size;) {
    const end = Math.min(offset + MAX_SLICE_BYTES, size) - 1
    const response = await fetch(incomingRoute(index), { headers: { Range: `bytes=${offset}-${end}` } })
    const slice = response.ok ? await response.blob() : null
    if (slice === null || slice.size === 0) throw new Error(`file ${index} could not be read`)
    slices.push(slice)
    offset += slice.size
  }
  return new Blob(slices)
}
