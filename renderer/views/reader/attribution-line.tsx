/** "C3  senior officer, unnamed → Meridian": the grade, who says it, and who carried it to the page. */
import { GradeBadge } from '../../components/badge/badge.tsx'
import { useObservable } from '../../session/observable.ts'
import {
  gradeLabel,
  informationCredibilityMeaning,
  sourceReliabilityMeaning,
} from '../../../shared/domain/admiralty.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { channelLabel, directnessLabel, type Excerpt } from '../../../shared/domain/excerpt.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './margin.module.css'

export function AttributionLine({ article, excerpt }: { article: Article; excerpt: Excerpt }) {
  const { session } = useWorkbench()
  // Names and letters of sources change elsewhere.
  useObservable(session.sources.rows)
  const originator = excerpt.originatorId === null ? undefined : session.sources.get(excerpt.originatorId)
  const carrier = excerpt.carrierId === null ? undefined : session.sources.get(excerpt.carrierId)
  const credibility = excerpt.informationCredibility
  const reliability = originator?.sourceReliability ?? null
  const grade = gradeLabel(reliability, credibility)
  const meaning = [
    reliability !== null && `${reliability}: ${sourceReliabilityMeaning[reliability]}`,
    credibility !== null && `${credibility}: ${informationCredibilityMeaning[credibility]}`,
    excerpt.credibilityReason,
  ]
  const { channel, directness } = excerpt
  const manner = [
    // "Told AFP" says that a reporter was told.
    channel !== null &&
      channel !== 'other' &&
      !(channel === 'told-reporter' && Boolean(excerpt.audience)) &&
      channelLabel[channel],
    directness !== null && directness !== channel && directnessLabel[directness],
  ].filter((words) => words !== false)
  const standIn = article.agency ?? article.publisher
  return (
    <div className={styles.attribution}>
      {grade !== null && <GradeBadge title={meaning.filter(Boolean).join('. ')}>{grade}</GradeBadge>}
      <span>
        {originator !== undefined ? (
          <>
            <bdi>{originator.name}</bdi>
            {excerpt.naming === 'unnamed' && ', unnamed'}
          </>
        ) : (
          <span className={styles['stand-in']}>
            {standIn === null ? (
              'nobody named yet'
            ) : (
              <>
                as <bdi>{standIn}</bdi> has it
              </>
            )}
          </span>
        )}
        {carrier !== undefined && (
          <>
            {' → '}
            <bdi>{carrier.name}</bdi>
          </>
        )}
        {Boolean(excerpt.audience) && (
          <span className={styles['stand-in']}>
            {' · told '}
            <bdi>{excerpt.audience}</bdi>
          </span>
        )}
        {manner.length > 0 && <span className={styles['stand-in']}> · {manner.join(', ')}</span>}
      </span>
    </div>
  )
}
