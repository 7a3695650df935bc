/**
 * What the analyst gives to an import, whatever way it came: files chosen, a folder chosen, things dropped, text pasted. An item is opened
 * only when its turn comes, so ten thousand of them cost no memory.
 */
import type { ContainedFile } from '../../shared/domain/extraction.ts'
import type { SourceFileId } from '../../shared/domain/source-file.ts'

/** Where an item came from that was inside another file. */
export interface ImportOrigin extends Pick<ContainedFile, 'path' | 'collectedAt' | 'collectedFrom'> {
  readonly containerId: SourceFileId
  /** 1 for what lies in a file that the analyst gave. */
  readonly depth: number
}

export interface ImportItem {
  /** The name without folders. */
  readonly name: string
  /** Where it was inside the chosen or dropped folder; absent when it came alone. */
  readonly path?: string
  /** In bytes. */
  readonly size: number
  readonly origin?: ImportOrigin
  /** Rejects when the file is gone or can't be read. */
  open(): Promise<Blob>
}

/** From a file input or a drop. */
export function itemsFromFiles(files: Iterable<File>): readonly ImportItem[] {
  return Array.from(files, (file) => itemFromFile(file, file.webkitRelativePath))
}

/** From text on the clipboard. It is kept as a text file that is named by its first words, unless a name is given. */
export function itemsFromText(text: string, name = ''): readonly ImportItem[] {
  const words =
    text
      .trim()
      .slice(0, 400)
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const stem = name.trim() || words.slice(0, 8).join(' ').slice(0, 80).trim() || 'Pasted text'
  const blob = new Blob([text], { type: 'text/plain' })
  return [
    {
      name: /\.[a-z]{2,5}$/i.test(stem) ? stem : `${stem}.txt`,
      size: blob.size,
      open: () => Promise.resolve(blob),
    },
  ]
}

/** From a drop: files, and folders with all that is in them. Call it inside the event's handler; the data is gone afterwards. */
export async function itemsFromDrop(transfer: DataTransfer): Promise<readonly ImportItem[]> {
  const waiting = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (waiting.length === 0) return itemsFromFiles(transfer.files)
  const items: ImportItem[] = []
  // Folders are read one after the other, without recursion: a drop may be a whole disk.
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (entry.isDirectory) waiting.push(...(await listFolder(entry as FileSystemDirectoryEntry)))
    else items.push(await itemFromEntry(entry as FileSystemFileEntry))
  }
  return items
}

/** Files that desktops and tools leave behind in folders: no analyst means to import them. */
const LEFT_BEHIND = /^(?:\..*|thumbs\.db|desktop\.ini|ehthumbs\.db|icon\r|__macosx|~\$.*)$/i

/** True for hidden and system files, and for everything in hidden folders. */
export function isLeftBehind({ name, path, origin }: Pick<ImportItem, 'name' | 'path' | 'origin'>): boolean {
  return (origin?.path ?? path ?? name).split(/[/\\]/).some((segment) => LEFT_BEHIND.test(segment))
}

function itemFromFile(file: File, path: string): ImportItem {
  return {
    name: file.name,
    ...(path === '' || path === file.name ? {} : { path }),
    // Asks the disk, so only when it is this file's turn.
    get size() {
      return file.size
    },
    open: () => Promise.resolve(file),
  }
}

/** `readEntries` gives a hundred at a time and an empty list at the end. A folder that can't be read is empty. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** A file that can't be opened stays in the list, so that the report can say so. */
async function itemFromEntry(entry: FileSystemFileEntry): Promise<ImportItem> {
  const path = entry.fullPath.replace(/^\//, '')
  try {
    return itemFromFile(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), path)
  } catch (error) {
    return { name: entry.name, path, size: 1, open: () => Promise.reject(error as Error) }
  }
}
