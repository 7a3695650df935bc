/** The original of an article beside nothing else: what it is, that it is what was imported, and what can be seen of it. */
import { ShieldCheck } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Tabs, type TabPane } from '../../../components/tabs/tabs.tsx'
import type { RevisionRecords } from '../../../database/repositories/articles.ts'
import type { OpenOriginal } from '../../../workflows/read-original.ts'
import type { ArticleBody } from '../../../../shared/domain/article-body.ts'
import type { Excerpt } from '../../../../shared/domain/excerpt.ts'
import { formatSize } from '../format-issued.ts'
import { messageFormats } from './file-formats.ts'
import { HeadersPane } from './headers-pane.tsx'
import { Failed, Waiting } from './looking-at.tsx'
import { PagePane } from './page-pane.tsx'
import { placeOnPages } from './place-on-pages.ts'
import { SourcePane } from './source-pane.tsx'
import { useOpenedOriginal } from './use-opened-original.ts'
import styles from './original.module.css'

interface OriginalDialogProps extends RevisionRecords {
  body: ArticleBody
  /** Whose words are marked. */
  excerpt: Excerpt | undefined
  onClose: () => void
}

export function OriginalDialog(props: OriginalDialogProps) {
  const { sourceFile, onClose } = props
  const opened = useOpenedOriginal(sourceFile)
  return (
    <Dialog
      title={`Original: ${sourceFile.originalName}`}
      isOpen
      onClose={onClose}
      size="full"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className={styles.original} dir="ltr">
        {opened.state === 'opening' && (
          <Waiting label={`Reading ${formatSize(sourceFile.sizeBytes)} and checking the SHA-256`} />
        )}
        {opened.state === 'failed' && <Failed message={opened.message} />}
        {opened.state === 'open' && <OpenedOriginal {...props} original={opened.original} />}
      </div>
    </Dialog>
  )
}

function OpenedOriginal({
  revision,
  sourceFile,
  body,
  excerpt,
  original,
}: OriginalDialogProps & { original: OpenOriginal }) {
  const { encodingFormat, sha256, originalName } = sourceFile
  const { charset } = revision.extraction
  const marks = useMemo(
    () => (excerpt === undefined ? new Map<number, string[]>() : placeOnPages(body, excerpt.position)),
    [body, excerpt],
  )
  const panes: TabPane[] = []
  if (encodingFormat === 'application/pdf')
    panes.push({
      id: 'page',
      label: 'Pages',
      content: <PagePane original={original} name={originalName} marks={marks} />,
    })
  if (messageFormats.has(encodingFormat))
    panes.push({ id: 'headers', label: 'Headers', content: <HeadersPane original={original} /> })
  if (charset !== null || encodingFormat === 'application/rtf')
    panes.push({
      id: 'source',
      label: 'Source text',
      content: <SourcePane original={original} charset={charset} excerpt={excerpt} />,
    })
  return (
    <>
      <p className={styles.checked}>
        <ShieldCheck size={15} aria-hidden />
        <span>
          SHA-256 matches what was imported: <code>{sha256}</code>
        </span>
      </p>
      {panes.length > 0 ? (
        <Tabs label="What to look at" panes={panes} />
      ) : (
        <p>
          A file of this kind ({encodingFormat}) can’t be shown here as it was received. Its bytes lie in the
          case folder as{' '}
          <code>
            files/{sha256.slice(0, 2)}/{sha256}
          </code>
          , without the ending by which a program would open them.
        </p>
      )}
    </>
  )
}
