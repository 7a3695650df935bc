/**
 * What a careful colleague would say before a briefing leaves: said in the window while it is written, and by the export command as
 * warnings. `stop` findings are those that the export refuses; the rest is advice, and the analyst decides.
 */
import type { ArticleBody } from '../../domain/article-body.ts'
import type { TableName } from '../../domain/tables.ts'
import { isAtLeastAsStrict } from '../../domain/tlp.ts'
import { lintClaims } from './lint-claims.ts'
import { lintJudgements } from './lint-judgements.ts'
import { lintQuotes } from './lint-quotes.ts'
import { selectBriefingRecords, type BriefingRecords, type CaseTables } from './select-briefing-records.ts'

export type FindingCode =
  | 'marking-too-weak'
  | 'quote-not-verbatim'
  | 'empty-bottom-line'
  | 'no-cut-off'
  | 'no-gaps'
  | 'no-events'
  | 'judgement-empty'
  | 'judgement-without-claims'
  | 'judgement-without-confidence'
  | 'judgement-on-rejected-claim'
  | 'judgement-on-single-originator'
  | 'likelihood-and-confidence-mixed'
  | 'likelihood-not-in-yardstick'
  | 'event-without-claims'
  | 'adopted-without-evidence'
  | 'adopted-without-reason'
  | 'adopted-both-of-a-dispute'
  | 'contradiction-left-out'
  | 'grade-1-not-confirmed'
  | 'article-after-cut-off'
  | 'article-cancelled'
  | 'quote-from-older-text'
  | 'outlet-changed-quote'
  | 'protected-name-withheld'

export interface Finding {
  readonly code: FindingCode
  /** `stop` refuses the export, `warning` is probably wrong, `hint` may be meant so. */
  readonly severity: 'stop' | 'warning' | 'hint'
  /** What is wrong and what to do about it. */
  readonly message: string
  /** The record to open. */
  readonly at: { readonly table: TableName; readonly id: string }
}

export interface LintInput {
  readonly tables: CaseTables
  readonly briefingId: string
  /** Texts by hash, where they are at hand: then quotes are looked up, else their anchor state is believed. */
  readonly bodies?: ReadonlyMap<string, ArticleBody>
  readonly familyOf?: (articleId: string) => string | null
}

export interface LintContext extends BriefingRecords {
  readonly bodies?: ReadonlyMap<string, ArticleBody>
  readonly familyOf?: (articleId: string) => string | null
}

const severities: readonly Finding['severity'][] = ['stop', 'warning', 'hint']

/** Findings, the gravest first. Throws like composing does when the briefing refers to what is not there. */
export function lintBriefing({ tables, briefingId, bodies, familyOf }: LintInput): Finding[] {
  const context: LintContext = {
    ...selectBriefingRecords(tables, briefingId),
    ...(bodies === undefined ? {} : { bodies }),
    ...(familyOf === undefined ? {} : { familyOf }),
  }
  const findings = [
    ...lintWhole(context),
    ...lintJudgements(context),
    ...lintClaims(context),
    ...lintQuotes(context),
  ]
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** True when the export would be refused. */
export function isStopped(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'stop')
}

function lintWhole({ briefing, case: caseRecord, events }: LintContext): Finding[] {
  const at = { table: 'briefings', id: briefing.id } as const
  const findings: Finding[] = []
  if (!isAtLeastAsStrict(briefing.marking, caseRecord.defaultMarking))
    findings.push({
      code: 'marking-too-weak',
      severity: 'stop',
      message: `The marking ${briefing.marking} is weaker than the case’s ${caseRecord.defaultMarking}. Choose ${caseRecord.defaultMarking} or a stricter one.`,
      at,
    })
  if (briefing.bottomLine.trim() === '')
    findings.push({
      code: 'empty-bottom-line',
      severity: 'warning',
      message: 'The bottom line is empty. Say in one to three sentences what the reader must know.',
      at,
    })
  if (events.length === 0)
    findings.push({
      code: 'no-events',
      severity: 'warning',
      message:
        'No event is in the briefing, so nothing in it can be traced to a quote. Choose the events that it tells of.',
      at,
    })
  if ((briefing.informationCutOff ?? caseRecord.informationCutOff) === null)
    findings.push({
      code: 'no-cut-off',
      severity: 'hint',
      message: 'No information cut-off is set. A reader cannot tell what could have been known.',
      at,
    })
  if (briefing.gaps.length === 0)
    findings.push({
      code: 'no-gaps',
      severity: 'hint',
      message: 'No gap is named. Say what is not known and would change the picture.',
      at,
    })
  return findings
}
