/** The roles an actor may have in an event: ACLED's four columns, and who-did-what-to-whom where that is known. */
export const actorRoleLabel: Readonly<Record<string, string>> = {
  '': 'No role',
  actor1: 'Actor 1',
  assoc1: 'With actor 1',
  actor2: 'Actor 2',
  assoc2: 'With actor 2',
  perpetrator: 'Perpetrator',
  victim: 'Victim',
  mediator: 'Mediator',
}

/** "actor 1" beside a name; other words as they were written; nothing for no role. */
export function describeRole(role: string): string {
  return role === '' ? '' : (actorRoleLabel[role] ?? role).toLowerCase()
}
