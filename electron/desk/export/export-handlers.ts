/** Answers the calls about what leaves the machine: shared/bridge/export-calls.ts. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Briefing } from '../../../shared/domain/briefing.ts'
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import type { exportCalls } from '../../../shared/bridge/export-calls.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { readPick } from '../calls/app-handlers.ts'
import type { DeskContext } from '../desk-context.ts'
import { checkExportTarget } from './export-target.ts'
import { makeBriefingFile } from './make-briefing-file.ts'
import { composeInThread } from './preview-briefing.ts'
import { printRoomOf } from './print-room.ts'
import { suggestFileName } from './suggest-file-name.ts'
import { writeExport } from './write-export.ts'

export function createExportHandlers(context: DeskContext): Pick<CallHandlers, keyof typeof exportCalls> {
  const { host, cases, writtenExports } = context
  return {
    'exports/suggest-path': async ({ briefingId, format }) => {
      const { folder, journal } = cases.get()
      const json = await journal.ask('findRecord', { table: 'briefings', id: briefingId })
      if (json === null) throw new AttestError('not-found', 'This briefing is not in the case any more.')
      const { title } = JSON.parse(json) as Briefing
      const suggested = path.join(folder.exports, suggestFileName(title, format))
      return { path: suggested, exists: await exists(suggested) }
    },
    'exports/pick-target': async ({ suggestedPath, format }) => ({
      path: readPick(await host.pickSaveTarget({ suggestedPath, extension: format })),
    }),
    'exports/write-briefing': async ({ briefingId, format, path: wanted, overwrite }) => {
      const { folder } = cases.get()
      const target = await checkExportTarget(wanted, format, folder)
      // Said before a long print rather than after it; the write itself asks again.
      if (!overwrite && (await exists(target)))
        throw new AttestError('already-exists', 'There is a file of that name already.')
      const composed = await composeInThread(context, briefingId)
      const bytes = await makeBriefingFile(composed, format, (page) => printRoomOf(context).print(host, page))
      const written = await writeExport(target, bytes, overwrite)
      writtenExports.add(target)
      return written
    },
    'exports/suggest-text-path': async ({ name, format }) => {
      const suggested = path.join(cases.get().folder.exports, suggestFileName(name, format))
      return { path: suggested, exists: await exists(suggested) }
    },
    'exports/write-text': async ({ sha256, format, path: wanted, overwrite }) => {
      const { folder, outgoing } = cases.get()
      const target = await checkExportTarget(wanted, format, folder)
      const written = await writeExport(target, outgoing.get(sha256), overwrite)
      outgoing.forget()
      writtenExports.add(target)
      return written
    },
  }
}

async function exists(file: string): Promise<boolean> {
  return fs.lstat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}
