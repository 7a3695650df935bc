/**
 * The watched folder of the open case, for as long as its window is open: looks into it every few seconds and imports what arrived. Which
 * folder it is belongs to this machine and not to the case, so it is a preference.
 */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { showNotice } from '../../components/notices/notices.tsx'
import { preferenceOfCase } from '../../session/preferences.ts'
import { openGivenFolder, type GivenFolder } from '../../workflows/given-folder.ts'
import type { ImportItem } from '../../workflows/import-items.ts'
import { createArrivals } from '../../workflows/watch-folder.ts'
import { describeError } from '../app/describe-error.ts'
import { useWorkbench } from '../app/workbench-context.tsx'

const LOOK_EVERY_MS = 3_000

export interface WatchedFolder {
  /** Null: none is watched. */
  readonly path: string | null
  /** Why the folder can't be looked into just now; it is tried again. */
  readonly problem: string | null
  watch(path: string): void
  stop(): void
}

// A type and not an interface: preferences are JSON.
type Remembered = { readonly path: string; readonly seenUntilMs: number | null }

export function useWatchedFolder(importQuietly: (items: readonly ImportItem[]) => Promise<void>): WatchedFolder {
  const { session, preferences } = useWorkbench()
  const key = preferenceOfCase('watch', session.openCase.caseId)
  const [path, setPath] = useState(() => preferences.get<Remembered | null>(key, null)?.path ?? null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (path === null) return
    const remembered = preferences.get<Remembered | null>(key, null)
    const arrivals = createArrivals(remembered?.path === path ? remembered.seenUntilMs : null)
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    let folder: GivenFolder | null = null
    const look = async () => {
      try {
        folder ??= await openGivenFolder(path)
        const arrived = arrivals.take(await folder.list())
        if (isOver) return folder.close()
        setProblem(null)
        if (arrived.length > 0) {
          await importQuietly(arrived.map(folder.itemOf))
          // Only now: a window that is killed meanwhile imports them again, and what is here already is not doubled.
          if (!isOver) preferences.set(key, { path, seenUntilMs: arrivals.seenUntilMs })
        }
      } catch (error) {
        if (!isOver) setProblem(describeError(error).message)
        folder?.close()
        folder = null
      }
      if (!isOver) timer = setTimeout(() => void look(), LOOK_EVERY_MS)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
      folder?.close()
    }
  }, [path, key, preferences, importQuietly])

  const watch = useCallback(
    (chosen: string) => {
      preferences.set(key, { path: chosen, seenUntilMs: null })
      setPath(chosen)
      showNotice({ message: 'Watching the folder', detail: `What is in ${chosen} and what arrives there is imported.` })
    },
    [preferences, key],
  )
  const stop = useCallback(() => {
    preferences.set(key, null)
    setPath(null)
    setProblem(null)
  }, [preferences, key])
  return useMemo(() => ({ path, problem, watch, stop }), [path, problem, watch, stop])
}
