/** The day an article speaks from: that of its dateline when it names one, else the day it was issued. Never today. */
import type { LanguageRules } from '../language-rules.ts'
import type { ArticleFacts } from '../proposal.ts'
import { tokenize } from '../tokens.ts'
import { addDays } from './calendar-days.ts'
import { findDates } from './find-dates.ts'

export function referenceDate(
  { dateline, issued }: Pick<ArticleFacts, 'dateline' | 'issued'>,
  rules: LanguageRules,
): string | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(issued ?? '')?.[0] ?? null
  if (dateline === null) return day
  const found = findDates(tokenize(dateline, 0, dateline.length, rules), day, rules).dates.map(
    ({ edtf }) => edtf,
  )
  const stated = found.find((edtf) => /^\d{4}-\d\d-\d\d$/u.test(edtf))
  // A dateline is filed at most some days before the paper comes out; anything else was misread.
  if (stated === undefined || (day !== null && (stated > addDays(day, 1) || stated < addDays(day, -14))))
    return day
  return stated
}
