/** OpenDocument texts: packed, or flat XML that came as text. */
import { openZip } from '../archive/open-zip.ts'
import { readFlatOdt, readOdt } from '../documents/odt/read-odt.ts'
import type { Reader } from './reader.ts'

export const odtReader: Reader = {
  name: 'odt',
  version: '1',
  read: async ({ bytes, format, text }) => ({
    articles: [format.decoded === null ? await readOdt(openZip(bytes)) : readFlatOdt(text)],
  }),
}
