/**
 * Version 3 of the case file: there are records of a new kind, tags, and excerpts say more: whom the originator told, a translation, what was
 * accepted as stated, and where they stood before. A new table holds the prints of each text's sentences, by which sentences that were read
 * before are found; it is derived from the bodies and filled after opening.
 */
import type { Migration } from './migration.ts'

export const version3: Migration = {
  version: 3,
  what: 'tags with a place in a codebook; translations, details and earlier anchors of excerpts; prints of sentences',
  up(database) {
    database.exec(`
      -- seq grows with every row that is written, so that whoever holds the prints in memory asks for what came since.
      -- rules says how prints were made when this one was; prints are packed as in shared/novelty/print-body.ts.
      CREATE TABLE body_prints (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, bodySha256 TEXT NOT NULL UNIQUE, rules INTEGER NOT NULL, prints BLOB NOT NULL
      ) STRICT;
    `)
  },
}
