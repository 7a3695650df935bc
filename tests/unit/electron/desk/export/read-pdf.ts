/** Reads a PDF with programs that are not ours: poppler's and qpdf. Where they are missing the tests that need them are skipped, visibly. */
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const tools = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdfdetach', 'qpdf']
export const hasPdfTools = tools.every((tool) => spawnSync(tool, ['--version']).error === undefined)

const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

export const readText = (file: string, page?: number) =>
  run('pdftotext', ...(page === undefined ? [] : ['-f', String(page), '-l', String(page)]), file, '-')

export function readInfo(file: string): Record<string, string> {
  const lines = run('pdfinfo', '-isodates', file).trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => [line.split(':', 1)[0]!, line.slice(line.indexOf(':') + 1).trim()]),
  )
}

/** The tree of tags as poppler prints it. */
export const readStructure = (file: string) => run('pdfinfo', '-struct', file)

export interface FontLine {
  readonly name: string
  readonly type: string
  readonly isEmbedded: boolean
  readonly hasUnicode: boolean
}

export function readFonts(file: string): FontLine[] {
  const [, rule, ...lines] = run('pdffonts', file).trimEnd().split('\n')
  const columns = [...rule!.matchAll(/-+/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  return lines.map((line) => {
    const [name, type, , embedded, , unicode] = columns.map(([from, to]) => line.slice(from, to).trim())
    return { name: name!, type: type!, isEmbedded: embedded === 'yes', hasUnicode: unicode === 'yes' }
  })
}

/** The attached files by name. */
export function readAttachments(file: string, folder: string): Record<string, Buffer> {
  const target = path.join(folder, 'attachments')
  fs.mkdirSync(target)
  run('pdfdetach', '-saveall', '-o', target, file)
  return Object.fromEntries(
    fs.readdirSync(target).map((name) => [name, fs.readFileSync(path.join(target, name))]),
  )
}

export interface OutlineItem {
  readonly title: string
  readonly kids: readonly OutlineItem[]
}

export function readOutline(file: string): OutlineItem[] {
  return (JSON.parse(run('qpdf', '--json', '--json-key=outlines', file)) as { outlines: OutlineItem[] })
    .outlines
}

/** What qpdf has to complain about; empty when the file is sound. */
export function check(file: string): string {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
  return status === 0 && !/WARNING|ERROR/.test(stdout + stderr) ? '' : stdout + stderr
}

/** The file with every stream but the pictures of pages laid open, for looking for what must not be there. */
export function readObjects(file: string): string {
  return run('qpdf', '--qdf', '--object-streams=disable', '--no-original-object-ids', file, '-')
}

/**
 * Text as two readers of one page agree on it: compatibility forms of letters made plain, marks and direction controls left out (poppler
 * moves an Arabic mark by one letter), any space as one.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
}

/**
 * The stretches of a quote that come back in one piece. On a page that reads from the left, poppler gives what stands between two
 * punctuation marks of a line from the right in the order of the eye; the words of each stretch are in their own order.
 */
export function runsOf(quote: string, direction: 'ltr' | 'rtl'): string[] {
  const text = normaliseText(quote)
  if (direction === 'ltr') return [text]
  return text
    .split(/\p{P}/u)
    .map((run) => run.trim())
    .filter((run) => run !== '')
}
