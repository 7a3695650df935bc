/** Makes counting input from a few words per report. Sources and articles of equal names are separate records, as in a hasty case. */
import type {
  OriginArticle,
  OriginExcerpt,
  OriginInput,
  OriginSource,
} from '../../../../shared/independence/count-origins.ts'
import type { ReportSpec } from './origin-cases.ts'

export function buildOriginInput(reports: readonly ReportSpec[]): OriginInput {
  const articles = new Map<string, OriginArticle>()
  const sources = new Map<string, OriginSource>()
  const families = new Map<string, string>()
  const source = (name: string, kind: OriginSource['kind']) => {
    const id = `source:${sources.size + 1}` as const
    sources.set(id, { id, name, kind })
    return id
  }
  const excerpts = reports.map((report, index): OriginExcerpt => {
    const articleId = `article:${report.article}` as const
    articles.set(articleId, {
      id: articleId,
      title: `Story ${report.article}`,
      publisher: report.publisher ?? null,
      agency: report.agency ?? null,
    })
    if (report.family !== undefined) families.set(articleId, report.family)
    return {
      id: `excerpt:${index}`,
      articleId,
      originatorId: report.says === undefined ? null : source(report.says, 'person'),
      carrierId: report.carrier === undefined ? null : source(report.carrier, 'agency'),
      directness: report.saw === true ? 'own-observation' : null,
      channel: null,
    }
  })
  return { excerpts, articles, sources, familyOf: (articleId) => families.get(articleId) ?? null }
}
