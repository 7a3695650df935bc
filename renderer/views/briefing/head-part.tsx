/** What stands on top of the page: title, marking with its meaning, information cut-off, bottom line. */
import { useState } from 'react'
import { SelectField } from '../../components/field/select-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { isAtLeastAsStrict, tlpLabels, tlpMeaning, type Tlp } from '../../../shared/domain/tlp.ts'
import type { PartProps } from './briefing-acts.ts'
import { checkCutOff } from './check-cut-off.ts'
import styles from './composer.module.css'

export function HeadPart({ live, change }: PartProps) {
  const { briefing, caseRecord } = live
  const [cutOffProblem, setCutOffProblem] = useState<string | null>(null)
  const [refused, setRefused] = useState<Tlp | null>(null)
  const weakest = caseRecord.defaultMarking
  const setCutOff = (text: string) => {
    const checked = checkCutOff(text)
    setCutOffProblem('problem' in checked ? checked.problem : null)
    if (!('problem' in checked)) void change({ informationCutOff: checked.value }, 'cut-off')
  }
  const cutOffWords = briefing.informationCutOff === null ? null : checkCutOff(briefing.informationCutOff)
  return (
    <section className={styles.part} aria-label="Head">
      <TextField
        label="Title"
        value={briefing.title}
        maxLength={500}
        onCommit={(title) => title.trim() !== '' && void change({ title: title.trim() }, 'title')}
      />
      <div className={styles.pair}>
        <div>
          <SelectField
            label="Marking"
            value={briefing.marking}
            options={tlpLabels.map((id) => ({
              id,
              label: id,
              description: isAtLeastAsStrict(id, weakest)
                ? tlpMeaning[id]
                : `Weaker than the case’s ${weakest}: cannot be chosen.`,
            }))}
            onChange={(id) => {
              const marking = id as Tlp
              if (!isAtLeastAsStrict(marking, weakest)) return setRefused(marking)
              setRefused(null)
              void change({ marking }, 'marking')
            }}
          />
          {refused === null ? (
            <p className={styles.hint}>{tlpMeaning[briefing.marking]}</p>
          ) : (
            <p role="alert" className={styles.problem}>
              {refused} is weaker than the case’s {weakest}. A briefing is at least as strict as what it
              quotes; to loosen it, change the case’s marking first.
            </p>
          )}
        </div>
        <TextField
          label="Information cut-off"
          value={briefing.informationCutOff ?? ''}
          onCommit={setCutOff}
          placeholder="2031-03-06T18:00Z"
          direction="ltr"
          maxLength={40}
          errorMessage={cutOffProblem}
          description={
            cutOffWords !== null && 'words' in cutOffWords
              ? cutOffWords.words
              : caseRecord.informationCutOff === null
                ? 'Nothing that came in later is weighed.'
                : `Empty takes the case’s: ${caseRecord.informationCutOff}`
          }
        />
      </div>
      <TextField
        label="Bottom line"
        value={briefing.bottomLine}
        isMultiline
        maxLength={10_000}
        placeholder="One to three sentences: what the reader must know."
        onCommit={(bottomLine) => void change({ bottomLine: bottomLine.trim() }, 'bottom line')}
      />
    </section>
  )
}
