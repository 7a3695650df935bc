/** What the window remembers between starts (theme, columns, the last place). Kept by the desk, because the working store may be deleted. */
import { callDesk } from '../desktop/desktop-client.ts'
import type { Json } from '../../shared/journal/canonical-json.ts'

export interface Preferences {
  get<T extends Json>(key: string, fallback: T): T
  set(key: string, value: Json): void
  /** Writes at once what is still waiting. */
  flush(): Promise<void>
}

/** The key of what is remembered for one case only. */
export function preferenceOfCase(what: string, caseId: string): string {
  return `${what}/${caseId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}

/** Dragging a column edge makes many changes; the last one counts. */
const WRITE_DELAY_MS = 400

export async function loadPreferences(): Promise<Preferences> {
  const values = new Map(Object.entries(await callDesk('app/read-preferences', {})))
  const waiting = new Map<string, Json>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async () => {
    clearTimeout(timer)
    const writes = [...waiting]
    waiting.clear()
    for (const [key, value] of writes) await callDesk('app/write-preference', { key, value })
  }

  return {
    get: <T extends Json>(key: string, fallback: T) => (values.get(key) as T | undefined) ?? fallback,
    set(key, value) {
      values.set(key, value)
      waiting.set(key, value)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), WRITE_DELAY_MS)
    },
    flush,
  }
}
