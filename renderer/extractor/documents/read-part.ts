/** Parts of packed documents, which are XML in a ZIP. */
import type { ZipArchive } from '../archive/open-zip.ts'
import { decodeText } from '../decode-text.ts'
import { findCharsetLabel } from '../detect-format.ts'
import { Refusal } from '../refusal.ts'
import { parseXml } from '../xml/parse-xml.ts'

/** A book of a million words has less; as a tree it takes twenty times as much. */
const MAX_PART_BYTES = 32 * 1024 * 1024

/** The root of a part; null when the document has none of that name. */
export async function readXmlPart(zip: ZipArchive, path: string): Promise<Element | null> {
  const text = await readTextPart(zip, path)
  return text === null ? null : parseXml(text).root
}

/** The same for parts that the text can do without: broken ones count as missing. */
export async function tryXmlPart(zip: ZipArchive, path: string | null): Promise<Element | null> {
  if (path === null) return null
  try {
    return await readXmlPart(zip, path)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export async function readTextPart(zip: ZipArchive, path: string): Promise<string | null> {
  const entry = zip.find(path)
  if (entry === undefined) return null
  if (entry.sizeBytes > MAX_PART_BYTES)
    throw new Refusal('too-large', `A part of it has ${entry.sizeBytes} bytes.`)
  const bytes = await entry.read()
  return decodeText(bytes, findCharsetLabel(bytes)).text
}
