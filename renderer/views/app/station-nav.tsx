/** The stations on the way of the data, with how much is in each. */
import { useLiveQuery } from 'dexie-react-hooks'
import { Button as AriaButton } from 'react-aria-components'
import { useObservable } from '../../session/observable.ts'
import { usePlace, type Place } from './navigation.ts'
import { useWorkbench } from './workbench-context.tsx'
import styles from './app.module.css'

type Station = { readonly label: string; readonly place: Place; readonly views: readonly Place['view'][]; readonly count?: number }

export function StationNav() {
  const { session, navigation } = useWorkbench()
  const place = usePlace(navigation)
  const articles = useObservable(session.articles.rows)?.length
  const events = useObservable(session.events.rows)?.length
  const sources = useObservable(session.sources.rows)?.length
  const tags = useObservable(session.tags.rows)?.length
  const excerpts = useLiveQuery(() => session.store.excerpts.count(), [session.store])
  const briefings = useLiveQuery(() => session.store.briefings.count(), [session.store])

  const groups: readonly { readonly title: string; readonly stations: readonly Station[] }[] = [
    {
      title: 'Read',
      stations: [
        { label: 'Library', place: { view: 'library' }, views: ['library', 'reader', 'compare'], count: articles },
        { label: 'Excerpts', place: { view: 'excerpts' }, views: ['excerpts'], count: excerpts },
        { label: 'Codebook', place: { view: 'codebook' }, views: ['codebook'], count: tags },
      ],
    },
    {
      title: 'Weigh',
      stations: [
        { label: 'Events', place: { view: 'events' }, views: ['events', 'event'], count: events },
        { label: 'Sources', place: { view: 'sources' }, views: ['sources'], count: sources },
      ],
    },
    {
      title: 'Write',
      stations: [{ label: 'Briefings', place: { view: 'briefings' }, views: ['briefings', 'briefing'], count: briefings }],
    },
    { title: 'Case', stations: [
      { label: 'History', place: { view: 'history' }, views: ['history'] },
      { label: 'Settings', place: { view: 'case' }, views: ['case'] },
    ] },
  ]
  return (
    <nav className={styles.nav} aria-label="Stations">
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2>{group.title}</h2>
          {group.stations.map((station) => (
            <AriaButton
              key={station.label}
              className={styles.navItem!}
              aria-current={station.views.includes(place.view) ? 'page' : undefined}
              onPress={() => navigation.go(station.place)}
            >
              {station.label}
              {station.count !== undefined && <span>{station.count.toLocaleString('en')}</span>}
            </AriaButton>
          ))}
        </section>
      ))}
    </nav>
  )
}
