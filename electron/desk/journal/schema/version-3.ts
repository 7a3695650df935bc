/**
 * Version 3 of the case file: no table changes, but there are records of a new kind, tags, and excerpts say more: whom the originator told,
 * a translation, what was accepted as stated, and where they stood before.
 */
import type { Migration } from './migration.ts'

export const version3: Migration = {
  version: 3,
  what: 'tags with a place in a codebook; translations, details and earlier anchors of excerpts',
  up() {},
}
