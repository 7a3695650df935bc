/** The file name of an export, made of its title: readable, and safe on every system it may be carried to. */
import type { ExportFormat, TextFormat } from '../../../shared/bridge/export-calls.ts'
import { CASE_FOLDER_ENDING, caseFolderName } from '../case/case-folder-name.ts'

export function suggestFileName(title: string, format: ExportFormat | TextFormat): string {
  // "Port: who left" reads better as "Port - who left" than as "Port- who left".
  const named = caseFolderName(title.replaceAll(/\s*[:|/]\s+/gu, ' - ')).slice(0, -CASE_FOLDER_ENDING.length)
  return `${named}.${format}`
}
