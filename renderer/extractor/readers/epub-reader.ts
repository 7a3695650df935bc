/** E-books (EPUB 2 and 3). */
import { openZip } from '../archive/open-zip.ts'
import { readEpub } from '../documents/epub/read-epub.ts'
import type { Reader } from './reader.ts'

export const epubReader: Reader = {
  name: 'epub',
  version: '1',
  read: async ({ bytes }) => ({ articles: [await readEpub(openZip(bytes))] }),
}
