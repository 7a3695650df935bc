/** The facts of an article that an importer may get wrong, each to be corrected in place. One correction is one act, and can be undone. */
import { useEffect, useRef, useState } from 'react'
import { SelectField } from '../../components/field/select-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { FactCandidates } from './fact-candidates.tsx'
import { correctArticle, findFactFault, type ArticleFacts } from '../../workflows/correct-article.ts'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Article, Direction } from '../../../shared/domain/article.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './reader.module.css'

type TextFact = Exclude<keyof ArticleFacts, 'direction'>

const fields: readonly {
  readonly name: TextFact
  readonly label: string
  readonly width?: 'wide' | 'narrow'
  readonly isLtr?: boolean
}[] = [
  { name: 'title', label: 'Title', width: 'wide' },
  { name: 'standfirst', label: 'Standfirst', width: 'wide' },
  { name: 'url', label: 'Address (never opened)', width: 'wide', isLtr: true },
  { name: 'publisher', label: 'Publisher' },
  { name: 'issued', label: 'Published', isLtr: true },
  { name: 'byline', label: 'Byline' },
  { name: 'agency', label: 'Carries agency' },
  { name: 'correction', label: 'Correction by the outlet', width: 'wide' },
  { name: 'dateline', label: 'Dateline', width: 'narrow' },
  { name: 'language', label: 'Language', width: 'narrow', isLtr: true },
]

const directions = [
  { id: 'ltr', label: 'Left to right' },
  { id: 'rtl', label: 'Right to left' },
]

export function FactFields({ article, revision }: { article: Article; revision: ArticleRevision }) {
  const { session } = useWorkbench()
  const sent = useRef<Partial<Record<TextFact, string>>>({})
  const [faults, setFaults] = useState<Partial<Record<TextFact, string>>>({})
  // What the article says now may be written over again, also with what was written before.
  useEffect(() => {
    sent.current = {}
  }, [article])

  const correct = (name: TextFact, value: string) => {
    const fault = findFactFault(name, value)
    setFaults((was) => ({ ...was, [name]: fault ?? undefined }))
    // Enter and leaving the field both finish it; the second time there is nothing new to say.
    if (fault !== null || sent.current[name] === value) return
    sent.current[name] = value
    const text = value.trim()
    void runAct(session, () =>
      correctArticle(session, article, { [name]: text === '' && name !== 'title' ? null : text }),
    )
  }
  return (
    <div className={styles.factFields}>
      {fields.map(({ name, label, width, isLtr }) => (
        <div key={name} className={width && styles[`${width}Fact`]}>
          <TextField
            label={label}
            value={article[name] ?? ''}
            direction={isLtr === true ? 'ltr' : 'auto'}
            placeholder="Not known"
            errorMessage={faults[name] ?? null}
            onCommit={(value) => correct(name, value)}
          />
          <FactCandidates
            label={label}
            value={article[name] ?? null}
            candidates={revision.candidates?.filter((candidate) => candidate.field === name) ?? []}
            onTake={(value) => correct(name, value)}
          />
        </div>
      ))}
      <div className={styles.narrowFact}>
        <SelectField
          label="Direction"
          value={article.direction}
          options={directions}
          onChange={(direction) =>
            void runAct(session, () =>
              correctArticle(session, article, { direction: direction as Direction }),
            )
          }
        />
      </div>
    </div>
  )
}
