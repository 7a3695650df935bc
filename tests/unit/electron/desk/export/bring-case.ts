/** Brings a case that was built in memory into the case that a desk has just made, by the window's own two doors: uploads and one journal entry. */
import type { Desk } from '../../../../../electron/desk/desk.ts'
import { bulkRoutes, type UploadKind } from '../../../../../shared/bridge/bulk-routes.ts'
import { unwrap, type Result } from '../../../../../shared/bridge/result.ts'
import { tableNames, type AnyRecord, type RecordOf } from '../../../../../shared/domain/tables.ts'
import { canonicalJson } from '../../../../../shared/journal/canonical-json.ts'
import { insertion, update } from '../../../../../shared/journal/change.ts'
import { createEntryDraft } from '../../../../../shared/journal/entry.ts'
import { originalOf, type BuiltCase } from '../../../shared/formats/briefing/build-case.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

export async function bringCase(desk: Desk, origin: string, { tables, bodies }: BuiltCase): Promise<void> {
  async function upload(kind: UploadKind, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const url = origin + bulkRoutes.upload(kind, sha256, 0, bytes.length)
    const answer = await desk.serve(new Request(url, { method: 'POST', body: bytes }))
    unwrap((await answer.json()) as Result<unknown>)
  }
  for (const file of tables.sourceFiles)
    await upload('file', file.sha256, utf8(originalOf(file.originalName.replace('.html', ''))))
  for (const [sha256, body] of bodies) await upload('body', sha256, utf8(canonicalJson(body)))

  const page = await desk.serve(new Request(origin + bulkRoutes.records('cases', null, 1)))
  const founded = ((await page.json()) as { records: [RecordOf<'cases'>] }).records[0]
  const { title, question, informationCutOff, defaultMarking, yardstick } = tables.cases[0]!
  const settings = update('cases', founded, { title, question, informationCutOff, defaultMarking, yardstick })
  const changes = tableNames
    .filter((table) => table !== 'cases')
    .flatMap((table) => tables[table].map((record: AnyRecord) => insertion(table, record as never)))
  const draft = createEntryDraft({
    verb: 'test/bring-case',
    label: 'Bring the case',
    changes: settings === null ? changes : [...changes, settings],
  })
  unwrap(await desk.invoke('journal/commit', { draft }))
}
