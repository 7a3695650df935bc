/**
 * Plain text. Every word of the file stays in the text, in order: only line ends that a fixed width made, bullets and quote marks become
 * structure. Title, byline, date and dateline are read off the opening.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import { assembleArticle } from '../assemble-article.ts'
import { findCredits } from '../credits.ts'
import { Refusal } from '../refusal.ts'
import { isCaption, readOpening } from '../text/headline.ts'
import { divideText, isColumns, joinLines, type TextChunk } from '../text/paragraphs.ts'
import type { Reader, Reading, ReceivedFile } from './reader.ts'

export const plainTextReader: Reader = {
  name: 'plain-text',
  version: '1',
  read: readPlainText,
}

function readPlainText({ text }: ReceivedFile): Reading {
  const parts = divideText(text.replace(/^\ufeff/, '').replaceAll('\u0000', '')).flatMap(toParts)
  if (parts.length === 0) throw new Refusal('no-text', 'The file holds nothing but white space.')
  const datelineOf = (paragraph: string) =>
    findCredits([{ kind: 'paragraph', text: paragraph }], null).dateline
  const opening = readOpening(parts, datelineOf)
  const shaped = parts.map((part, index): BlockPart =>
    index === opening.headlineAt ? { kind: 'heading', level: 1, text: part.text } : part,
  )
  const article = assembleArticle(shaped, {
    title: opening.title,
    byline: opening.byline,
    issued: opening.issued,
    warnings:
      opening.headlineAt === null ? ['The text has no headline; its first sentence stands for the title.'] : [],
  })
  return { articles: [article] }
}

function toParts({ lines, isWrapped }: TextChunk): BlockPart[] {
  const [first = '', second] = lines
  if (lines.length > 1 && lines.every(isColumns))
    return [{ kind: 'preformatted', text: lines.join('\n').toWellFormed() }]
  // A line of dashes under a line makes it a heading; alone it is a rule and says nothing.
  if (second !== undefined && lines.length === 2 && isRule(second)) return [toPart(first, 'heading')]
  if (!isWrapped) return lines.filter((line) => !isRule(line)).map((line) => toPart(line))
  return isRule(first) ? [] : [toPart(joinLines(lines))]
}

function isRule(line: string): boolean {
  return /^\s*(?:[-=_*~]\s?){3,}$/.test(line)
}

function toPart(line: string, kind?: 'heading'): BlockPart {
  const text = line.trim().toWellFormed()
  if (kind === 'heading') return { kind, level: 2, text }
  const item = /^[-*•–‣◦]\s+(\S.*)$/su.exec(text)
  if (item !== null) return { kind: 'list-item', level: 0, text: item[1]! }
  const quoted = /^(?:>\s?)+(\S.*)$/su.exec(text)
  if (quoted !== null) return { kind: 'quote', text: quoted[1]! }
  return { kind: isCaption(text) ? 'caption' : 'paragraph', text }
}
