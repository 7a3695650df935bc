/**
 * An import that the window did not live to end is told of when the case is opened again. What was stored is in the case; going on means
 * giving the same files once more, and those that are here already are passed over by their hash.
 */
import { useEffect } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import type { CaseSession } from '../../session/case-session.ts'
import { preferenceOfCase, type Preferences } from '../../session/preferences.ts'
import type { ImportProgress } from '../../workflows/import-source-files.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

/** Imports of a few files are over before anything can happen to them. */
const WORTH_REMEMBERING = 20

const keyOf = (session: CaseSession) => preferenceOfCase('import', session.openCase.caseId)

// A type and not an interface: preferences are JSON.
type CutShort = {
  readonly done: number
  readonly total: number
  /** The folder that was imported; null when single files were. */
  readonly folder: string | null
}

/** Notes how far an import is, until it ends. */
export function rememberImport(
  preferences: Preferences,
  session: CaseSession,
  { total, folder }: Pick<CutShort, 'total' | 'folder'>,
) {
  const isWorth = total >= WORTH_REMEMBERING
  return {
    progress: ({ done, total: all }: ImportProgress) => {
      if (isWorth && done % WORTH_REMEMBERING === 0) preferences.set(keyOf(session), { done, total: all, folder })
    },
    end: () => {
      if (isWorth) preferences.set(keyOf(session), null)
    },
  }
}

export function useCutShortImport(importFolder: (path: string) => void, chooseFiles: () => void): void {
  const { session, preferences } = useWorkbench()
  useEffect(() => {
    const found = preferences.get<CutShort | null>(keyOf(session), null)
    if (found === null) return
    preferences.set(keyOf(session), null)
    const folder = found.folder ?? null
    showNotice({
      message: `The last import ended at ${found.done.toLocaleString('en')} of ${found.total.toLocaleString('en')} files.`,
      detail: `${folder === null ? 'Choose the same files again to go on' : `It was of ${folder}`}; what is here already is not doubled.`,
      action:
        folder === null
          ? { label: 'Choose the files…', run: chooseFiles }
          : { label: 'Go on', run: () => importFolder(folder) },
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once, when the case is opened
  }, [session, preferences])
}
