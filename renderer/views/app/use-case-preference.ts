/** What one screen remembers for the open case between starts, as a few fields that are changed one by one. */
import { useCallback, useState } from 'react'
import { preferenceOfCase } from '../../session/preferences.ts'
import type { Json } from '../../../shared/journal/canonical-json.ts'
import { useWorkbench } from './workbench-context.tsx'

export function useCasePreference<T extends { [key: string]: Json }>(
  what: string,
  fallback: T,
): readonly [T, (change: Partial<T>) => void] {
  const { session, preferences } = useWorkbench()
  const key = preferenceOfCase(what, session.openCase.caseId)
  const [value, setValue] = useState(() => preferences.get<T>(key, fallback))
  const change = useCallback(
    (changes: Partial<T>) =>
      setValue((was) => {
        const next = { ...was, ...changes }
        preferences.set(key, next)
        return next
      }),
    [preferences, key],
  )
  return [value, change]
}
