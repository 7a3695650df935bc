/** Word documents. A document in the old format with a password is told apart before it comes here. */
import { openZip } from '../archive/open-zip.ts'
import { readDocx } from '../documents/docx/read-docx.ts'
import type { Reader } from './reader.ts'

export const docxReader: Reader = {
  name: 'docx',
  version: '1',
  read: async ({ bytes }) => ({ articles: [await readDocx(openZip(bytes))] }),
}
