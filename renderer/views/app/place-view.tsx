/** Which view is drawn at which place. */
import { BriefingView } from '../briefing/briefing-view.tsx'
import { BriefingsView } from '../briefings/briefings-view.tsx'
import { CaseView } from '../case/case-view.tsx'
import { CompareView } from '../compare/compare-view.tsx'
import { CodebookView } from '../codebook/codebook-view.tsx'
import { EventView } from '../event/event-view.tsx'
import { EventsView } from '../events/events-view.tsx'
import { ExcerptsView } from '../excerpts/excerpts-view.tsx'
import { HistoryView } from '../history/history-view.tsx'
import { LibraryView } from '../library/library-view.tsx'
import { ReaderView } from '../reader/reader-view.tsx'
import { SourcesView } from '../sources/sources-view.tsx'
import type { Place } from './navigation.ts'

export function PlaceView({ place }: { place: Place }) {
  switch (place.view) {
    case 'library':
      return <LibraryView />
    case 'reader':
      return (
        <ReaderView
          key={place.articleId}
          articleId={place.articleId}
          excerptId={place.excerptId}
          wantedRevisionId={place.revisionId}
          stretch={place.stretch}
        />
      )
    case 'excerpts':
      return <ExcerptsView />
    case 'compare':
      return <CompareView left={place.left} right={place.right} />
    case 'codebook':
      return <CodebookView />
    case 'events':
      return <EventsView />
    case 'event':
      return <EventView key={place.eventId} eventId={place.eventId} />
    case 'sources':
      return <SourcesView sourceId={place.sourceId} />
    case 'briefings':
      return <BriefingsView />
    case 'briefing':
      return <BriefingView key={place.briefingId} briefingId={place.briefingId} />
    case 'history':
      return <HistoryView />
    case 'case':
      return <CaseView />
  }
}
