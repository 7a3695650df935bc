/** Answers the calls about case folders: shared/bridge/case-calls.ts. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { caseCalls, OpenCase } from '../../../shared/bridge/case-calls.ts'
import type { CallHandlers } from '../../../shared/bridge/contract.ts'
import { AttestError } from '../../../shared/bridge/result.ts'
import { createCase, type CaseRecord } from '../../../shared/domain/case.ts'
import { createCaseFolder, findCaseFolder, isCaseFolder, type CaseFolder } from '../case/case-folder.ts'
import { openCase, type OpenedCase } from '../case/open-case.ts'
import { checkInThread } from '../check/check-in-thread.ts'
import type { DeskContext } from '../desk-context.ts'
import { translateError } from '../translate-error.ts'

export function createCaseHandlers(context: DeskContext): Pick<CallHandlers, keyof typeof caseCalls> {
  const { settings, cases, casesFolder } = context
  return {
    'cases/list-recent': async () => {
      const { recentCases } = await settings.read()
      return Promise.all(
        recentCases.map(async (recent) => ({ ...recent, isMissing: !(await isThere(recent.path)) })),
      )
    },
    'cases/create': async ({ title, question, parentFolder }) => {
      const parent = await findParent(parentFolder, casesFolder)
      const opened = await cases.put(async () => {
        const folder = await createCaseFolder(parent, title)
        try {
          return await open(context, folder, createCase({ title, question }))
        } catch (error) {
          // Made by us a moment ago and empty: half a case would only be in the way of the next attempt.
          await fs.rm(folder.root, { recursive: true, force: true })
          throw error
        }
      })
      return remember(context, opened)
    },
    'cases/open': async ({ path: place }) => {
      if (!path.isAbsolute(place)) throw new AttestError('bad-request', 'The path must be absolute.')
      const folder = await findCaseFolder(place)
      const opened = await cases.put(async (current) => {
        if (current === null || current.folder.root !== folder.root) return open(context, folder, null)
        if (current.isAlive()) return current
        await current.close()
        return open(context, folder, null)
      })
      return remember(context, opened)
    },
    'cases/get-open': async () => {
      const opened = cases.find()
      return opened === null ? null : describeCase(opened)
    },
    'cases/close': async () => {
      await cases.clear()
      return {}
    },
    'cases/check': () => checkInThread(cases.get().folder),
  }
}

async function open(
  context: DeskContext,
  folder: CaseFolder,
  newCase: CaseRecord | null,
): Promise<OpenedCase> {
  const { device } = await context.settings.read()
  return openCase(folder, {
    newCase,
    device,
    analyst: await context.settings.readAnalyst(),
    onDeath(reason) {
      context.log.write('The thread of the open case died:', reason)
      context.host.emit({
        type: 'case/became-unwritable',
        reason: 'The case was closed by an error. Open it again to go on.',
      })
    },
    onUnexpected: (method, stack) => context.log.write(`journal ${method} failed unexpectedly:`, stack),
  })
}

async function describeCase({ folder, journal }: OpenedCase): Promise<OpenCase> {
  const { caseRecord, lastSeq, recordCounts } = await journal.ask('describe', {})
  return { caseId: caseRecord.id, title: caseRecord.title, path: folder.root, lastSeq, recordCounts }
}

async function remember(context: DeskContext, opened: OpenedCase): Promise<OpenCase> {
  const described = await describeCase(opened)
  try {
    await context.settings.rememberCase({ path: described.path, title: described.title })
  } catch (error) {
    // The case is open and whole; that it will miss in a list is not worth keeping anyone from working.
    context.log.write('The opened case could not be put into the list of recent cases:', error)
  }
  return described
}

/** The cases folder is made when it is first needed; a place that the analyst chose must be there. */
async function findParent(chosen: string | null, casesFolder: string): Promise<string> {
  if (chosen === null) {
    await fs.mkdir(casesFolder, { recursive: true, mode: 0o700 })
    return fs.realpath(casesFolder)
  }
  if (!path.isAbsolute(chosen)) throw new AttestError('bad-request', 'The path must be absolute.')
  return fs.realpath(chosen)
}

/** A disk that is not plugged in, or that we may not read, is as good as missing for the list. */
async function isThere(place: string): Promise<boolean> {
  try {
    return await isCaseFolder(place)
  } catch (error) {
    if (translateError(error) === null) throw error
    return false
  }
}
