/** The facts of an event on one line, each pressed to edit it: when, where, who, coding, part of. */
import { ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { geoPrecisionMeaning, timePrecisionMeaning } from '../../../shared/domain/acled.ts'
import { acledSubEventRule } from '../../../shared/domain/acled-rules.ts'
import { readEdtf } from '../../../shared/domain/edtf.ts'
import type { EventRecord } from '../../../shared/domain/event-record.ts'
import { Button } from '../../components/button/button.tsx'
import { useWorkbench } from '../app/workbench-context.tsx'
import { describeRole } from './actor-role.ts'
import type { EventPart } from './form/event-form-dialog.tsx'
import styles from './event.module.css'

interface EventFactsProps {
  event: EventRecord
  parent: EventRecord | undefined
  onEdit: (part: EventPart) => void
}

export function EventFacts({ event, parent, onEdit }: EventFactsProps) {
  const { navigation } = useWorkbench()
  const { date, place, latitude, longitude, actors, eventType, subEventType } = event
  const reading = date === null ? null : readEdtf(date)
  const where = [place, event.geoPrecision === null ? '' : `precision ${event.geoPrecision}`].filter(
    (part) => part !== '',
  )
  return (
    <div className={styles.facts}>
      <Fact
        label="When"
        onPress={() => onEdit('when')}
        hint={[
          reading?.ok === true ? reading.reading.words : null,
          event.timePrecision === null
            ? null
            : `precision ${event.timePrecision}: ${timePrecisionMeaning[event.timePrecision]}`,
        ]}
      >
        {date ?? <i>undated</i>}{' '}
        {event.dateAsReported !== '' && <span dir="auto">“{event.dateAsReported}”</span>}
        {reading?.ok === true && reading.reading.words !== date && <small>{reading.reading.words}</small>}
      </Fact>
      <Fact
        label="Where"
        onPress={() => onEdit('where')}
        hint={[
          latitude === null || longitude === null ? null : `${latitude}, ${longitude}`,
          event.geoPrecision === null
            ? null
            : `precision ${event.geoPrecision}: ${geoPrecisionMeaning[event.geoPrecision]}`,
        ]}
      >
        {where.length === 0 ? <i>not set</i> : where.join(' · ')}
        {latitude !== null && longitude !== null && <small>{`${latitude}, ${longitude}`}</small>}
      </Fact>
      <Fact
        label="Actors"
        onPress={() => onEdit('actors')}
        hint={actors.map(({ name, role }) => (role === '' ? name : `${name}: ${describeRole(role)}`))}
      >
        {actors.length === 0 ? <i>none named</i> : actors.map((actor) => actor.name).join('; ')}
        {actors.some((actor) => actor.role !== '') && (
          <small>{actors.map((actor) => describeRole(actor.role) || '–').join('; ')}</small>
        )}
      </Fact>
      <Fact
        label="Coding"
        onPress={() => onEdit('coding')}
        hint={[subEventType === null ? null : (acledSubEventRule[subEventType] ?? null)]}
      >
        {eventType ?? <i>not coded</i>}
        {subEventType !== null && <small>{subEventType}</small>}
      </Fact>
      <Fact
        label="Part of"
        onPress={() => onEdit('parent')}
        hint={[]}
        beside={
          parent !== undefined && (
            <Button
              variant="icon"
              aria-label={`Go to ${parent.title}`}
              onPress={() => navigation.go({ view: 'event', eventId: parent.id })}
            >
              <ArrowUpRight size={14} aria-hidden />
            </Button>
          )
        }
      >
        {parent === undefined ? <i>nothing larger</i> : parent.title}
        {parent?.date && <small>{parent.date}</small>}
      </Fact>
    </div>
  )
}

interface FactProps {
  label: string
  /** Said on hover and focus, one line each. */
  hint: readonly (string | null)[]
  onPress: () => void
  beside?: ReactNode
  children: ReactNode
}

function Fact({ label, hint, onPress, beside, children }: FactProps) {
  const lines = hint.filter((line) => line !== null)
  return (
    <div className={styles.fact}>
      <TooltipTrigger delay={500} closeDelay={0} isDisabled={lines.length === 0}>
        <AriaButton className={styles.factButton!} onPress={onPress}>
          <b>{label}</b>
          <span className={styles.value}>{children}</span>
        </AriaButton>
        <Tooltip className={styles.tooltip!} placement="bottom start">
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Tooltip>
      </TooltipTrigger>
      {beside}
    </div>
  )
}
