/** Has files read as the `extract` command does, in the product's own extractor, without starting a process for each. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listFiles } from '../../../electron/cli/headless/incoming-files.ts'
import { withHeadlessWorkbench } from '../../../electron/cli/headless/headless-workbench.ts'
import type { Block } from '../../../shared/domain/article-body.ts'

export interface ReadArticle {
  readonly ok: true
  readonly file: string
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly agency: string | null
  readonly dateline: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly reader: string
  readonly charset: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly warnings: readonly string[]
}

export interface RefusedFile {
  readonly ok: false
  readonly file: string
  readonly code: string
  readonly reason: string
}

export interface GivenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

export interface ExtractOptions {
  readonly timeLimitMs?: number
}

/** One answer for each file, in order. */
export async function extractFiles(
  given: readonly GivenFile[],
  options: ExtractOptions = {},
): Promise<(ReadArticle | RefusedFile)[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-extract-'))
  try {
    const paths = given.map(({ name, content }, index) => {
      const file = path.join(folder, String(index), name)
      mkdirSync(path.dirname(file))
      writeFileSync(file, content)
      return file
    })
    return await extractPaths(paths, options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function extractPaths(
  paths: readonly string[],
  { timeLimitMs }: ExtractOptions = {},
): Promise<(ReadArticle | RefusedFile)[]> {
  const incoming = await listFiles(paths)
  return withHeadlessWorkbench(incoming, async ({ ask }) => {
    if (timeLimitMs !== undefined) await ask('setTimeLimit', timeLimitMs)
    const answers: (ReadArticle | RefusedFile)[] = []
    let next = 0
    const work = async () => {
      while (next < incoming.files.length) {
        const file = incoming.files[next++]!
        let line = ''
        for (let part = await ask('extractFile', file); ; part = await ask('readOn', part.rest.key)) {
          line += part.text
          if (part.rest === null) break
        }
        answers[file.index] = JSON.parse(line) as ReadArticle | RefusedFile
      }
    }
    await Promise.all([work(), work(), work()])
    return answers
  })
}

/** The article, or a failed test that says why there is none. */
export function asArticle(answer: ReadArticle | RefusedFile | undefined): ReadArticle {
  if (answer?.ok === true) return answer
  throw new Error(
    answer === undefined
      ? 'there is no answer'
      : `${answer.file} was refused: ${answer.code}, ${answer.reason}`,
  )
}

/** Kind and words of each block, for comparing. */
export function outline({ blocks, text }: ReadArticle): [kind: string, words: string][] {
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}
