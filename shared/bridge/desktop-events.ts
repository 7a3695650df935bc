/** What the desk tells the window unasked, in the past tense. */
import { z } from 'zod'

export const desktopEventSchema = z.discriminatedUnion('type', [
  /** Something tried to open a connection and was refused; the count since start. */
  z.strictObject({ type: z.literal('app/connection-blocked'), count: z.int().nonnegative() }),
  /** The host's menu chose a command of the palette. */
  z.strictObject({ type: z.literal('app/command-chosen'), commandId: z.string() }),
  /** The desk lost the case folder (removed disk, full disk); nothing more can be saved until it is opened again. */
  z.strictObject({ type: z.literal('case/became-unwritable'), reason: z.string() }),
])
export type DesktopEvent = z.infer<typeof desktopEventSchema>
