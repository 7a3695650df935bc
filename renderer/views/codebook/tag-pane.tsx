/** One tag beside the tree: its name, place, colour, key and definition, edited in place. */
import { useMemo, useState, type RefObject } from 'react'
import { Button } from '../../components/button/button.tsx'
import { SegmentedField } from '../../components/field/segmented-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { counted } from '../../workflows/act-label.ts'
import { editTag, type TagFields } from '../../workflows/edit-tag.ts'
import type { Tag } from '../../../shared/domain/tag.ts'
import { colourOf, colourOfLetters } from '../../../shared/domain/tag-tree.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import type { CodebookActs } from './use-codebook-acts.tsx'
import type { TagRow } from './codebook-rows.ts'
import { ColourField } from './colour-field.tsx'
import { PlaceField } from './place-field.tsx'
import { Swatch } from './swatch.tsx'
import { useCodebook } from './use-codebook.ts'
import styles from './codebook.module.css'

const digits = [...'123456789'].map((id) => ({ id, label: id }))

interface TagPaneProps {
  row: TagRow
  acts: CodebookActs
  paneRef: RefObject<HTMLElement | null>
  onShowExcerpts: (name: string) => void
}

export function TagPane({ row, acts, paneRef, onShowExcerpts }: TagPaneProps) {
  const { name, tag } = row
  return (
    <aside ref={paneRef} className={styles.pane} aria-label={name}>
      <div className={styles.paneHead}>
        <Swatch colour={row.colour} />
        <h2 dir="auto">{name}</h2>
      </div>
      <div className={styles.where}>
        <span>
          {row.own === undefined ? '' : `On ${counted(row.own, 'excerpt')}`}
          {row.rows.length > 0 && row.all !== undefined && `; ${row.all.toLocaleString('en')} with those below`}
        </span>
        <Button variant="quiet" isDisabled={row.all === 0} onPress={() => onShowExcerpts(name)}>
          Show {row.all === 1 ? 'it' : 'them'}
        </Button>
      </div>
      <NameField key={`${row.key} ${acts.askedCount}`} name={name} onRename={acts.rename} />
      {tag === null ? (
        <>
          <p className={styles.meaning}>
            Excerpts carry this word, and the codebook says nothing about it. Add it to give it a place, a colour, a
            key and a definition.
          </p>
          <div className={styles.buttons}>
            <Button variant="primary" onPress={acts.addWords}>
              Add to the codebook
            </Button>
          </div>
        </>
      ) : (
        <RecordFields tag={tag} acts={acts} />
      )}
      <div className={styles.buttons}>
        <Button onPress={acts.merge}>Merge into…</Button>
        <Button variant="quiet" onPress={acts.remove}>
          Delete tag
        </Button>
      </div>
    </aside>
  )
}

function NameField({ name, onRename }: { name: string; onRename: (from: string, to: string) => void }) {
  const [isEmpty, setEmpty] = useState(false)
  return (
    <TextField
      label="Name"
      value={name}
      maxLength={100}
      onChange={() => setEmpty(false)}
      onCommit={(next) => {
        setEmpty(next.trim() === '')
        if (next.trim() !== '') onRename(name, next)
      }}
      // The same press must not answer the question that it may lead to.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      errorMessage={isEmpty ? 'A tag needs a name.' : null}
    />
  )
}

function RecordFields({ tag, acts }: { tag: Tag; acts: CodebookActs }) {
  const { session } = useWorkbench()
  const codebook = useCodebook()
  const moved = useMemo(() => [tag.id], [tag.id])
  const parent = codebook.get(tag.id)?.parent ?? null
  const holder = (digit: string) => codebook.withShortcut(digit)?.tag
  const edit = (fields: TagFields, done?: string) =>
    void runAct(session, () => editTag(session, tag.id, fields), done === undefined ? {} : { done })
  const giveKey = (digit: string | null) => {
    const other = digit === null ? undefined : holder(digit)
    const isTaken = other !== undefined && other.id !== tag.id
    edit({ shortcut: digit }, isTaken ? `The key ${digit} was that of “${other.name}”.` : undefined)
  }
  return (
    <>
      <PlaceField key={tag.id} value={tag.parentId} moved={moved} onChange={(under) => acts.moveTo(moved, under)} />
      <ColourField
        value={tag.colour}
        inherited={
          parent === null
            ? { colour: colourOfLetters(tag.name), reason: 'By its name' }
            : { colour: colourOf(parent.tag.name, codebook), reason: 'As above' }
        }
        onChange={(colour) => edit({ colour })}
      />
      <SegmentedField
        label="Key in the reader"
        value={tag.shortcut}
        options={digits.map(({ id, label }) => {
          const other = holder(id)
          return other === undefined || other.id === tag.id ? { id, label } : { id, label, title: `${id}, now ${other.name}` }
        })}
        onChange={giveKey}
        isClearable
      />
      <TextField
        label="Definition"
        value={tag.definition}
        isMultiline
        maxLength={20_000}
        placeholder="When to use it, and when not"
        onCommit={(definition) => edit({ definition: definition.trim() })}
      />
    </>
  )
}
