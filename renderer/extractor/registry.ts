/**
 * Which formats are read. A new format is one file in readers/ and one line here; detect-format.ts already knows most of them by name.
 */
import type { ContentKind } from './detect-format.ts'
import { htmlReader } from './readers/html-reader.ts'
import { markdownReader } from './readers/markdown-reader.ts'
import { plainTextReader } from './readers/plain-text-reader.ts'
import type { Reader } from './readers/reader.ts'

export const readers: readonly Reader[] = [htmlReader, markdownReader, plainTextReader]

export function findReader(kind: ContentKind): Reader | undefined {
  return readers.find((reader) => reader.kinds.includes(kind))
}
