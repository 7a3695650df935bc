/** The case: the question an analyst works on, and the defaults that its briefings start from. One record per case folder. */
import { z } from 'zod'
import { idSchema, instantSchema, newId, type Id } from './id.ts'
import { tlpSchema, type Tlp } from './tlp.ts'

export type CaseId = Id<'case'>

/**
 * Which table of likelihood terms the briefings of this case use. One per briefing, never mixed.
 * ICD 203 (US, 2015); PHIA probability yardstick (UK, 2025).
 */
export const yardstickSchema = z.enum(['icd203', 'phia'])
export type Yardstick = z.infer<typeof yardstickSchema>

export const caseSchema = z.strictObject({
  id: idSchema('case'),
  title: z.string().min(1).max(300),
  /** What the reader of the briefing wants to know. */
  question: z.string().max(4000),
  /** Nothing that came in after this instant is weighed; null while the case is open-ended. */
  informationCutOff: z.string().max(40).nullable(),
  defaultMarking: tlpSchema,
  yardstick: yardstickSchema,
  createdAt: instantSchema,
})
export type CaseRecord = z.infer<typeof caseSchema>

export function createCase(fields: { title: string; question?: string }, now: Date = new Date()): CaseRecord {
  return {
    id: newId('case'),
    title: fields.title,
    question: fields.question ?? '',
    informationCutOff: null,
    defaultMarking: 'TLP:AMBER' satisfies Tlp,
    yardstick: 'icd203',
    createdAt: now.toISOString(),
  }
}
