/**
 * Plain text. Every word of the file stays in the text, in order: only line ends that a fixed width made, bullets and quote marks become
 * structure. Title, byline, date and dateline are read off the opening.
 */
import { createArticleBody, type BlockPart } from '../../../shared/domain/article-body.ts'
import type { ExtractedArticle } from '../../../shared/domain/extraction.ts'
import { findCredits } from '../credits.ts'
import { guessDirection, guessLanguage } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { isCaption, readOpening } from '../text/headline.ts'
import { divideText, isColumns, joinLines, type TextChunk } from '../text/paragraphs.ts'
import type { Reader, ReceivedFile } from './reader.ts'

export const plainTextReader: Reader = {
  name: 'plain-text',
  version: '1',
  kinds: ['plain-text'],
  read: readPlainText,
}

function readPlainText({ text }: ReceivedFile): readonly ExtractedArticle[] {
  const parts = divideText(text.replace(/^\ufeff/, '').replaceAll('\u0000', '')).flatMap(toParts)
  if (parts.length === 0) throw new Refusal('no-text', 'The file holds nothing but white space.')
  const datelineOf = (paragraph: string) =>
    findCredits([{ kind: 'paragraph', text: paragraph }], null).dateline
  const opening = readOpening(parts, datelineOf)
  const shaped = parts.map((part, index): BlockPart =>
    index === opening.headlineAt ? { kind: 'heading', level: 1, text: part.text } : part,
  )
  const credits = findCredits(shaped, opening.byline)
  const sample = shaped
    .slice(0, 40)
    .map((part) => part.text.slice(0, 1000))
    .join('\n')
    .slice(0, 4000)
  const language = guessLanguage(sample)
  return [
    {
      title: opening.title,
      byline: opening.byline,
      publisher: null,
      agency: credits.agency,
      dateline: credits.dateline,
      issued: opening.issued,
      url: null,
      language,
      direction: guessDirection(sample, language),
      body: createArticleBody(shaped),
      warnings:
        opening.headlineAt === null
          ? ['The text has no headline; its first sentence stands for the title.']
          : [],
    },
  ]
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
