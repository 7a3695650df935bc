/**
 * Shows a file in the system's file manager, selected where the system can. The path goes as one argument to a fixed
 * program, never through a shell, and the file itself is never opened: an imported file must not start anything.
 */
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AttestError } from '../../../shared/bridge/result.ts'

function command(file: string, platform: NodeJS.Platform): [program: string, args: string[]] {
  if (platform === 'darwin') return ['open', ['-R', file]]
  if (platform === 'win32') return ['explorer.exe', [`/select,${file}`]]
  const folder = statSync(file).isDirectory() ? file : path.dirname(file)
  return ['xdg-open', [pathToFileURL(folder).href]]
}

export async function showInFileManager(file: string): Promise<void> {
  const [program, args] = command(file, process.platform)
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.once('error', () =>
      reject(new AttestError('not-found', 'This system has no file manager to show it in.')),
    )
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}
