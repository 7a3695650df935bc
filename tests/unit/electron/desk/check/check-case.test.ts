// Damage of every kind is found by the check, by its kind and by name; a whole case is called whole.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createClaim } from '../../../../../shared/domain/claim.ts'
import { createEventRecord } from '../../../../../shared/domain/event-record.ts'
import { createEvidence } from '../../../../../shared/domain/evidence.ts'
import { insertion } from '../../../../../shared/journal/change.ts'
import { createCase } from '../../../../../shared/domain/case.ts'
import {
  createCaseFolder,
  caseFolderAt,
  type CaseFolder,
} from '../../../../../electron/desk/case/case-folder.ts'
import { checkCase } from '../../../../../electron/desk/check/check-case.ts'
import { dumpCase } from '../../../../../electron/desk/check/dump-case.ts'
import { createFileStore } from '../../../../../electron/desk/files/file-store.ts'
import { originalPath } from '../../../../../electron/desk/files/original-path.ts'
import { createJournalService } from '../../../../../electron/desk/journal/journal-service.ts'
import { translateError } from '../../../../../electron/desk/translate-error.ts'
import { articleParts, captureDraft, excerptOf, importDraft, sha256, utf8 } from '../helpers/case-acts.ts'
import { draftOf } from '../helpers/memory-journal.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const parts = articleParts(['The garrison left at dawn 😀, he said.', 'Others say noon.'])
const excerpt = excerptOf(parts, 'left at dawn')
const event = createEventRecord({ title: 'Garrison leaves Karst' })
const claim = createClaim({ eventId: event.id, field: 'manner', value: 'by night' })
const evidence = createEvidence({ excerptId: excerpt.id, claimId: claim.id, stance: 'supports' })

/** A small whole case, made once and copied for each kind of damage. */
let pristine: string

beforeAll(async () => {
  const parent = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'attest-pristine-'))
  const folder = await createCaseFolder(parent, 'Herat')
  const holder = { who: 'Anna', host: 'laptop', pid: process.pid, since: new Date().toISOString() }
  const journal = createJournalService({ folder, holder, device: 'a1b2c3d4' })
  journal.open({ newCase: createCase({ title: 'Herat' }), actor: 'Anna' })
  const { original, sourceFile, bodyBytes, bodySha256 } = parts
  await createFileStore(folder).receive({
    sha256: sourceFile.sha256,
    offset: 0,
    sizeBytes: original.length,
    bytes: original,
  })
  journal.putBody({ sha256: bodySha256, bytes: bodyBytes })
  const changes = [insertion('events', event), insertion('claims', claim), insertion('evidence', evidence)]
  for (const draft of [importDraft(parts), captureDraft(excerpt), draftOf(...changes)])
    journal.commit({ draft, actor: 'Anna' })
  journal.undo({ actor: 'Anna' })
  journal.redo({ actor: 'Anna' })
  journal.close({})
  pristine = folder.root
  return () => fs.rmSync(parent, { recursive: true, force: true })
})

function copyOfCase(): CaseFolder {
  const root = path.join(temporaryFolder(), 'Herat.attest')
  fs.cpSync(pristine, root, { recursive: true })
  return caseFolderAt(root)
}

/** Works on the case file behind Attest's back. */
function tamper(folder: CaseFolder, sql: string, ...values: (string | Uint8Array)[]): void {
  const database = new DatabaseSync(folder.database)
  const { changes } = database.prepare(sql).run(...values)
  database.close()
  expect(changes).toBeGreaterThan(0)
}

function flipBit(bytes: Uint8Array, at: number): Uint8Array {
  const flipped = new Uint8Array(bytes)
  flipped[at]! ^= 1
  return flipped
}

describe('a whole case', () => {
  it('is called whole, with its counts', async () => {
    const report = await checkCase(copyOfCase())
    expect(report).toMatchObject({ isWhole: true, entries: 6, files: 1, bodies: 1, problems: [], notes: [] })
    expect(report.records).toMatchObject({
      cases: 1,
      sourceFiles: 1,
      articles: 1,
      revisions: 1,
      excerpts: 1,
      evidence: 1,
    })
  })

  it('may hold an original that no record uses: that is worth knowing and not wrong', async () => {
    const folder = copyOfCase()
    const bytes = utf8('undone import')
    await createFileStore(folder).receive({
      sha256: sha256(bytes),
      offset: 0,
      sizeBytes: bytes.length,
      bytes,
    })
    expect(await checkCase(folder)).toMatchObject({
      isWhole: true,
      notes: [`files/${sha256(bytes).slice(0, 2)}/${sha256(bytes)} is used by no record`],
    })
  })

  it('dumps the same lines, sorted by table and id, before and after it was opened again', async () => {
    const [one, other] = [copyOfCase(), copyOfCase()]
    const lines = [...dumpCase(one)]
    expect([...dumpCase(other)]).toEqual(lines)
    const keys = lines.map((line) => JSON.parse(line) as { table: string; record: { id: string } })
    expect(keys.map(({ table }) => table)).toEqual(keys.map(({ table }) => table).toSorted())
    expect(lines[0]).toMatch(/^\{"record":\{"addedAt":/)
  })
})

/** What is done behind our back, and the problem it must be told as. */
const damages: [what: string, kind: string, damage: (folder: CaseFolder) => void][] = [
  ...[0, 40, parts.original.length - 1].map((at): [string, string, (folder: CaseFolder) => void] => [
    `a bit of an original, at byte ${at}`,
    'original',
    (folder) => {
      const file = originalPath(folder, parts.sourceFile.sha256)
      fs.chmodSync(file, 0o600)
      fs.writeFileSync(file, flipBit(fs.readFileSync(file), at))
    },
  ]),
  [
    'an original that is gone',
    'original',
    (folder) => fs.rmSync(originalPath(folder, parts.sourceFile.sha256)),
  ],
  ['all originals gone', 'original', (folder) => fs.rmSync(folder.files, { recursive: true })],
  [
    'an original replaced by a link to the same bytes',
    'original',
    (folder) => {
      const file = originalPath(folder, parts.sourceFile.sha256)
      fs.renameSync(file, `${folder.root}/elsewhere`)
      fs.symlinkSync(`${folder.root}/elsewhere`, file)
    },
  ],
  [
    'a bit of a text',
    'body',
    (folder) => tamper(folder, 'UPDATE bodies SET json = ?', flipBit(parts.bodyBytes, 90)),
  ],
  [
    'a paragraph that became a quote, with the words as they were',
    'body',
    (folder) =>
      tamper(
        folder,
        'UPDATE bodies SET json = ?',
        utf8(Buffer.from(parts.bodyBytes).toString().replace('paragraph', 'quote')),
      ),
  ],
  ['a text that is gone', 'body', (folder) => tamper(folder, 'DELETE FROM bodies')],
  [
    'a wrong description of a text',
    'body',
    (folder) => tamper(folder, 'UPDATE bodies SET textSha256 = ?', sha256('x')),
  ],
  [
    'one letter of a journal entry',
    'journal',
    (folder) =>
      tamper(folder, `UPDATE journal SET json = replace(json, 'by night', 'by light') WHERE seq = 4`),
  ],
  [
    'a journal entry that is gone',
    'journal',
    (folder) => tamper(folder, 'DELETE FROM journal WHERE seq = 3'),
  ],
  [
    'a journal that lost its first entry',
    'journal',
    (folder) => tamper(folder, 'DELETE FROM journal WHERE seq = 1'),
  ],
  [
    'a journal that lost its last entry',
    'record',
    (folder) => tamper(folder, 'DELETE FROM journal WHERE seq = 6'),
  ],
  [
    'a journal entry that is no JSON',
    'journal',
    (folder) => tamper(folder, `UPDATE journal SET json = '{' WHERE seq = 2`),
  ],
  [
    'a wrong author in the list of entries',
    'journal',
    (folder) => tamper(folder, `UPDATE journal SET label = 'x' WHERE seq = 2`),
  ],
  [
    'one letter of a record',
    'record',
    (folder) =>
      tamper(
        folder,
        `UPDATE records SET json = replace(json, 'by night', 'by light') WHERE table_name = 'claims'`,
      ),
  ],
  [
    'a record that is gone',
    'record',
    (folder) => tamper(folder, `DELETE FROM records WHERE table_name = 'evidence'`),
  ],
  [
    'a record that nobody wrote',
    'record',
    (folder) => tamper(folder, `INSERT INTO records VALUES ('sources', 'source:X', '{}')`),
  ],
  [
    'an index of references that misses one',
    'reference',
    (folder) => tamper(folder, `DELETE FROM refs WHERE field = 'claimId'`),
  ],
  [
    'an index of references with too much',
    'reference',
    (folder) => tamper(folder, `INSERT INTO refs VALUES ('a', 'b', 'c', 'd', 'e')`),
  ],
]

describe('the check finds', () => {
  it.each(damages)('%s', async (_, kind, damage) => {
    const folder = copyOfCase()
    damage(folder)
    const report = await checkCase(folder)
    expect(report.isWhole).toBe(false)
    expect(report.problems.map((problem) => problem.kind)).toContain(kind)
  })

  it('an entry rewritten together with its own hash, because the next one does not follow it', async () => {
    const folder = copyOfCase()
    const database = new DatabaseSync(folder.database)
    const { hashEntry } = await import('../../../../../electron/desk/journal/seal-entry.ts')
    const { canonicalJson } = await import('../../../../../shared/journal/canonical-json.ts')
    const entry = JSON.parse(
      String(database.prepare('SELECT json FROM journal WHERE seq = 3').get()!['json']),
    )
    entry.actor = 'Bo'
    entry.hash = hashEntry(entry)
    database
      .prepare('UPDATE journal SET json = ?, hash = ?, sizeBytes = ? WHERE seq = 3')
      .run(canonicalJson(entry), entry.hash, canonicalJson(entry).length)
    database.close()
    const { problems } = await checkCase(folder)
    expect(problems).toContainEqual({
      kind: 'journal',
      what: 'journal entry 4 does not follow the entry before it',
    })
  })

  it('every flipped bit of the case file that changes what the case says', async () => {
    // A bit may flip unseen where nothing is said: in counters of SQLite and in what a removed row left behind.
    const said = [...dumpCase(copyOfCase())]
    const bytes = fs.readFileSync(caseFolderAt(pristine).database)
    const used = [...bytes.keys()].filter((at) => bytes[at] !== 0)
    const tries = 60
    let found = 0
    for (let index = 0; index < tries; index += 1) {
      const folder = copyOfCase()
      fs.writeFileSync(folder.database, flipBit(bytes, used[Math.floor((index / tries) * used.length)]!))
      try {
        if ((await checkCase(folder)).isWhole) expect([...dumpCase(folder)]).toEqual(said)
        else found += 1
      } catch (error) {
        expect(translateError(error)?.code).toBe('case-damaged')
        found += 1
      }
    }
    expect(found).toBeGreaterThan(tries / 2)
  })

  it('nothing wrong while the case is open and written to by someone else', async () => {
    const folder = copyOfCase()
    const holder = { who: 'Anna', host: 'laptop', pid: process.pid, since: new Date().toISOString() }
    const journal = createJournalService({ folder, holder, device: 'a1b2c3d4' })
    journal.open({ newCase: null, actor: 'Anna' })
    onTestFinished(() => void journal.close({}))
    journal.commit({ draft: captureDraft(excerptOf(parts, 'Others')), actor: 'Anna' })
    expect(await checkCase(folder)).toMatchObject({ isWhole: true, entries: 7 })
    expect([...dumpCase(folder)].filter((line) => line.includes('"excerpts"'))).toHaveLength(2)
  })
})
