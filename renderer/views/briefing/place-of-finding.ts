/** Where a finding can be mended: the event of a claim, the article of an excerpt. Null for what is mended right here. */
import type { Place } from '../app/navigation.ts'
import type { Finding } from '../../../shared/formats/briefing/lint-briefing.ts'
import type { LiveBriefing } from './use-briefing.ts'

export function placeOfFinding({ at }: Finding, { tables }: LiveBriefing): Place | null {
  switch (at.table) {
    case 'events': {
      const event = tables.events.find((each) => each.id === at.id)
      return event === undefined ? null : { view: 'event', eventId: event.id }
    }
    case 'claims': {
      const claim = tables.claims.find((each) => each.id === at.id)
      return claim === undefined ? null : { view: 'event', eventId: claim.eventId }
    }
    case 'evidence': {
      const evidence = tables.evidence.find((each) => each.id === at.id)
      const claim = tables.claims.find((each) => each.id === evidence?.claimId)
      return claim === undefined ? null : { view: 'event', eventId: claim.eventId }
    }
    case 'excerpts': {
      const excerpt = tables.excerpts.find((each) => each.id === at.id)
      return excerpt === undefined
        ? null
        : { view: 'reader', articleId: excerpt.articleId, excerptId: excerpt.id }
    }
    case 'articles': {
      const article = tables.articles.find((each) => each.id === at.id)
      return article === undefined ? null : { view: 'reader', articleId: article.id }
    }
    case 'sources': {
      const source = tables.sources.find((each) => each.id === at.id)
      return source === undefined ? null : { view: 'sources', sourceId: source.id }
    }
    case 'cases':
      return { view: 'case' }
    default:
      return null
  }
}
