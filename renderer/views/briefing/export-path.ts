/** The parts of a path of either kind (`/home/…`, `C:\…`), for showing them apart and joining them again. */

export function nameOf(path: string): string {
  return path.slice(lastSeparator(path) + 1)
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, lastSeparator(path)))
}

/** A file in a folder, joined in the folder's own way. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/'
  return `${folder.replace(/[\\/]+$/u, '')}${separator}${name}`
}

function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
}
