/**
 * Which excerpts "here" means: those under the mouse where several lie, or else those that share words with the selection, with the active
 * excerpt, or with the first excerpt on the screen.
 */
import type { Stretch } from '../../../../shared/anchoring/text-walk.ts'
import type { Excerpt, ExcerptId } from '../../../../shared/domain/excerpt.ts'

export interface Here {
  readonly hovered: readonly ExcerptId[]
  readonly selected: Stretch | null
  readonly active: Excerpt | undefined
  /** The first offset on the screen. */
  readonly firstOffset: number
}

/** In text order, as they are given. */
export function listExcerptsHere(excerpts: readonly Excerpt[], here: Here): readonly Excerpt[] {
  const { hovered, selected, active, firstOffset } = here
  if (hovered.length > 1) return excerpts.filter((each) => hovered.includes(each.id))
  const around =
    selected ?? active?.position ?? excerpts.find(({ position }) => position.end > firstOffset)?.position
  if (around === undefined) return []
  return excerpts.filter(({ position }) => position.start < around.end && position.end > around.start)
}
