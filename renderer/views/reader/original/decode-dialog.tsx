/** Choosing the charset in which the original is decoded again, by looking at what becomes of its letters. */
import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import type { RevisionRecords } from '../../../database/repositories/articles.ts'
import { counted } from '../../../workflows/act-label.ts'
import type { OpenOriginal } from '../../../workflows/read-original.ts'
import { charsetLabel, namedCharsets } from './charset-names.ts'
import { messageFormats } from './file-formats.ts'
import { Failed, LookingAt, Waiting } from './looking-at.tsx'
import { pickTellingLines } from './telling-lines.ts'
import { useOpenedOriginal } from './use-opened-original.ts'
import { useView } from './use-view.ts'
import styles from './original.module.css'

interface DecodeDialogProps extends RevisionRecords {
  onChoose: (charset: string) => void
  onClose: () => void
}

export function DecodeDialog({ revision, sourceFile, onChoose, onClose }: DecodeDialogProps) {
  const { charset: present, charsetReason } = revision.extraction
  const [chosen, setChosen] = useState(present ?? 'utf-8')
  const opened = useOpenedOriginal(sourceFile)
  const options = useMemo(
    () =>
      present === null || namedCharsets.some(({ id }) => id === present)
        ? namedCharsets
        : [{ id: present, label: present }, ...namedCharsets],
    [present],
  )
  const decode = () => {
    onClose()
    onChoose(chosen)
  }
  return (
    <Dialog
      title="Decode again as…"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={chosen === present} onPress={decode}>
            Decode again
          </Button>
        </>
      }
    >
      {present !== null && (
        <p className={styles.about}>
          This text was read as {charsetLabel(present)}
          {charsetReason !== null && `: ${charsetReason}`}. Another charset makes a new revision; this one and
          its excerpts stay.
        </p>
      )}
      <SelectField label="Charset" value={chosen} options={options} onChange={setChosen} />
      <section className={styles.preview} aria-label="Preview" aria-live="polite">
        {opened.state === 'opening' && <Waiting label="Reading the original" />}
        {opened.state === 'failed' && <Failed message={opened.message} />}
        {opened.state === 'open' && (
          <Preview
            original={opened.original}
            charset={chosen}
            isMessage={messageFormats.has(sourceFile.encodingFormat)}
          />
        )}
      </section>
    </Dialog>
  )
}

interface PreviewProps {
  original: OpenOriginal
  charset: string
  isMessage: boolean
}

/** The letters of a message are wrapped for the way (base64, quoted-printable): only what is made of it shows them. */
function Preview({ original, charset, isMessage }: PreviewProps) {
  const looked = useView(
    useCallback(
      () => (isMessage ? original.readAs(charset) : original.show({ kind: 'source', charset })),
      [original, charset, isMessage],
    ),
  )
  return (
    <LookingAt looked={looked} what="the original">
      {({ text }) => <TellingLines text={text} />}
    </LookingAt>
  )
}

function TellingLines({ text }: { text: string }) {
  const { lines, brokenCount } = useMemo(() => pickTellingLines(text), [text])
  return (
    <>
      <p className={styles.about}>
        {lines.length === 0
          ? 'All letters of the file are plain ASCII; nearly every charset reads them the same.'
          : brokenCount === 0
            ? 'Lines with letters by which a charset shows:'
            : `${counted(brokenCount, 'character')} can’t be decoded in this charset and ${brokenCount === 1 ? 'shows' : 'show'} as \ufffd.`}
      </p>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  )
}
