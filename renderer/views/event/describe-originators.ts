/** Who stands behind a claim, named: "Senior officer of the port garrison (unnamed)". The line under "n reports · m originators". */
import type { OriginCount } from '../../../shared/independence/count-origins.ts'
import type { Source } from '../../../shared/domain/source.ts'

/** More names than this would take over the table; the rest is a number, and all are in the explanation. */
const MAX_NAMES = 2

export function describeOriginators(count: OriginCount, sources: ReadonlyMap<string, Source>): string {
  const names = count.details.map(({ label, sourceId }) => {
    const isUnnamed = sourceId !== null && sources.get(sourceId)?.kind === 'unnamed'
    return isUnnamed ? `${label} (unnamed)` : label
  })
  const shown = names.slice(0, MAX_NAMES).join('; ')
  return names.length > MAX_NAMES ? `${shown}; ${names.length - MAX_NAMES} more` : shown
}
