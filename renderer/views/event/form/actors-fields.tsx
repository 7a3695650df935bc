/** Who: one line an actor, with the role the coding gives it. */
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { actorRoleLabel } from '../actor-role.ts'
import type { EventForm } from './event-form.ts'
import styles from './event-form.module.css'

interface ActorsFieldsProps {
  form: EventForm
  onChange: (form: EventForm) => void
  problem: string | undefined
  autoFocus?: boolean
}

export function ActorsFields({ form, onChange, problem, autoFocus = false }: ActorsFieldsProps) {
  const { actors } = form
  const [isAdding, setAdding] = useState(false)
  const change = (index: number, fields: Partial<EventForm['actors'][number]>) =>
    onChange({
      ...form,
      actors: actors.map((actor, each) => (each === index ? { ...actor, ...fields } : actor)),
    })
  const add = () => {
    setAdding(true)
    onChange({
      ...form,
      actors: [
        ...actors,
        { name: '', role: actors.length === 0 ? 'actor1' : actors.length === 1 ? 'actor2' : '' },
      ],
    })
  }
  return (
    <div className={styles.actors} role="group" aria-label="Actors">
      {actors.map((actor, index) => (
        // Lines have no identity of their own; they are changed by their place.
        <div key={index} className={styles.actor}>
          <TextField
            label={`Actor ${index + 1}`}
            isLabelHidden={index > 0}
            value={actor.name}
            onChange={(name) => change(index, { name })}
            maxLength={500}
            autoFocus={(autoFocus && index === 0) || (isAdding && index === actors.length - 1)}
          />
          <SelectField
            label={`Role of actor ${index + 1}`}
            isLabelHidden={index > 0}
            value={actor.role}
            options={roleOptions(actor.role)}
            onChange={(role) => change(index, { role })}
          />
          <Button
            variant="icon"
            aria-label={`Remove ${actor.name === '' ? `actor ${index + 1}` : actor.name}`}
            onPress={() => onChange({ ...form, actors: actors.filter((_, each) => each !== index) })}
          >
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button variant="quiet" onPress={add} autoFocus={autoFocus && actors.length === 0}>
          <Plus size={14} aria-hidden /> Add actor
        </Button>
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

/** The known roles, and one that came from elsewhere as it is. */
function roleOptions(role: string) {
  const known = Object.entries(actorRoleLabel).map(([id, label]) => ({ id, label }))
  return role === '' || role in actorRoleLabel ? known : [...known, { id: role, label: role }]
}
