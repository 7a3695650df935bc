/**
 * Version 2 of the case file: no table changes, but records say more: a file may have come inside another, an article has the name and
 * version that its sender gave it. A program of version 1 would refuse such records one by one; it shall refuse the whole case instead.
 */
import type { Migration } from './migration.ts'

export const version2: Migration = {
  version: 2,
  what: 'files inside files, identifiers and versions of articles',
  up() {},
}
