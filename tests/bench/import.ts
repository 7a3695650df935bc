/**
 * How long it takes to import 1,000 pages into a case, through the window as an analyst would, beside bare Readability over the same pages in
 * the same browser: decode, parse, `new Readability(document).parse()`, nothing stored. `--pages N` measures another number.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { startWorkbench } from '../e2e/fixtures.ts'
import { readBarely } from './bare-readability.ts'
import { report } from './report.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const corpora = process.env['ATTEST_CORPORA'] ?? path.join(root, '..', 'shared', 'corpora', 'dev')
const at = process.argv.indexOf('--pages')
const wanted = at < 0 ? 1_000 : Number(process.argv[at + 1])

const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const workbench = await startWorkbench('chromium', path.join(folder, 'home'))
try {
  const files = writePages(path.join(folder, 'pages'))
  await workbench.call('cases/create', { title: 'Measured', question: '', parentFolder: null })
  await workbench.page.reload()
  const { page } = workbench
  const input = page.getByLabel('Files to import')
  await input.waitFor({ state: 'attached' })

  // Before and after: a machine that others use, too, is not as fast at every minute.
  const bareBefore = await readBarely(page, files)
  const importing = performance.now()
  await input.setInputFiles([...files])
  await page
    .getByText(/^\d[\d,]* imported/)
    .first()
    .waitFor({ timeout: 3_600_000 })
  const importMs = performance.now() - importing
  const bareAfter = await readBarely(page, files)
  const bareMs = (bareBefore + bareAfter) / 2

  const stored = (await workbench.call('cases/check', {})).records['articles'] ?? 0
  if (stored < files.length * 0.98) throw new Error(`only ${stored} of ${files.length} pages were imported`)
  report(
    'import',
    {
      pagesPerSecond: files.length / (importMs / 1000),
      ratioToReadability: importMs / bareMs,
      importMs,
      bareReadabilityMs: bareMs,
      imported: stored,
    },
    {
      pagesPerSecond: `${files.length} pages from the file picker to the last one stored`,
      ratioToReadability: 'time of the import to time of bare Readability; below 1 is faster',
      bareReadabilityMs: 'decode, parse and Readability over the same pages, nothing stored',
      imported: 'the rest are pages without text, refused with a reason',
    },
  )
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The pages of the corpus as files, again and again until there are enough. Copies differ by a comment, or they would be known already. */
function writePages(into: string): readonly string[] {
  mkdirSync(into)
  const pages = readdirSync(path.join(corpora, 'html'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html.gz'))
    .sort()
  if (pages.length === 0)
    throw new Error(`There are no pages under ${corpora}; ATTEST_CORPORA may name another place.`)
  return Array.from({ length: wanted }, (_, index) => {
    const bytes = gunzipSync(readFileSync(path.join(corpora, 'html', pages[index % pages.length]!)))
    const file = path.join(into, `${String(index).padStart(5, '0')}.html`)
    writeFileSync(
      file,
      Buffer.concat([bytes, Buffer.from(`\n<!-- copy ${Math.floor(index / pages.length)} -->`)]),
    )
    return file
  })
}
