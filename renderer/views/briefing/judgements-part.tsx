/** The key judgements in the order in which they are told. */
import { useLiveQuery } from 'dexie-react-hooks'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import {
  addJudgement,
  draftJudgement,
  editJudgement,
  moveJudgement,
  removeJudgement,
} from '../../workflows/write-judgement.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { JudgementId } from '../../../shared/domain/judgement.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { JudgementCard } from './judgement-card.tsx'
import type { LiveBriefing } from './use-briefing.ts'
import styles from './composer.module.css'

const NO_CLAIMS: readonly Claim[] = []

export function JudgementsPart({ live }: { live: LiveBriefing }) {
  const { session } = useWorkbench()
  const { briefing, judgements, caseRecord } = live
  const claims = useLiveQuery(() => session.store.claims.toArray(), [session.store])
  const [addedId, setAddedId] = useState<JudgementId | null>(null)
  const add = async () => {
    const judgement = draftJudgement(briefing.id, judgements)
    if (await runAct(session, () => addJudgement(session, judgement))) setAddedId(judgement.id)
  }
  return (
    <section className={styles.part} aria-labelledby="judgements-heading">
      <h2 id="judgements-heading">Key judgements</h2>
      {judgements.length === 0 && (
        <p className={styles.hint}>What do you hold to be so, how likely, and how sure are you of that?</p>
      )}
      <ol className={styles.cards}>
        {judgements.map((judgement, index) => (
          <JudgementCard
            key={judgement.id}
            judgement={judgement}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === judgements.length - 1}
            yardstick={caseRecord.yardstick}
            claims={claims ?? NO_CLAIMS}
            autoFocus={judgement.id === addedId}
            onChange={(fields) => void runAct(session, () => editJudgement(session, judgement, fields))}
            onMove={(by) => void runAct(session, () => moveJudgement(session, judgement, by))}
            onRemove={() =>
              void runAct(session, () => removeJudgement(session, judgement), { done: 'Judgement removed.' })
            }
          />
        ))}
      </ol>
      <div>
        <Button onPress={() => void add()}>
          <Plus size={14} aria-hidden /> Add judgement
        </Button>
      </div>
    </section>
  )
}
