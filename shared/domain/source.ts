/** Whoever says or carries something: a person, a body, an armed group, an outlet, an agency, or someone unnamed. */
import { z } from 'zod'
import { sourceReliabilitySchema } from './admiralty.ts'
import { idSchema, instantSchema, newId, type Id } from './id.ts'

export type SourceId = Id<'source'>

export const sourceKindSchema = z.enum([
  'person',
  'organisation',
  'state-body',
  'armed-group',
  'outlet',
  'agency',
  'unnamed',
])
export type SourceKind = z.infer<typeof sourceKindSchema>

export const sourceSchema = z.strictObject({
  id: idSchema('source'),
  name: z.string().min(1).max(500),
  kind: sourceKindSchema,
  description: z.string().max(4000),
  sourceReliability: sourceReliabilitySchema.nullable(),
  reliabilityReason: z.string().max(4000),
  /** Someone who could be harmed if named: masked in exports. */
  isProtected: z.boolean(),
  createdAt: instantSchema,
})
export type Source = z.infer<typeof sourceSchema>

export function createSource(
  fields: Pick<Source, 'name' | 'kind'> & Partial<Omit<Source, 'id' | 'createdAt'>>,
  now: Date = new Date(),
): Source {
  return {
    id: newId('source'),
    description: '',
    sourceReliability: null,
    reliabilityReason: '',
    isProtected: false,
    ...fields,
    createdAt: now.toISOString(),
  }
}

export const sourceKindLabel: Readonly<Record<SourceKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  'state-body': 'State body',
  'armed-group': 'Armed group',
  outlet: 'Outlet',
  agency: 'News agency',
  unnamed: 'Unnamed',
}
