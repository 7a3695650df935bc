/** What a headless command can ask of its page. One case at a time, as in the window. */
import type { HeadlessImportProgress, HeadlessPage } from '../../shared/bridge/headless-page.ts'
import { createExtractor, type Extractor } from '../extraction/extractor-client.ts'
import type { CaseSession } from '../session/case-session.ts'
import { importSourceFiles } from '../workflows/import-source-files.ts'
import { closeCase, openCase } from '../workflows/open-case.ts'
import { makeSampleCase } from '../workflows/open-sample-case.ts'
import { extractionLine } from './extraction-line.ts'
import { readIncoming } from './read-incoming.ts'
import { createLongTexts } from './long-texts.ts'

export function createHeadlessPage(): HeadlessPage {
  const texts = createLongTexts()
  let extractor: Extractor | null = null
  let session: CaseSession | null = null
  let progress: HeadlessImportProgress = { done: 0, total: 0 }

  return {
    setTimeLimit(timeLimitMs) {
      extractor?.close()
      extractor = createExtractor({ timeLimitMs })
    },
    async extractFile(file) {
      extractor ??= createExtractor()
      return texts.begin(await extractionLine(file, extractor))
    },
    readOn: (key) => Promise.resolve(texts.next(key)),
    async openCase(path) {
      session = await openCase(path)
      return session.openCase
    },
    async importFiles(files) {
      if (session === null) throw new Error('no case is open')
      const items = files.map((file) => ({
        name: file.name,
        path: file.path,
        size: file.size,
        open: () => readIncoming(file),
      }))
      const report = await importSourceFiles(session, items, {
        onProgress: ({ done, total }) => (progress = { done, total }),
      })
      const { skipped, notReached, stoppedBecause } = report
      const lines = report.lines.map((line) => ({
        file: line.name,
        outcome: line.outcome,
        articleId: 'articleId' in line ? line.articleId : null,
        ...(line.outcome === 'imported' ? { title: line.title } : {}),
        ...(line.outcome === 'refused' ? { code: line.code, reason: line.reason } : {}),
      }))
      return { lines, skipped, notReached, stoppedBecause }
    },
    importProgress: () => progress,
    async makeSample() {
      if (session === null) throw new Error('no case is open')
      await makeSampleCase(session)
    },
    async closeCase() {
      if (session !== null) await closeCase(session)
      session = null
    },
  }
}
