/** The lint's part on quotes: word for word, graded within the rules, inside the cut-off, and naming nobody who is protected. */
import type { ChangedQuote } from '../../anchoring/changed-quotes.ts'
import { findCredibilityFault } from '../../independence/credibility-guard.ts'
import { changedQuotesOf } from './compose-changes.ts'
import type { Finding, LintContext } from './lint-briefing.ts'
import { supportOf } from './lint-claims.ts'
import { createProtectedMask } from './mask-protected-sources.ts'

export function lintQuotes(context: LintContext): Finding[] {
  return [
    ...lintWording(context),
    ...lintStates(context),
    ...lintChanges(context),
    ...lintGrades(context),
    ...lintCutOff(context),
    ...lintNames(context),
  ]
}

function lintWording({ excerpts, revisions, articles, bodies }: LintContext): Finding[] {
  return [...excerpts.values()].flatMap((excerpt): Finding[] => {
    const body = bodies?.get(revisions.get(excerpt.revisionId)!.bodySha256)
    const isVerbatim =
      body === undefined
        ? excerpt.anchorState === 'exact' || excerpt.anchorState === 'moved'
        : body.text.slice(excerpt.position.start, excerpt.position.end) === excerpt.quote.exact
    if (isVerbatim) return []
    const title = articles.get(excerpt.articleId)!.title
    return [
      {
        code: 'quote-not-verbatim',
        severity: 'stop',
        message: `A quote from “${title}” is not word for word in its text any more: “${shorten(excerpt.quote.exact)}”. Anchor it again, or leave it out.`,
        at: { table: 'excerpts', id: excerpt.id },
      },
    ]
  })
}

/** What the sender did to a story after it was quoted: taken back, or sent again with another text. */
function lintStates(context: LintContext): Finding[] {
  const { excerpts, articles } = context
  const changed = new Set(changedQuotesOf(context, context.bodies).map((each) => each.excerptId))
  return [...articles.values()].flatMap((article): Finding[] => {
    const quotes = [...excerpts.values()].filter((excerpt) => excerpt.articleId === article.id)
    const older = quotes.filter(
      (excerpt) => excerpt.revisionId !== article.currentRevisionId && !changed.has(excerpt.id),
    )
    const findings: Finding[] = older.map((excerpt) => ({
      code: 'quote-from-older-text',
      severity: 'warning',
      message: `“${shorten(excerpt.quote.exact)}” is quoted from an older text of “${article.title}”. Look whether the newer one still says so.`,
      at: { table: 'excerpts', id: excerpt.id },
    }))
    if (article.status === 'canceled' || article.status === 'withheld')
      findings.push({
        code: 'article-cancelled',
        severity: 'warning',
        message: `The sender of “${article.title}” has ${article.status === 'canceled' ? 'cancelled it' : 'asked to withhold it'}. Leave its quotes out, or say that it was taken back.`,
        at: { table: 'articles', id: article.id },
      })
    return findings
  })
}

/** The outlet changed or took out what was quoted: the reader should hear it from the briefing. */
function lintChanges(context: LintContext): Finding[] {
  return changedQuotesOf(context, context.bodies).map((change) => ({
    code: 'outlet-changed-quote',
    severity: 'warning',
    message: describeChange(change, context.articles.get(context.excerpts.get(change.excerptId)!.articleId)!.title),
    at: { table: 'excerpts', id: change.excerptId },
  }))
}

function describeChange({ kind, before, after }: ChangedQuote, title: string): string {
  return kind === 'removed'
    ? `A newer text of “${title}” does not say any more: “${shorten(before)}”. The briefing lists it; ask why it was taken out.`
    : `A newer text of “${title}” says “${shorten(after!)}” instead of “${shorten(before)}”. The briefing lists both.`
}

function lintGrades(context: LintContext): Finding[] {
  return [...context.excerpts.values()].flatMap((excerpt): Finding[] => {
    const supported = context.evidence.filter(
      (each) => each.excerptId === excerpt.id && each.stance === 'supports',
    )
    const fault = findCredibilityFault(
      excerpt.informationCredibility,
      supported.map((each) => supportOf(context, each.claimId)),
    )
    if (fault === null) return []
    const message = `“${shorten(excerpt.quote.exact)}”: ${fault}`
    return [
      {
        code: 'grade-1-not-confirmed',
        severity: 'warning',
        message,
        at: { table: 'excerpts', id: excerpt.id },
      },
    ]
  })
}

/** Hindsight stays out. A day without an hour counts from its first minute, so the doubt is the article's. */
function lintCutOff({ briefing, case: caseRecord, articles }: LintContext): Finding[] {
  const cutOff = Date.parse(briefing.informationCutOff ?? caseRecord.informationCutOff ?? '')
  if (Number.isNaN(cutOff)) return []
  return [...articles.values()].flatMap((article): Finding[] => {
    const issued = Date.parse(article.issued ?? '')
    if (Number.isNaN(issued) || issued <= cutOff) return []
    return [
      {
        code: 'article-after-cut-off',
        severity: 'warning',
        message: `“${article.title}” was published after the information cut-off (${article.issued}). Leave its quotes out, or move the cut-off.`,
        at: { table: 'articles', id: article.id },
      },
    ]
  })
}

function lintNames(context: LintContext): Finding[] {
  const { briefing, judgements, events, claims, excerpts, articles, protectedSources } = context
  const mask = createProtectedMask(protectedSources)
  const texts: [Finding['at'], ...string[]][] = [
    [
      { table: 'briefings', id: briefing.id },
      briefing.title,
      briefing.bottomLine,
      ...briefing.gaps,
      ...briefing.assumptions,
    ],
    ...judgements.map((each): [Finding['at'], ...string[]] => [
      { table: 'judgements', id: each.id },
      each.proposition,
      each.confidenceReason,
    ]),
    ...events.map((each): [Finding['at'], ...string[]] => [
      { table: 'events', id: each.id },
      each.title,
      each.summary,
      each.place,
    ]),
    ...claims.map((each): [Finding['at'], ...string[]] => [
      { table: 'claims', id: each.id },
      each.value,
      each.standingReason,
    ]),
    ...[...excerpts.values()].map((each): [Finding['at'], ...string[]] => [
      { table: 'excerpts', id: each.id },
      each.quote.exact,
      each.translation ?? '',
      each.transliteration ?? '',
    ]),
    ...[...articles.values()].map((each): [Finding['at'], ...string[]] => [
      { table: 'articles', id: each.id },
      each.title,
      each.url ?? '',
    ]),
  ]
  return texts.flatMap(([at, ...values]): Finding[] => {
    const hit = values.find((value) => mask.text(value) !== value)
    if (hit === undefined) return []
    const message = `The name of a protected source stands in “${shorten(mask.text(hit))}”. It will be withheld in what is exported; better take it out here.`
    return [{ code: 'protected-name-withheld', severity: 'warning', message, at }]
  })
}

const shorten = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 78).trimEnd()} …`)
