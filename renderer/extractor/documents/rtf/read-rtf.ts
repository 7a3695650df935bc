/** Rich texts (RTF) as articles. */
import type { Reading, ReceivedFile } from '../../readers/reader.ts'
import { assembleArticle } from '../../assemble-article.ts'
import { canonicalCharset } from '../../decode-text.ts'
import { Refusal } from '../../refusal.ts'
import { tellProperties } from '../document-properties.ts'
import { findHeadline } from '../find-headline.ts'
import { joinCode } from '../join-code.ts'
import { RtfDocument, type RtfReading } from './rtf-document.ts'

export function readRtf({ bytes, options }: ReceivedFile): Reading {
  const chosen = options.charset === undefined ? null : canonicalCharset(options.charset)
  const reading = new RtfDocument(chosen).read(bytes)
  const parts = [...joinCode(reading.parts), ...reading.notes]
  if (parts.length === 0) throw new Refusal('no-text', 'The rich text has no words.')
  const { info } = reading
  const properties = tellProperties(
    {
      title: info.get('title'),
      creators: [info.get('author')].filter((name) => name !== null),
      publisher: info.get('company'),
      dates: [info.get('creatim'), info.get('revtim')],
    },
    findHeadline(parts),
  )
  const reason =
    chosen !== null
      ? 'chosen by the analyst'
      : reading.isCharsetStated
        ? 'the code page that the file states'
        : 'the file states no code page; assumed'
  return {
    articles: [assembleArticle(parts, { ...properties, warnings: listWarnings(reading) })],
    decoding: { charset: reading.charset, reason, warnings: [] },
  }
}

function listWarnings({
  isCutOff,
  hiddenCharacters,
  comments,
  insertions,
  deletions,
  running,
}: RtfReading): string[] {
  const warnings: [boolean, string][] = [
    [isCutOff, 'The file is cut off; look whether its end is there.'],
    [
      insertions + deletions > 0,
      `The document has tracked changes: what was inserted (${insertions}) is shown as text, what was deleted (${deletions}) is left out.`,
    ],
    [comments > 0, `Comments in the margin (${comments}) were left out.`],
    [hiddenCharacters > 0, `Text that the document hides (${hiddenCharacters} characters) was left out.`],
    [running.length > 0, `Left out, because it stands on every page: “${running.join(' / ').slice(0, 300)}”`],
  ]
  return warnings.filter(([holds]) => holds).map(([, warning]) => warning)
}
