/** Cases for the briefing's lint: what an analyst did, and what a careful colleague would say. The case as built has no finding of its own. */
import type { Finding } from '../../../../../shared/formats/briefing/lint-briefing.ts'
import { newId } from '../../../../../shared/domain/id.ts'
import { addClaim, addEvidence, type BuiltCase } from './build-case.ts'

export interface LintCase {
  readonly code: Finding['code']
  readonly severity: Finding['severity']
  readonly when: string
  readonly change: (built: BuiltCase) => void
}

export const lintCases: readonly LintCase[] = [
  {
    code: 'marking-too-weak',
    severity: 'stop',
    when: 'the briefing is marked weaker than its case',
    change: ({ tables }) => void (tables.briefings[0]!.marking = 'TLP:CLEAR'),
  },
  {
    code: 'quote-not-verbatim',
    severity: 'stop',
    when: 'a quote is not at its place',
    change: ({ tables }) => void (tables.excerpts[0]!.position = { start: 1, end: 9 }),
  },
  {
    code: 'empty-bottom-line',
    severity: 'warning',
    when: 'the bottom line is blank',
    change: ({ tables }) => void (tables.briefings[0]!.bottomLine = '  '),
  },
  {
    code: 'no-events',
    severity: 'warning',
    when: 'nothing was chosen',
    change: ({ tables }) => {
      tables.briefings[0]!.eventIds = []
      tables.judgements = []
    },
  },
  {
    code: 'no-cut-off',
    severity: 'hint',
    when: 'neither case nor briefing has a cut-off',
    change: ({ tables }) => void (tables.cases[0]!.informationCutOff = null),
  },
  {
    code: 'no-gaps',
    severity: 'hint',
    when: 'no gap is named',
    change: ({ tables }) => void (tables.briefings[0]!.gaps = []),
  },
  {
    code: 'judgement-empty',
    severity: 'warning',
    when: 'a judgement says nothing',
    change: ({ tables }) => void (tables.judgements[0]!.proposition = ''),
  },
  {
    code: 'judgement-without-claims',
    severity: 'warning',
    when: 'a judgement rests on nothing',
    change: ({ tables }) => void (tables.judgements[0]!.claimIds = []),
  },
  {
    code: 'judgement-without-confidence',
    severity: 'warning',
    when: 'a likelihood stands without a confidence',
    change: ({ tables }) => void (tables.judgements[0]!.confidence = null),
  },
  {
    code: 'judgement-on-rejected-claim',
    severity: 'hint',
    when: 'a judgement rests on a rejected claim',
    change: ({ tables }) => {
      tables.claims[1]!.standing = 'rejected'
      tables.claims[1]!.standingReason = 'wrong'
      tables.judgements[0]!.claimIds.push('claim:flight')
    },
  },
  {
    code: 'judgement-on-single-originator',
    severity: 'warning',
    when: 'all support goes back to one',
    change: ({ tables }) => void (tables.judgements[0]!.claimIds = ['claim:flight']),
  },
  {
    code: 'likelihood-and-confidence-mixed',
    severity: 'warning',
    when: 'the judgement speaks of confidence',
    change: ({ tables }) => void (tables.judgements[0]!.proposition = 'we have high confidence that it left'),
  },
  {
    code: 'likelihood-not-in-yardstick',
    severity: 'warning',
    when: 'the term is from the other table',
    change: ({ tables }) => void (tables.judgements[0]!.likelihood = 'highly likely'),
  },
  {
    code: 'event-without-claims',
    severity: 'hint',
    when: 'an event has no claim',
    change: ({ tables }) => {
      tables.events.push({ ...tables.events[0]!, id: 'event:bare' })
      tables.briefings[0]!.eventIds.push('event:bare')
    },
  },
  {
    code: 'adopted-without-evidence',
    severity: 'warning',
    when: 'an adopted claim has no support',
    change: (built) => addClaim(built, 'bare', { field: 'date', standing: 'adopted', standingReason: 'so' }),
  },
  {
    code: 'adopted-without-reason',
    severity: 'warning',
    when: 'an adopted claim has no reason',
    change: ({ tables }) => void (tables.claims[0]!.standingReason = ' '),
  },
  {
    code: 'adopted-both-of-a-dispute',
    severity: 'warning',
    when: 'two claims are adopted that one quote sets against each other',
    change: ({ tables }) => {
      tables.claims[1]!.standing = 'adopted'
      tables.claims[1]!.standingReason = 'too'
    },
  },
  {
    code: 'contradiction-left-out',
    severity: 'warning',
    when: 'the quote that speaks against a claim is left out',
    change: ({ tables }) => void (tables.briefings[0]!.excludedEvidenceIds = ['evidence:6']),
  },
  {
    code: 'grade-1-not-confirmed',
    severity: 'warning',
    when: 'grade 1 stands on one wire story',
    change: (built) => {
      built.tables.excerpts.find((each) => each.id === 'excerpt:emoji')!.informationCredibility = '1'
      addClaim(built, 'quay', { field: 'other' })
      addEvidence(built, 'emoji', 'quay', 'supports')
    },
  },
  {
    code: 'article-after-cut-off',
    severity: 'warning',
    when: 'an article is from after the cut-off',
    change: ({ tables }) => void (tables.briefings[0]!.informationCutOff = '2031-03-01T00:00:00Z'),
  },
  {
    code: 'article-cancelled',
    severity: 'warning',
    when: 'the agency sent a kill notice',
    change: ({ tables }) => void (tables.articles[0]!.status = 'canceled'),
  },
  {
    code: 'quote-from-older-text',
    severity: 'warning',
    when: 'the article was sent again with another text',
    change: ({ tables }) => {
      const [first] = tables.revisions
      const newer = { ...first!, id: newId('revision'), revisionNumber: 2 }
      tables.revisions.push(newer)
      tables.articles.find((article) => article.id === newer.articleId)!.currentRevisionId = newer.id
    },
  },
  {
    code: 'outlet-changed-quote',
    severity: 'warning',
    when: 'a quote was carried over to a newer file that says it otherwise',
    change: ({ tables }) => {
      const quoted = tables.excerpts.find(({ id }) => id === 'excerpt:chinese')!
      const older = { ...tables.revisions.find(({ id }) => id === quoted.revisionId)!, id: newId('revision') }
      const otherFile = tables.revisions.find(({ sourceFileId }) => sourceFileId !== older.sourceFileId)!.sourceFileId
      tables.revisions.push({ ...older, sourceFileId: otherFile })
      const { quote, position } = quoted
      quoted.earlierAnchors = [{ revisionId: older.id, position, quote: { ...quote, exact: '四十人' } }]
    },
  },
  {
    code: 'protected-name-withheld',
    severity: 'warning',
    when: 'the name of a protected source stands in a gap',
    change: ({ tables }) => void tables.briefings[0]!.gaps.push('What Umm Yasin saw.'),
  },
]
