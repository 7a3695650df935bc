/** The case's own record, live. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { CaseRecord } from '../../../shared/domain/case.ts'
import { useWorkbench } from './workbench-context.tsx'

export function useCaseRecord(): CaseRecord | undefined {
  const { store } = useWorkbench().session
  return useLiveQuery(() => store.cases.toCollection().first(), [store])
}
