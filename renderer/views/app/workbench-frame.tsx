/** The frame around every view of an open case: bar, stations on the way of the data, the view itself, and its keys in the foot. */
import { useEffect, useMemo, useState } from 'react'
import { createNavigation, usePlace, type Place } from './navigation.ts'
import { WorkbenchProvider, type Workbench } from './workbench-context.tsx'
import type { AppInfo } from '../../../shared/bridge/app-calls.ts'
import type { CaseSession } from '../../session/case-session.ts'
import { preferenceOfCase, type Preferences } from '../../session/preferences.ts'
import { ImportProvider } from '../import/import-context.tsx'
import { FailureWall } from './failure-wall.tsx'
import { FootBar } from './foot-bar.tsx'
import { FrameCommands } from './frame-commands.tsx'
import { PlaceView } from './place-view.tsx'
import { StationNav } from './station-nav.tsx'
import { TitleBar } from './title-bar.tsx'
import styles from './app.module.css'

interface WorkbenchFrameProps {
  session: CaseSession
  preferences: Preferences
  appInfo: AppInfo
  onCloseCase: () => void
}

export function WorkbenchFrame({ session, preferences, appInfo, onCloseCase }: WorkbenchFrameProps) {
  const [navigation] = useState(() => createNavigation(rememberedPlace(session, preferences)))
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [isKeySheetOpen, setKeySheetOpen] = useState(false)
  const workbench = useMemo<Workbench>(() => ({ session, navigation, preferences, appInfo }), [session, navigation, preferences, appInfo])
  const place = usePlace(navigation)
  useEffect(() => preferences.set(placeKey(session), place), [session, preferences, place])

  return (
    <WorkbenchProvider value={workbench}>
      <ImportProvider>
        <div className={styles.frame}>
          <TitleBar onOpenPalette={() => setPaletteOpen(true)} />
          <StationNav />
          <main className={styles.main}>
            <FailureWall key={place.view} onLeave={() => navigation.go({ view: 'library' })}>
              <PlaceView place={place} />
            </FailureWall>
          </main>
          <FootBar onOpenKeySheet={() => setKeySheetOpen(true)} />
        </div>
        <FrameCommands
          isPaletteOpen={isPaletteOpen}
          onPaletteOpenChange={setPaletteOpen}
          isKeySheetOpen={isKeySheetOpen}
          onKeySheetOpenChange={setKeySheetOpen}
          onCloseCase={onCloseCase}
        />
      </ImportProvider>
    </WorkbenchProvider>
  )
}

function placeKey(session: CaseSession): string {
  return preferenceOfCase('place', session.openCase.caseId)
}

/** The place of last time, unless what it showed is gone. */
function rememberedPlace(session: CaseSession, preferences: Preferences): Place {
  const place = preferences.get(placeKey(session), { view: 'library' }) as Place
  if (place.view === 'reader' && session.articles.get(place.articleId) === undefined) return { view: 'library' }
  if (place.view === 'event' && session.events.get(place.eventId) === undefined) return { view: 'events' }
  return place
}
