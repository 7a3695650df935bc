/** A count of originators in one sentence: "3 reports go back to 1 originator: a senior security source, carried by AFP alone." */
import type { Origin, OriginCount } from './count-origins.ts'

/** More names than this are summed up. */
const NAMES_SHOWN = 4

/** "3 reports · 1 originator", for tables. */
export function originCountLabel({
  reports,
  originators,
}: Pick<OriginCount, 'reports' | 'originators'>): string {
  return `${reports} ${reports === 1 ? 'report' : 'reports'} · ${originators} ${originators === 1 ? 'originator' : 'originators'}`
}

/** `nameOf` replaces the names that must not be shown, for example of protected sources in an export. */
export function explainOrigins(
  count: OriginCount,
  nameOf: (origin: Origin) => string = (origin) => origin.label,
): string {
  const { reports, originators, details, carriers } = count
  if (reports === 0) return 'No report.'
  const goes = reports === 1 ? '1 report goes' : `${reports} reports go`
  const names = details.slice(0, NAMES_SHOWN).map(nameOf)
  const more = details.length > NAMES_SHOWN ? `; and ${details.length - NAMES_SHOWN} more` : ''
  const carrier =
    carriers.length === 1 && details.some((origin) => origin.kind === 'source') ? carriers[0] : undefined
  const alone = carrier === undefined || names.includes(carrier) ? '' : `, carried by ${carrier} alone`
  return `${goes} back to ${originators === 1 ? '1 originator' : `${originators} originators`}: ${names.join('; ')}${more}${alone}.`
}
