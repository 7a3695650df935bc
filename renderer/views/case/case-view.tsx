/** The case's settings: what is asked, up to when, how it is marked, in which words likelihood is told. */
import { SelectField } from '../../components/field/select-field.tsx'
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { useObservable } from '../../session/observable.ts'
import { theme, type ThemeChoice } from '../../session/theme.ts'
import { editCase } from '../../workflows/edit-case.ts'
import type { CaseRecord, Yardstick } from '../../../shared/domain/case.ts'
import { tlpLabels, tlpMeaning, type Tlp } from '../../../shared/domain/tlp.ts'
import { runAct } from '../app/run-act.ts'
import { useCaseRecord } from '../app/use-case-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './case.module.css'

export function CaseView() {
  const { session, appInfo, preferences } = useWorkbench()
  const caseRecord = useCaseRecord()
  const chosenTheme = useObservable(theme)
  if (caseRecord === undefined) return null
  const edit = (fields: Partial<CaseRecord>) => void runAct(session, () => editCase(session, caseRecord, fields))
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Case settings</h1>
      <div className={styles.form}>
        <TextField label="Title" value={caseRecord.title} maxLength={300} onCommit={(title) => title.trim() !== '' && edit({ title: title.trim() })} />
        <TextField
          label="Question"
          isMultiline
          value={caseRecord.question}
          description="What the reader of the briefing wants to know."
          onCommit={(question) => edit({ question })}
        />
        <TextField
          label="Information cut-off (UTC)"
          value={caseRecord.informationCutOff ?? ''}
          placeholder="2031-03-06T18:00Z"
          description="Nothing that came in later is weighed. Leave empty while the case is open-ended."
          onCommit={(text) => edit({ informationCutOff: text.trim() === '' ? null : text.trim() })}
        />
        <SelectField
          label="Marking (TLP 2.0)"
          value={caseRecord.defaultMarking}
          options={tlpLabels.map((label) => ({ id: label, label, description: tlpMeaning[label] }))}
          onChange={(marking) => edit({ defaultMarking: marking as Tlp })}
        />
        <SegmentedField<Yardstick>
          label="Likelihood terms"
          value={caseRecord.yardstick}
          options={[
            { id: 'icd203', label: 'ICD 203' },
            { id: 'phia', label: 'PHIA yardstick' },
          ]}
          onChange={(yardstick) => yardstick !== null && edit({ yardstick })}
        />
      </div>
      <h2 className={styles.heading}>This machine</h2>
      <div className={styles.form}>
        <TextField
          label="Analyst"
          value={preferences.get('analyst', appInfo.analyst)}
          description="Stands in the journal beside every change. A role or a short form will do."
          maxLength={200}
          onCommit={(name) => preferences.set('analyst', name.trim() === '' ? null : name.trim())}
        />
        <SegmentedField<ThemeChoice>
          label="Theme"
          value={chosenTheme}
          options={[
            { id: 'system', label: 'As the system' },
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
          onChange={(choice) => choice !== null && theme.set(choice)}
        />
      </div>
      <dl className={styles.facts}>
        <dt>Folder</dt>
        <dd className={styles.path}>{session.openCase.path}</dd>
        <dt>Attest</dt>
        <dd>
          {appInfo.version} · {appInfo.engine}
        </dd>
      </dl>
    </div>
  )
}
