/** The header of a message for looking at: every field in its order, in letters, also those that no article is made of. */
import { Refusal } from '../refusal.ts'
import { readHeaderBlock, toBinary } from './header-block.ts'
import { decodeHeader } from './header-values.ts'

export interface ShownHeader {
  readonly name: string
  /** Empty when the field is. */
  readonly value: string
}

/** Of a message or of the first one in a mailbox. A `Refusal` when the file begins with no header. */
export function readMessageHeaders(bytes: Uint8Array): readonly ShownHeader[] {
  const { fields } = readHeaderBlock(bytes, countLength(bytes))
  if (fields.length === 0)
    throw new Refusal('unsupported-format', 'The file does not begin with the header of a message.')
  return fields.map(({ name, value }) => ({ name, value: decodeHeader(value) ?? '' }))
}

/** Apple's mail program writes the length of the message before it. */
export function countLength(bytes: Uint8Array): number {
  return /^\d{1,9} *\r?\n/.exec(toBinary(bytes, 0, 20))?.[0].length ?? 0
}
