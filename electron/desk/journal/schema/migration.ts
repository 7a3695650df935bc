/**
 * One step of the case file's schema. A step that was released is never edited, only followed: somewhere lies a case that stopped at each.
 * `what` is for the log and for whoever reads the folder: why old data made the step necessary.
 */
import type { DatabaseSync } from 'node:sqlite'

export interface Migration {
  readonly version: number
  readonly what: string
  up(database: DatabaseSync): void
}
