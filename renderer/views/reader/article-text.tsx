/** The text of an article, set like a book page. Drawn once for a body: nothing that the analyst does redraws it. */
import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import { BlockMap } from '../../anchoring/block-map.ts'
import type { ArticleBody } from '../../../shared/domain/article-body.ts'
import { BlockElement } from './block-element.tsx'
import { chunkBlocks, type BlockGroup } from './chunk-blocks.ts'
import styles from './article.module.css'

interface ArticleTextProps {
  body: ArticleBody
  /** Told where the text stands on the page, as soon as it does. Keep it stable. */
  onDrawn: (map: BlockMap) => void
}

export const ArticleText = memo(function ArticleText({ body, onDrawn }: ArticleTextProps) {
  const root = useRef<HTMLDivElement>(null)
  const chunks = useMemo(() => chunkBlocks(body.blocks), [body])
  useLayoutEffect(() => onDrawn(new BlockMap(root.current!, body.blocks)), [body, onDrawn])

  const renderBlock = (index: number) => {
    const block = body.blocks[index]!
    const isPageStart = block.page !== undefined && block.page !== body.blocks[index - 1]?.page
    return <BlockElement key={index} block={block} index={index} text={body.text} isPageStart={isPageStart} />
  }
  return (
    <div ref={root} className={styles.text}>
      {chunks.map((chunk) => (
        <div
          key={chunk.groups[0]!.from}
          className={styles.chunk}
          style={{ containIntrinsicBlockSize: `auto ${chunk.estimatedHeight}px` }}
        >
          {chunk.groups.map((group) => renderGroup(group, renderBlock))}
        </div>
      ))}
    </div>
  )
})

function renderGroup({ kind, from, to }: BlockGroup, renderBlock: (index: number) => ReactNode): ReactNode {
  const blocks = Array.from({ length: to - from }, (_, at) => renderBlock(from + at))
  if (kind === 'list') return <ul key={from}>{blocks}</ul>
  if (kind === 'table')
    return (
      <table key={from}>
        <tbody>{blocks}</tbody>
      </table>
    )
  return blocks[0]
}
