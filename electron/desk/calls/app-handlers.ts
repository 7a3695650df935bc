/** Answers the calls about the program itself: shared/bridge/app-calls.ts. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { appCalls } from '../../../shared/bridge/app-calls.ts'
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import type { Json } from '../../../shared/journal/canonical-json.ts'
import type { DeskContext } from '../desk-context.ts'
import type { PickAnswer } from '../desk-host.ts'
import { listFolders } from './list-folders.ts'

export function createAppHandlers(context: DeskContext): Pick<CallHandlers, keyof typeof appCalls> {
  const { host, settings, cases, casesFolder, about, writtenExports } = context
  return {
    'app/get-info': async () => ({
      version: about.version,
      host: about.hostName,
      engine: about.engine,
      platform: process.platform,
      casesFolder,
      hasNativeDialogs: host.hasNativeDialogs,
      analyst: await settings.readAnalyst(),
    }),
    'app/read-preferences': async () => (await settings.read()).preferences,
    'app/write-preference': async ({ key, value }) => {
      await settings.writePreference(key, value as Json)
      return {}
    },
    'app/list-folders': async ({ path: folder }) => {
      if (folder !== null) return listFolders(folder)
      await fs.mkdir(casesFolder, { recursive: true, mode: 0o700 })
      return listFolders(casesFolder)
    },
    'app/pick-folder': async ({ title }) => ({
      path: readPick(await host.pickFolder({ title, startAt: casesFolder })),
    }),
    'app/show-in-folder': async ({ path: place }) => {
      const real = await fs.realpath(place)
      const root = cases.find()?.folder.root
      const isInside = root !== undefined && (real === root || real.startsWith(root + path.sep))
      if (!isInside && !writtenExports.has(real))
        throw new AttestError('not-allowed', 'Only the open case and what was exported from it can be shown.')
      await host.showInFolder(real)
      return {}
    },
  }
}

/** What a dialog of the host answered, as a path or the reason why there is none. */
export function readPick(answer: PickAnswer): string {
  if (answer === 'no-native-dialog')
    throw new AttestError('no-native-dialog', 'There is no system dialog here.')
  if (answer.path === null) throw new AttestError('cancelled', 'Nothing was chosen.')
  return answer.path
}
