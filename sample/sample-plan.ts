/** The sample case as it lies in the repository: six fictional articles and the analyst's work to be replayed on them (sample/README.md). */
import type { Briefing } from '../shared/domain/briefing.ts'
import type { CaseRecord } from '../shared/domain/case.ts'
import type { Claim } from '../shared/domain/claim.ts'
import type { EventRecord } from '../shared/domain/event-record.ts'
import type { Evidence } from '../shared/domain/evidence.ts'
import type { Excerpt } from '../shared/domain/excerpt.ts'
import type { Judgement } from '../shared/domain/judgement.ts'
import type { Source } from '../shared/domain/source.ts'

/** Records refer to each other by `key` in the file; ids are made when the case is. */
export interface SamplePlan extends Pick<CaseRecord, 'title' | 'question' | 'informationCutOff' | 'defaultMarking' | 'yardstick'> {
  readonly sources: readonly ({ key: string } & Omit<Source, 'id' | 'createdAt'>)[]
  readonly articles: readonly { file: string; agencyKey?: string }[]
  readonly excerpts: readonly ({
    key: string
    file: string
    exact: string
    originatorKey: string | null
    carrierKey: string | null
  } & Pick<Excerpt, 'note' | 'tags' | 'channel' | 'directness' | 'naming' | 'informationCredibility' | 'credibilityReason'>)[]
  readonly events: readonly ({ key: string; parentKey: string | null } & Omit<EventRecord, 'id' | 'createdAt' | 'parentEventId'>)[]
  readonly claims: readonly ({ key: string; eventKey: string } & Pick<Claim, 'field' | 'value' | 'standing' | 'standingReason'>)[]
  readonly evidence: readonly ({ excerptKey: string; claimKey: string } & Pick<Evidence, 'stance' | 'note'>)[]
  readonly briefing: Pick<Briefing, 'title' | 'marking' | 'informationCutOff' | 'bottomLine' | 'gaps' | 'assumptions'> & {
    readonly judgements: readonly ({ claimKeys: string[] } & Pick<
      Judgement,
      'proposition' | 'likelihood' | 'confidence' | 'confidenceReason'
    >)[]
    readonly eventKeys: readonly string[]
  }
}

/** Read when asked for: nobody else's window carries the sample in memory. */
export async function loadSamplePlan(): Promise<SamplePlan> {
  return (await import('./case.json')).default as unknown as SamplePlan
}

const articleFiles = import.meta.glob<string>('./articles/*', { query: '?raw', import: 'default' })

/** The article files with their bytes (all UTF-8). */
export async function loadSampleFiles(): Promise<{ name: string; bytes: Blob }[]> {
  return Promise.all(
    Object.entries(articleFiles).map(async ([path, load]) => ({
      name: path.split('/').at(-1)!,
      bytes: new Blob([await load()]),
    })),
  )
}
