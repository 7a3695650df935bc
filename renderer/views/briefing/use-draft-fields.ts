/** What is being typed in a few fields, before it is saved: lets a card show at once how it will read. Follows changes from elsewhere. */
import { useEffect, useState } from 'react'

export function useDraftFields<Fields extends Readonly<Record<string, string>>>(saved: Fields) {
  const [draft, setDraft] = useState(saved)
  const signature = JSON.stringify(saved)
  useEffect(() => setDraft(JSON.parse(signature) as Fields), [signature])
  return { draft, type: (fields: Partial<Fields>) => setDraft((was) => ({ ...was, ...fields })) }
}
