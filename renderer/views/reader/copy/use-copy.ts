/**
 * Copying from the text. What is copied is what an excerpt of it would quote, byte for byte (the browser itself would put two line feeds
 * between paragraphs); as a citation it comes with all that another needs to find it.
 */
import { useCallback, useEffect, useMemo } from 'react'
import { showNotice } from '../../../components/notices/notices.tsx'
import { writeCitation } from '../../../../shared/formats/citation/write-citation.ts'
import { useCommands, type Command } from '../../app/commands.ts'
import { copyText } from '../copy-text.ts'
import { formatIssued } from '../format-issued.ts'
import type { Reading } from '../use-reading.ts'

export function useCopy({ article, body, sourceFile, active, keys, map }: Reading): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection()
      const isInText = (node: Node | null | undefined) => map?.root.contains(node ?? null) === true
      // A selection that goes beyond the text (select all, a field) is the browser's.
      if (!isInText(selection?.anchorNode) || !isInText(selection?.focusNode)) return
      const stretch = keys.read()
      if (stretch === null) return
      event.clipboardData?.setData('text/plain', body.text.slice(stretch.start, stretch.end))
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [map, keys, body])

  const copyCitation = useCallback(() => {
    const selected = keys.read()
    const position = selected ?? active?.position
    if (position === undefined)
      return void showNotice({
        message: 'Nothing to cite',
        detail: 'Select words in the article, or go to an excerpt with ].',
      })
    const citation = writeCitation({
      article,
      issued: article.issued === null ? null : formatIssued(article.issued),
      body,
      position,
      translation: selected === null ? active?.translation : null,
      sha256: sourceFile.sha256,
    })
    copyText(citation)
    if (selected !== null) keys.select(selected)
    showNotice({ message: 'Copied as a citation', detail: citation.split('\n').slice(-2).join(' ') })
  }, [article, body, sourceFile.sha256, active, keys])
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'excerpt/copy-citation',
        label: 'Copy as a citation',
        group: 'Excerpt',
        shortcut: 'C',
        run: copyCitation,
      },
    ],
    [copyCitation],
  )
  useCommands(commands)
}
