/**
 * Archives that are no document: every file in it is handed on to be imported as a file of its own. What belongs to a saved page (pictures,
 * styles, scripts, the folder that a browser puts beside it) is left out, and so are the traces of the machine that packed it.
 */
import { openZip, type ZipEntry } from '../archive/open-zip.ts'
import { Refusal } from '../refusal.ts'
import type { FoundFile, Reader, Reading, ReceivedFile } from './reader.ts'

export const zipReader: Reader = {
  name: 'zip',
  version: '1',
  read: readZip,
}

async function readZip({ bytes }: ReceivedFile): Promise<Reading> {
  const files = openZip(bytes).entries.filter((entry) => !entry.isFolder && !isTrace(entry.path))
  const pageFolders = listPageFolders(files)
  const wanted = files.filter(
    ({ path }) => !isAsset(path) && !pageFolders.some((folder) => path.startsWith(folder)),
  )
  if (wanted.length > 0 && wanted.every((entry) => entry.isEncrypted))
    throw new Refusal('encrypted', 'The archive asks for a password.')
  const contained: FoundFile[] = []
  const unread: string[] = []
  for (const entry of wanted) {
    const content = await tryRead(entry)
    if (content === null || isSame(content, bytes)) unread.push(entry.path)
    else contained.push(toFile(entry, content))
  }
  if (contained.length === 0 && unread.length > 0)
    throw new Refusal('damaged', 'No file in the archive could be unpacked.')
  if (contained.length === 0) throw new Refusal('no-text', 'The archive holds no files to read.')
  return { articles: [], contained, warnings: listWarnings(files, wanted, unread) }
}

/** Nothing of an archive is kept in memory twice: a blob may wait on the disk. */
function toFile(entry: ZipEntry, content: Uint8Array<ArrayBuffer>): FoundFile {
  return {
    name: entry.name,
    path: entry.path,
    mediaType: null,
    collectedAt: null,
    collectedFrom: null,
    bytes: new Blob([content]),
  }
}

/** One bad file never keeps the others from being read; a bomb ends the whole. */
async function tryRead(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await entry.read()
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'unsafe-archive') return null
    throw error
  }
}

/** An archive that holds itself would never end. */
function isSame(content: Uint8Array, archive: Uint8Array): boolean {
  return content.length === archive.length && content.every((byte, index) => byte === archive[index])
}

const TRACE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i

function isTrace(path: string): boolean {
  return TRACE.test(path)
}

/** Files that a page needs to look right and an analyst can't read. */
const ASSET =
  /\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|ogg|wav|mov|swf)$/i

function isAsset(path: string): boolean {
  return ASSET.test(path)
}

/** Folders that browsers save beside a page: "Story.html" and "Story_files/", in the words of the browser's language. */
const PAGE_FOLDER =
  /^(.*)(?:_files|\.files|_fichiers|-Dateien|_archivos|_arquivos|_file|_bestanden|_soubory|_pliki|_filer|_tiedostot)$/

function listPageFolders(files: readonly ZipEntry[]): string[] {
  const pages = new Set(files.flatMap(({ path }) => /^(.*)\.(?:x?html?|xht)$/i.exec(path)?.[1] ?? []))
  const folders = new Set(
    files.flatMap(({ path }) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))),
  )
  return [...folders]
    .filter((folder) => {
      const page = PAGE_FOLDER.exec(folder)?.[1]
      return page !== undefined && pages.has(page)
    })
    .map((folder) => `${folder}/`)
}

function listWarnings(
  files: readonly ZipEntry[],
  wanted: readonly ZipEntry[],
  unread: readonly string[],
): string[] {
  const assets = files.length - wanted.length
  const unsafe = wanted.filter((entry) => entry.hasUnsafeName).length
  const warnings: [boolean, string][] = [
    [assets > 0, `${assets} files that belong to saved pages (pictures, styles, scripts) were left out.`],
    [unsafe > 0, `${unsafe} files have names that would lead out of their folder; the names are only shown.`],
    [
      unread.length > 0,
      `${unread.length} files could not be unpacked (locked, damaged or packed in an uncommon way): ${unread.slice(0, 5).join(', ')}`,
    ],
  ]
  return warnings.filter(([holds]) => holds).map(([, warning]) => warning)
}
