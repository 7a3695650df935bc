/** The eight colours by name, and the choice of none: then it is that of the tag above, or one from the letters. */
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { tagColourSchema, type TagColour } from '../../../shared/domain/tag.ts'
import { tagColourLabel } from '../../../shared/domain/tag-tree.ts'
import { Swatch } from './swatch.tsx'
import styles from './codebook.module.css'

interface ColourFieldProps {
  value: TagColour | null
  /** What it has when none is chosen, and why. */
  inherited: { readonly colour: TagColour; readonly reason: string }
  onChange: (colour: TagColour | null) => void
}

const NONE = 'none'

export function ColourField({ value, inherited, onChange }: ColourFieldProps) {
  return (
    <div>
      <Label className={styles.label}>Colour</Label>
      <ToggleButtonGroup
        aria-label="Colour"
        className={styles.colours!}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value ?? NONE]}
        onSelectionChange={([key]) => onChange(key === NONE ? null : (key as TagColour))}
      >
        <ToggleButton id={NONE} className={styles.colour!} aria-label={`${inherited.reason}: ${tagColourLabel[inherited.colour]}`}>
          <Swatch colour={inherited.colour} />
          {inherited.reason}
        </ToggleButton>
        {tagColourSchema.options.map((colour) => (
          <ToggleButton key={colour} id={colour} className={styles.colour!}>
            <Swatch colour={colour} />
            {tagColourLabel[colour]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
