/**
 * Old Office documents are a file system in a file (MS-CFB). Nobody reads them here; but a new document with a password is wrapped into
 * one, and that has to be told apart, because the analyst can do something about it.
 */

/** Entries of the directory are 128 bytes each and lie at multiples of it; each begins with its name in UTF-16. */
const ENTRY_LENGTH = 128
const NAME = utf16('EncryptedPackage')

export function isEncryptedOfficeFile(bytes: Uint8Array): boolean {
  for (let at = 0; at + NAME.length <= bytes.length; at += ENTRY_LENGTH)
    if (NAME.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

function utf16(text: string): number[] {
  return [...text].flatMap((char) => [char.charCodeAt(0), 0])
}
