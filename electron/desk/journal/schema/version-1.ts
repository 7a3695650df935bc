/** Version 1 of the case file: the journal, the records as they stand after it, what points at what, and the bodies of articles. */
import type { Migration } from './migration.ts'

export const version1: Migration = {
  version: 1,
  what: 'the journal, the records, their references and the bodies',
  up(database) {
    database.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

      -- json is the whole entry as canonical JSON; the other columns repeat what is looked for. It stands last so that
      -- reading heads does not read through it.
      CREATE TABLE journal (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, verb TEXT NOT NULL, label TEXT NOT NULL,
        grp TEXT, hash TEXT NOT NULL, sizeBytes INTEGER NOT NULL, json TEXT NOT NULL
      ) STRICT;

      CREATE TABLE records (
        table_name TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (table_name, id)
      ) STRICT;

      -- Kept in step with records in the same transaction. Ids carry their kind, so from_id and to_id are enough to find a row.
      CREATE TABLE refs (
        from_table TEXT NOT NULL, from_id TEXT NOT NULL, field TEXT NOT NULL, to_table TEXT NOT NULL, to_id TEXT NOT NULL,
        PRIMARY KEY (from_table, from_id, field, to_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX refs_to ON refs (to_table, to_id);

      -- json is the body's canonical JSON as bytes: what the name is the hash of, and what is served in slices.
      CREATE TABLE bodies (
        sha256 TEXT PRIMARY KEY, textSha256 TEXT NOT NULL, textLength INTEGER NOT NULL, json BLOB NOT NULL
      ) STRICT;
    `)
  },
}
