/**
 * Real pages by the hundred, and the sample's files broken in every way a fixed seed comes up with: each must end as an article whose text holds,
 * or as a refusal with its reason; no reader may fail by an error of its own. The corpora are other people's pages and lie beside the project,
 * not in it; without them their test is skipped, visibly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findBodyFault } from '../../shared/domain/article-body.ts'
import { expect, test } from './fixtures.ts'
import { breakBytes } from './helpers/break-bytes.ts'
import { corpora, partOf } from './helpers/corpora.ts'
import { extractFiles, type GivenFile, type ReadArticle, type RefusedFile } from './helpers/extract-files.ts'

const sample = path.resolve(import.meta.dirname, '../../sample/articles')

/** Refusals that say something about the file; the others say something about us. */
const ABOUT_THE_FILE = [
  'empty-file',
  'too-large',
  'unsupported-format',
  'binary-content',
  'no-text',
  'too-complex',
  'encrypted',
  'damaged',
  'unsafe-archive',
]

function expectWhole(answers: readonly (ReadArticle | RefusedFile)[], given: readonly GivenFile[]): void {
  expect(answers).toHaveLength(given.length)
  for (const [index, answer] of answers.entries()) {
    const name = given[index]!.name
    if (!answer.ok)
      expect.soft(ABOUT_THE_FILE, `${name}: ${answer.code}, ${answer.reason}`).toContain(answer.code)
    else {
      expect.soft(findBodyFault({ text: answer.text, blocks: [...answer.blocks] }), name).toBeNull()
      expect.soft(answer.title, name).not.toBe('')
      expect.soft(answer.text.isWellFormed(), name).toBe(true)
    }
  }
}

function filesUnder(folder: string): GivenFile[] {
  const root = path.join(corpora, folder)
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:json|json\.gz|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  return partOf(files, 8).map((file) => {
    const bytes = readFileSync(file)
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    return { name: path.basename(file).replace(/\.gz$/, ''), content: isPacked ? gunzipSync(bytes) : bytes }
  })
}

for (const folder of ['html', 'charset', 'saved/singlefile', 'eml', 'pdf', 'docx', 'feeds'])
  test(`the dev corpus ${folder} is read or refused, file by file`, { tag: '@corpora' }, async () => {
    test.setTimeout(600_000)
    test.skip(!existsSync(path.join(corpora, folder)), `0 files: ${folder} is not beside the project`)
    const given = filesUnder(folder)
    const answers = await extractFiles(given)
    expectWhole(answers, given)
    const read = answers.filter((answer) => answer.ok).length
    console.log(`  ${folder}: ${read} of ${given.length} files read, ${given.length - read} refused`)
    if (folder === 'html') expect(read).toBeGreaterThan(given.length * 0.98)
  })

test('sample files that were broken by chance are read or refused', async () => {
  test.setTimeout(180_000)
  const given = readdirSync(sample)
    .sort()
    .flatMap((name, seed) =>
      breakBytes(readFileSync(path.join(sample, name)), 40, 20310305 + seed).map((content, index) => ({
        name: `${index}-${name}`,
        content,
      })),
    )
  expectWhole(await extractFiles(given), given)
})
