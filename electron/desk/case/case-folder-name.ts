/**
 * The folder name of a case, made of its title: readable, and safe on every system the folder may be carried to.
 * Windows forbids most of this; Linux counts bytes, not letters; marks that turn the reading direction would let a name lie.
 */
export const CASE_FOLDER_ENDING = '.attest'

/** Room for the ending and for what a copy adds to the name. File systems take 255 bytes. */
const MAX_NAME_BYTES = 180

const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

export function caseFolderName(title: string): string {
  const cleaned = title
    .normalize('NFC')
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replaceAll(/[<>:"/\\|?*]+/g, '-')
    // Format marks go, but for the two joiners that Persian and emoji are spelled with.
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}[\p{Cf}--[\u200c\u200d]]]+/gv, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+/g, '')
  const shortened = trimEnd(cutToBytes(cleaned, MAX_NAME_BYTES))
  const named = shortened === '' || /^-+$/.test(shortened) ? 'Case' : shortened
  return `${RESERVED_ON_WINDOWS.test(named) ? `Case ${named}` : named}${CASE_FOLDER_ENDING}`
}

/** Windows drops dots and spaces at the end of a name without a word. */
function trimEnd(name: string): string {
  return name.replace(/[\s.]+$/, '')
}

function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0
  let cut = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > maxBytes) break
    cut += segment
  }
  return cut
}
