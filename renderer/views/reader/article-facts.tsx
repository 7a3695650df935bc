/** Everything that is known about where this text comes from: what can be corrected, and what can't because it is what was received. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo, type ReactNode } from 'react'
import { Button } from '../../components/button/button.tsx'
import { findContainer, type RevisionRecords } from '../../database/repositories/articles.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { FACTS_ID } from './article-head.tsx'
import { FactFields } from './fact-fields.tsx'
import { formatIssued, formatSize } from './format-issued.ts'
import { ExtractAgainMenu } from './original/extract-again-menu.tsx'
import type { OriginalActs } from './original/use-original.tsx'
import styles from './reader.module.css'

interface ArticleFactsProps extends RevisionRecords {
  article: Article
  body: ArticleBody
  original: OriginalActs
}

/** More targets than this are not read here. */
const MAX_LINKS = 200

export function ArticleFacts({ article, revision, sourceFile, body, original }: ArticleFactsProps) {
  const targets = useMemo(() => listLinkTargets(body), [body])
  const { extraction } = revision
  const { session } = useWorkbench()
  const container = useLiveQuery(() => findContainer(session.store, sourceFile), [session.store, sourceFile])
  return (
    <section id={FACTS_ID} className={styles.facts} aria-label="Facts about this article" dir="ltr">
      <FactFields article={article} revision={revision} />
      <dl className={styles.factList}>
        <Fact name="Source file">
          <bdi>{sourceFile.originalName}</bdi> · {sourceFile.encodingFormat} ·{' '}
          {formatSize(sourceFile.sizeBytes)}
          <Button variant="quiet" onPress={original.show}>
            Look at it
          </Button>
        </Fact>
        {container !== undefined && container !== null && (
          <Fact name="Was inside">
            <bdi>{container.originalName}</bdi> · <bdi>{sourceFile.pathInContainer}</bdi>
          </Fact>
        )}
        <Fact name="SHA-256">
          <code>{sourceFile.sha256}</code>
        </Fact>
        <Fact name="Imported">{formatIssued(sourceFile.importedAt)} UTC</Fact>
        {sourceFile.collectedBy !== null && <Fact name="Collected by">{sourceFile.collectedBy}</Fact>}
        {sourceFile.collectedAt !== null && (
          <Fact name="Collected at">{formatIssued(sourceFile.collectedAt)}</Fact>
        )}
        {sourceFile.collectedFrom !== null && <Fact name="Collected from">{sourceFile.collectedFrom}</Fact>}
        <Fact name="Revision">
          {revision.revisionNumber}, made {formatIssued(revision.createdAt)} UTC · text SHA-256{' '}
          <code>{revision.textSha256.slice(0, 12)}…</code>
        </Fact>
        <Fact name="Extracted by">
          {extraction.reader} {extraction.version}
          {extraction.charset !== null && ` · read as ${extraction.charset}`}
          {extraction.charsetReason !== null && ` (${extraction.charsetReason})`}
          {extraction.options?.wholePage === true && ' · the whole page, as asked'}
          <ExtractAgainMenu acts={original} />
        </Fact>
        {revision.warnings.length > 0 && (
          <Fact name="Warnings">
            <ul className={styles.warnings}>
              {revision.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Fact>
        )}
        {targets.length > 0 && (
          <Fact name="Links in the text">
            <ul className={styles.targets}>
              {targets.map((target) => (
                <li key={target}>{target}</li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Where the text's links point, each once. */
function listLinkTargets({ blocks }: ArticleBody): string[] {
  const targets = new Set<string>()
  for (const block of blocks)
    for (const { target } of block.spans ?? []) {
      if (target !== undefined) targets.add(target)
      if (targets.size >= MAX_LINKS) return [...targets]
    }
  return [...targets]
}
