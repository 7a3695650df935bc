/**
 * How long a case of 10,000 articles and 100,000 excerpts takes to open when the working store is gone and must be built again, beside
 * writing the same records into a bare IndexedDB with the same indexes in the same window. `--articles N` measures another size.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startWorkbench } from '../e2e/fixtures.ts'
import { makeCase } from './make-case.ts'
import { report } from './report.ts'
import { writeBareIndexedDb } from './bare-indexeddb.ts'

const at = process.argv.indexOf('--articles')
const articles = at < 0 ? 10_000 : Number(process.argv[at + 1])
const excerptsPerArticle = 10
const folder = mkdtempSync(path.join(tmpdir(), 'attest-bench-'))
const workbench = await startWorkbench('chromium', folder)
try {
  const making = performance.now()
  await makeCase(workbench.desk, { articles, excerptsPerArticle })
  const makeMs = performance.now() - making
  await workbench.call('cases/close', {})
  await workbench.restart()
  const { page } = workbench
  await page.getByRole('button', { name: /^Measured/ }).waitFor()

  const rebuilding = performance.now()
  await page.getByRole('button', { name: /^Measured/ }).click()
  await page.getByRole('grid', { name: 'Articles' }).waitFor({ timeout: 600_000 })
  const rebuildMs = performance.now() - rebuilding

  const bareMs = await page.evaluate(writeBareIndexedDb, { articles, excerptsPerArticle })

  await workbench.restart()
  const opening = performance.now()
  await workbench.page.getByRole('button', { name: /^Measured/ }).click()
  await workbench.page.getByRole('grid', { name: 'Articles' }).waitFor({ timeout: 600_000 })
  const openMs = performance.now() - opening

  report(
    'rebuild',
    { rebuildMs, bareIndexedDbMs: bareMs, ratioToBare: rebuildMs / bareMs, openMs, makeCaseMs: makeMs },
    {
      rebuildMs: `${articles} articles, ${articles * excerptsPerArticle} excerpts, from an empty working store to a usable library`,
      bareIndexedDbMs: 'the same records written to IndexedDB without anything else',
      openMs: 'the same case opened again with its working store in place',
      makeCaseMs: 'writing the case through the journal',
    },
  )
} finally {
  await workbench.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
