// The case file over the years: brought to our version step by step with a copy kept, left alone when it is from the future.
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { createCaseFolder } from '../../../../../electron/desk/case/case-folder.ts'
import { openForReading, openForWriting } from '../../../../../electron/desk/journal/case-database.ts'
import type { Migration } from '../../../../../electron/desk/journal/schema/migration.ts'
import {
  migrate,
  migrations,
  readSchemaVersion,
  SCHEMA_VERSION,
} from '../../../../../electron/desk/journal/schema/migrations.ts'
import { sha256 } from '../helpers/case-acts.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const newFolder = () => createCaseFolder(temporaryFolder(), 'Herat')
const hashOf = (file: string) => sha256(fs.readFileSync(file))

const addColour: Migration = {
  version: SCHEMA_VERSION + 1,
  what: 'a colour',
  up: (database) => database.exec('CREATE TABLE colour (name TEXT)'),
}
const fails: Migration = {
  version: SCHEMA_VERSION + 2,
  what: 'half a step',
  up(database) {
    database.exec('CREATE TABLE half (name TEXT)')
    throw new Error('lost power')
  },
}

describe('a released step of the schema', () => {
  it.each([[1, 'fdb06d810b66efbf']])('%i is never edited, only followed', (version, hash) => {
    const database = new DatabaseSync(':memory:')
    for (const step of migrations.filter((each) => each.version <= version)) step.up(database)
    const sql = database.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all()
    expect(sha256(sql.map((row) => String(row['sql']).replaceAll(/\s+/g, ' ')).join('\n')).slice(0, 16)).toBe(
      hash,
    )
  })
})

describe('the case file', () => {
  it('is written with full durability and stays readable for its owner alone', async () => {
    const folder = await newFolder()
    const database = openForWriting(folder)
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 })
    for (const name of ['case.sqlite', 'case.sqlite-wal', 'case.sqlite-shm'])
      expect(fs.statSync(path.join(folder.root, name)).mode & 0o777).toBe(0o600)
    database.close()
    expect(fs.existsSync(`${folder.database}-wal`)).toBe(false)
  })

  it('of a newer Attest is refused and not one byte of the folder changes', async () => {
    const folder = await newFolder()
    const database = openForWriting(folder)
    migrate(database, folder.backups, [...migrations, addColour])
    // A later version may keep its file in another way, and even that we must not change.
    database.exec('PRAGMA journal_mode = DELETE')
    database.close()
    const before = [hashOf(folder.database), fs.readdirSync(folder.root), fs.readdirSync(folder.backups)]
    expect(() => openForWriting(folder)).toThrow(
      expect.objectContaining({
        code: 'case-too-new',
        details: { fileVersion: SCHEMA_VERSION + 1, knownVersion: SCHEMA_VERSION },
      }),
    )
    expect([hashOf(folder.database), fs.readdirSync(folder.root), fs.readdirSync(folder.backups)]).toEqual(
      before,
    )
    expect(() => openForReading(folder)).toThrow(expect.objectContaining({ code: 'case-too-new' }))
    expect(hashOf(folder.database)).toBe(before[0])
  })

  it('is brought to a new version after a copy was put into the backups', async () => {
    const folder = await newFolder()
    const database = openForWriting(folder)
    expect(fs.readdirSync(folder.backups)).toEqual([])
    migrate(database, folder.backups, [...migrations, addColour], new Date(0))
    expect(readSchemaVersion(database)).toBe(SCHEMA_VERSION + 1)
    database.close()
    const [name] = fs.readdirSync(folder.backups)
    expect(name).toBe(`case-version-${SCHEMA_VERSION}-1970-01-01T00-00-00-000Z.sqlite`)
    const copy = new DatabaseSync(path.join(folder.backups, name!), { readOnly: true })
    expect(readSchemaVersion(copy)).toBe(SCHEMA_VERSION)
    copy.close()
  })

  it('stays at the version before when a step fails in its middle', async () => {
    const folder = await newFolder()
    const database = openForWriting(folder)
    expect(() => migrate(database, folder.backups, [...migrations, addColour, fails])).toThrow('lost power')
    expect(readSchemaVersion(database)).toBe(SCHEMA_VERSION + 1)
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined()
    database.close()
  })

  it('that someone has put a trigger into is refused', async () => {
    const folder = await newFolder()
    openForWriting(folder).close()
    const database = new DatabaseSync(folder.database)
    database.exec('CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM records; END')
    database.close()
    expect(() => openForWriting(folder)).toThrow(expect.objectContaining({ code: 'case-damaged' }))
    expect(() => openForReading(folder)).toThrow(expect.objectContaining({ code: 'case-damaged' }))
  })

  it('that is no database at all is told as damaged', async () => {
    const folder = await newFolder()
    fs.writeFileSync(folder.database, 'a letter to the editor'.repeat(100))
    expect(() => openForWriting(folder)).toThrow(/not a database/)
  })

  it('can be read beside a writer, as it was at one moment', async () => {
    const folder = await newFolder()
    const writer = openForWriting(folder)
    writer.exec("INSERT INTO meta VALUES ('a', '1')")
    const reader = openForReading(folder)
    const count = () => reader.prepare('SELECT count(*) AS n FROM meta').get()?.['n']
    expect(count()).toBe(1)
    writer.exec("INSERT INTO meta VALUES ('b', '2')")
    expect(count()).toBe(1)
    reader.close()
    writer.close()
  })
})
