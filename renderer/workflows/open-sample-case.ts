/** Makes the sample case from its files, as an analyst would have: import, excerpts, events, evidence, briefing. An earlier one is opened again. */
import { callDesk } from '../desktop/desktop-client.ts'
import type { RebuildProgress } from './rebuild-working-store.ts'
import { loadSampleFiles, loadSamplePlan } from '../../sample/sample-plan.ts'
import type { CaseSession } from '../session/case-session.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { Article } from '../../shared/domain/article.ts'
import { importSourceFiles } from './import-source-files.ts'
import { createCase, openCase } from './open-case.ts'
import { replaySample } from './replay-sample.ts'

export async function openSampleCase(onProgress: (progress: RebuildProgress) => void): Promise<CaseSession> {
  const plan = await loadSamplePlan()
  const title = `${plan.title} (sample)`
  const earlier = (await callDesk('cases/list-recent', {})).find((recent) => recent.title === title && !recent.isMissing)
  if (earlier !== undefined) return openCase(earlier.path, onProgress)
  return makeSampleCase(await createCase({ title, question: plan.question, parentFolder: null }, onProgress))
}

/** Fills a new, empty case. */
export async function makeSampleCase(session: CaseSession): Promise<CaseSession> {
  const [plan, files] = await Promise.all([loadSamplePlan(), loadSampleFiles()])
  const report = await importSourceFiles(
    session,
    files.map(({ name, bytes }) => ({ name, size: bytes.size, open: () => Promise.resolve(bytes) })),
    {},
  )
  const articles = new Map<string, Article>()
  for (const line of report.lines) {
    if (line.outcome === 'refused') throw new AttestError('internal', `The sample file ${line.name} was refused: ${line.reason}`)
    const id = 'articleId' in line ? line.articleId : null
    const article = id === null ? undefined : await session.store.articles.get(id)
    if (article !== undefined) articles.set(line.name, article)
  }
  await replaySample(session, plan, articles)
  return session
}
