/** One file of an import's report: what became of it, and what the analyst can do about it. */
import { useState } from 'react'
import { ToneBadge, type Tone } from '../../components/badge/badge.tsx'
import { Button } from '../../components/button/button.tsx'
import { counted } from '../../workflows/act-label.ts'
import type { ArticleTwin, ImportLine } from '../../workflows/import-report.ts'
import { joinAsRevision } from '../../workflows/join-as-revision.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { runAct } from '../app/run-act.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import styles from './import.module.css'

interface Look {
  readonly label: string
  readonly tone: Tone
}

const outcomes: Readonly<Record<ImportLine['outcome'], Look>> = {
  imported: { label: 'imported', tone: 'supports' },
  'already-here': { label: 'already here', tone: 'mentions' },
  unpacked: { label: 'unpacked', tone: 'mentions' },
  refused: { label: 'refused', tone: 'contradicts' },
}

interface ReportLineProps {
  line: ImportLine
  onLeave: () => void
}

export function ReportLine({ line, onLeave }: ReportLineProps) {
  const { navigation } = useWorkbench()
  const { label, tone } =
    line.outcome === 'imported' && line.isRevision
      ? { label: 'new revision', tone: 'supports' as const }
      : outcomes[line.outcome]
  const articleId = 'articleId' in line ? line.articleId : null
  const [twin] = line.outcome === 'imported' ? line.twins : []
  return (
    <>
      <ToneBadge tone={tone}>{label}</ToneBadge>
      <span className={styles.name} dir="auto">
        {line.name}
      </span>
      <span className={styles.reason}>
        {line.outcome === 'refused' && `${line.reason} ${line.nextStep}`}
        {line.outcome === 'unpacked' && [`${counted(line.files, 'file')} inside.`, ...line.warnings].join(' ')}
        {line.outcome === 'imported' && twin !== undefined && (
          <TwinChoice articleId={line.articleId} twin={twin} />
        )}
      </span>
      {articleId !== null && (
        <Button
          variant="quiet"
          onPress={() => {
            onLeave()
            navigation.go({ view: 'reader', articleId })
          }}
        >
          Read
        </Button>
      )}
    </>
  )
}

const because: Readonly<Record<ArticleTwin['because'], string>> = {
  'same-text': 'The same text is here as',
  'same-url': 'From the same address is here',
}

/** Both are in the case until the analyst says otherwise. */
function TwinChoice({ articleId, twin }: { articleId: ArticleId; twin: ArticleTwin }) {
  const { session } = useWorkbench()
  const [decided, setDecided] = useState<string | null>(null)
  const other = session.articles.get(twin.articleId)
  if (other === undefined) return null
  if (decided !== null) return decided
  const join = async () => {
    const done = `Now a new revision of “${other.title}”`
    if (await runAct(session, () => joinAsRevision(session, articleId, other.id), { done })) setDecided(done)
  }
  return (
    <>
      {because[twin.because]} “<bdi>{other.title}</bdi>”.{' '}
      <Button onPress={() => void join()}>Make it a new revision</Button>{' '}
      <Button variant="quiet" onPress={() => setDecided('Kept as a copy')}>
        Keep as a copy
      </Button>
    </>
  )
}
