/** The system's own dialogs, as answers of the port. */
import { dialog, type BrowserWindow } from 'electron'
import type { FolderQuestion, PickAnswer, SaveQuestion } from '../desktop-host.ts'

export async function pickFolder(window: BrowserWindow, question: FolderQuestion): Promise<PickAnswer> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: question.title,
    ...(question.startAt === undefined ? {} : { defaultPath: question.startAt }),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  const [path] = filePaths
  return canceled || path === undefined ? { path: null } : { path }
}

/** Asks before replacing a file, as every system's save dialog does. */
export async function pickSaveTarget(window: BrowserWindow, question: SaveQuestion): Promise<PickAnswer> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: question.suggestedPath,
    filters: [{ name: question.extension.toUpperCase(), extensions: [question.extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled || filePath === '' ? { path: null } : { path: filePath }
}
