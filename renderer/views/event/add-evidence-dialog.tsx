/** Holds an excerpt that was taken earlier against a claim: found by its words, newest first. New words are taken in the reader. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { findExcerptsByWords } from '../../database/repositories/excerpt-search.ts'
import { quoted } from '../../workflows/act-label.ts'
import { linkEvidence } from '../../workflows/link-evidence.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import type { Stance } from '../../../shared/domain/evidence.ts'
import type { ExcerptId } from '../../../shared/domain/excerpt.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { placeOf, readLinkKey } from '../link/link-keys.ts'
import { StanceField } from '../link/stance-field.tsx'
import { JoinedWords } from './joined-words.tsx'
import styles from './add-evidence-dialog.module.css'

/** More is not read through; a further word finds it sooner. */
const MAX_SHOWN = 60

interface AddEvidenceDialogProps {
  event: EventRecord
  /** The claim that takes the evidence; null while the dialog is closed. */
  claim: Claim | null
  onClose: () => void
}

export function AddEvidenceDialog({ event, claim, onClose }: AddEvidenceDialogProps) {
  const { session } = useWorkbench()
  const [query, setQuery] = useState('')
  const [excerptId, setExcerptId] = useState<ExcerptId | null>(null)
  const [stance, setStance] = useState<Stance>('supports')
  useEffect(() => {
    if (claim === null) return
    setQuery('')
    setExcerptId(null)
    setStance('supports')
  }, [claim])
  const found = useLiveQuery(
    () => (claim === null ? [] : findExcerptsByWords(session.store, query, MAX_SHOWN)),
    [session.store, claim, query],
  )

  const link = async (isStaying: boolean) => {
    if (claim === null || excerptId === null) return
    const isDone = await runAct(
      session,
      () => linkEvidence(session, { excerptId, event, claim, stance, note: '' }),
      {
        done: `Now ${stance} ${quoted(claim.value)}.`,
      },
    )
    if (isDone && !isStaying) onClose()
  }
  const onKeyDownCapture = (key: KeyboardEvent) => {
    if (!(key.target instanceof Element)) return
    const pressed = readLinkKey(key, placeOf(key.target))
    if (pressed === null) return
    key.preventDefault()
    key.stopPropagation()
    if (pressed.act === 'stance') setStance(pressed.stance)
    else void link(pressed.isStaying)
  }

  return (
    <Dialog
      title="Add evidence"
      isOpen={claim !== null}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button variant="primary" isDisabled={excerptId === null} onPress={() => void link(false)}>
            Link
          </Button>
        </>
      }
    >
      <div className={styles.body} onKeyDownCapture={onKeyDownCapture}>
        <p className={styles.claim} dir="auto">
          {claim?.value}
        </p>
        <TextField
          label="Find an excerpt"
          value={query}
          onChange={setQuery}
          placeholder="Words of the quote, the note or a tag"
          autoFocus
        />
        <ListBox
          aria-label="Excerpts"
          className={styles.list!}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={excerptId === null ? [] : [excerptId]}
          onSelectionChange={(keys) => setExcerptId(([...keys][0] as ExcerptId | undefined) ?? null)}
          onAction={() => void link(false)}
          items={found ?? []}
          renderEmptyState={() => (
            <p className={styles.none}>
              No excerpt has these words. Select text in the reader and press E to take one.
            </p>
          )}
        >
          {(excerpt) => {
            const article = session.articles.get(excerpt.articleId)
            return (
              <ListBoxItem id={excerpt.id} textValue={excerpt.quote.exact} className={styles.excerpt!}>
                <Text slot="label" className={styles.quote} dir={article?.direction ?? 'auto'}>
                  {excerpt.quote.exact}
                </Text>
                <Text slot="description" className={styles.origin}>
                  <JoinedWords
                    parts={[
                      session.sources.get(excerpt.originatorId ?? '')?.name,
                      article?.publisher ?? article?.title,
                      article?.issued?.slice(0, 10),
                    ]}
                  />
                </Text>
              </ListBoxItem>
            )
          }}
        </ListBox>
        <StanceField value={stance} onChange={setStance} />
      </div>
    </Dialog>
  )
}
