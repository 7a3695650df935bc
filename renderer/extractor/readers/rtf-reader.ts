/** Rich texts (RTF). Their characters are decoded by the reader, because each font may have its own charset. */
import { readRtf } from '../documents/rtf/read-rtf.ts'
import type { Reader } from './reader.ts'

export const rtfReader: Reader = {
  name: 'rtf',
  version: '1',
  read: readRtf,
}
