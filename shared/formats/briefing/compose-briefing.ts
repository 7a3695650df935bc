/**
 * Records in, exported briefing out. Pure: the same records, texts and instant give the same document, to the byte. Refuses a marking
 * that is weaker than the case allows; what is merely unwise is the lint's business.
 */
import { AttestError } from '../../bridge/result.ts'
import type { ArticleBody } from '../../domain/article-body.ts'
import { isAtLeastAsStrict, tlpMeaning } from '../../domain/tlp.ts'
import { BRIEFING_FORMAT, BRIEFING_FORMAT_VERSION, type BriefingDocument } from './briefing-document.ts'
import { composeChangedQuotes } from './compose-changes.ts'
import { composeClaims, composeEvents, composeJudgements } from './compose-findings.ts'
import {
  composeArticles,
  composeEndnotes,
  composeExcerpts,
  composeSourceFiles,
  composeSources,
} from './compose-sources.ts'
import { composeSourceSummary } from './compose-source-summary.ts'
import { composeYardstick } from './compose-yardstick.ts'
import { createProtectedMask, type ProtectedMask } from './mask-protected-sources.ts'
import { selectBriefingRecords, type BriefingRecords, type CaseTables } from './select-briefing-records.ts'

export interface ComposeInput {
  readonly tables: CaseTables
  readonly briefingId: string
  /** Article bodies by the SHA-256 that revisions name; those of quoted revisions must be there. */
  readonly bodies: ReadonlyMap<string, ArticleBody>
  readonly now: Date
  /** The program's version. */
  readonly version: string
  readonly journal: { readonly lastSeq: number; readonly headHash: string }
  /** The wire family of an article, where texts have been compared. */
  readonly familyOf?: (articleId: string) => string | null
}

/** What the parts are composed from. */
export interface ComposeContext extends BriefingRecords {
  readonly bodies: ReadonlyMap<string, ArticleBody>
  readonly mask: ProtectedMask
  /** Endnote numbers by excerpt, in the order in which the quotes are told. */
  readonly endnotes: ReadonlyMap<string, number>
  readonly familyOf?: (articleId: string) => string | null
}

export function composeBriefing(input: ComposeInput): BriefingDocument {
  const records = selectBriefingRecords(input.tables, input.briefingId)
  const { briefing, case: caseRecord } = records
  if (!isAtLeastAsStrict(briefing.marking, caseRecord.defaultMarking))
    throw new AttestError(
      'marking-too-weak',
      `The briefing is marked ${briefing.marking}, but this case asks for ${caseRecord.defaultMarking} or stricter.`,
      { marking: briefing.marking, required: caseRecord.defaultMarking },
    )

  const mask = createProtectedMask(records.sources.values(), records.protectedSources)
  const context: ComposeContext = {
    ...records,
    bodies: input.bodies,
    mask,
    endnotes: new Map([...records.excerpts.keys()].map((id, index) => [id, index + 1])),
    ...(input.familyOf === undefined ? {} : { familyOf: input.familyOf }),
  }
  const events = composeEvents(context)
  const claims = composeClaims(context, events)
  const excerpts = composeExcerpts(context)
  const articles = composeArticles(context)
  const sources = composeSources(context)
  return mask.everywhere<BriefingDocument>({
    format: BRIEFING_FORMAT,
    formatVersion: BRIEFING_FORMAT_VERSION,
    product: { name: 'Attest', version: input.version },
    generatedAt: input.now.toISOString(),
    case: {
      id: caseRecord.id,
      title: caseRecord.title,
      question: caseRecord.question,
      informationCutOff: caseRecord.informationCutOff,
      defaultMarking: caseRecord.defaultMarking,
    },
    briefing: { id: briefing.id, createdAt: briefing.createdAt },
    title: briefing.title,
    language: 'en',
    marking: { label: briefing.marking, meaning: tlpMeaning[briefing.marking] },
    informationCutOff: briefing.informationCutOff ?? caseRecord.informationCutOff,
    bottomLine: briefing.bottomLine,
    judgements: composeJudgements(context),
    events,
    claims,
    excerpts,
    articles,
    sourceFiles: composeSourceFiles(context),
    sources,
    endnotes: composeEndnotes(context, excerpts),
    changedQuotes: composeChangedQuotes(context),
    gaps: [...briefing.gaps],
    assumptions: [...briefing.assumptions],
    sourceSummary: composeSourceSummary({ events, claims, excerpts, articles, sources }),
    yardstick: composeYardstick(caseRecord.yardstick),
    journal: input.journal,
  })
}
