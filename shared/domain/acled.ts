/** ACLED event types and sub-event types in the codebook's hierarchy order (highest first). https://acleddata.com/codebook */
import { z } from 'zod'

export const acledSubEventTypes = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
} as const satisfies Record<string, readonly string[]>

export type AcledEventType = keyof typeof acledSubEventTypes
export const acledEventTypes = Object.keys(acledSubEventTypes) as AcledEventType[]
export const acledEventTypeSchema = z.enum(acledEventTypes as [AcledEventType, ...AcledEventType[]])

/** True when the sub-event type belongs to the event type. */
export function isAcledPair(eventType: string | null, subEventType: string | null): boolean {
  if (subEventType === null) return eventType === null || eventType in acledSubEventTypes
  if (eventType === null || !(eventType in acledSubEventTypes)) return false
  return (acledSubEventTypes[eventType as AcledEventType] as readonly string[]).includes(subEventType)
}

/** 1 actual date; 2 within the week; 3 within the month. */
export const timePrecisionMeaning = { 1: 'the actual date', 2: 'within the week', 3: 'within the month' } as const

/** 1 named town; 2 near a town or part of a region; 3 larger region or provincial capital. */
export const geoPrecisionMeaning = { 1: 'the named place', 2: 'near the place or part of a region', 3: 'a larger region' } as const
