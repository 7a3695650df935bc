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
import { extractFiles, type GivenFile, type ReadArticle, type RefusedFile } from './helpers/extract-files.ts'

const corpora =
  process.env['ATTEST_CORPORA'] ?? path.resolve(import.meta.dirname, '../../../shared/corpora/dev')
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
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:json|json\.gz|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const bytes = readFileSync(file)
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
      return { name: path.basename(file).replace(/\.gz$/, ''), content: isPacked ? gunzipSync(bytes) : bytes }
    })
}

for (const folder of ['html', 'charset', 'saved/singlefile', 'eml', 'pdf', 'docx', 'feeds'])
  test(`the dev corpus ${folder} is read or refused, file by file`, async () => {
    test.setTimeout(600_000)
    test.skip(!existsSync(path.join(corpora, folder)), `0 files: ${folder} is not beside the project`)
    const given = filesUnder(folder)
    const answers = await extractFiles(given)
    expectWhole(answers, given)
    const read = answers.filter((answer) => answer.ok).length
    console.log(`  ${folder}: ${read} of ${given.length} files read, ${given.length - read} refused`)
    if (folder === 'html') expect(read).toBeGreaterThan(given.length * 0.98)
  })

/** mulberry32: the same broken files on every machine. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SCRAPS = [
  '<',
  '>',
  '</p>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '"',
  '&#0;',
  '&#xD800;',
  '\0',
  '\ufeff',
  '\u202e',
  '<table><tr>',
  '<svg><p>',
  ']]>',
  '---\n',
  '```\n',
  '[x](',
  '\xff\xfe',
]

/** One file broken: bytes turned, stretches cut, doubled or moved, scraps of markup thrown in. */
function breakFile(bytes: Buffer, random: () => number): Buffer {
  let broken = Buffer.from(bytes)
  const somewhere = () => Math.floor(random() * broken.length)
  for (let times = 1 + Math.floor(random() * 8); times > 0 && broken.length > 0; times--) {
    const [from, to] = [somewhere(), somewhere()].sort((a, b) => a - b) as [number, number]
    const choice = Math.floor(random() * 5)
    if (choice === 0)
      for (let flips = 20; flips > 0; flips--) broken[somewhere()]! ^= 1 << Math.floor(random() * 8)
    else if (choice === 1) broken = Buffer.concat([broken.subarray(0, from), broken.subarray(to)])
    else if (choice === 2) broken = Buffer.concat([broken.subarray(0, to), broken.subarray(from)])
    else if (choice === 3) broken = Buffer.from(broken.subarray(0, to))
    else
      broken = Buffer.concat([
        broken.subarray(0, from),
        Buffer.from(SCRAPS[Math.floor(random() * SCRAPS.length)]!, 'latin1'),
        broken.subarray(from),
      ])
  }
  return broken
}

test('sample files that were broken by chance are read or refused', async () => {
  test.setTimeout(180_000)
  const random = createRandom(20310305)
  const given = readdirSync(sample)
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(path.join(sample, name))
      return Array.from({ length: 40 }, (_, index) => ({
        name: `${index}-${name}`,
        content: breakFile(bytes, random),
      }))
    })
  expectWhole(await extractFiles(given), given)
})
