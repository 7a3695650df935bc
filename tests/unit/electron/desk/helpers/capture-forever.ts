// A desk at work until it is killed: brings articles, captures quotes, and says on standard output what was answered as saved.
// node capture-forever.ts FOLDER SEED
import fs from 'node:fs'
import path from 'node:path'
import { bulkRoutes, type UploadKind } from '../../../../../shared/bridge/bulk-routes.ts'
import type { Committed } from '../../../../../shared/bridge/journal-calls.ts'
import { unwrap, type Result } from '../../../../../shared/bridge/result.ts'
import type { EntryDraft } from '../../../../../shared/journal/entry.ts'
import { createDesk } from '../../../../../electron/desk/desk.ts'
import { articleParts, captureDraft, excerptOf, importDraft } from './case-acts.ts'

const [folder, seed] = process.argv.slice(2) as [string, string]
const noHost = {
  hasNativeDialogs: false,
  pickFolder: async () => 'no-native-dialog' as const,
  pickSaveTarget: async () => 'no-native-dialog' as const,
  showInFolder: async () => undefined,
  printToPdf: async () => new Uint8Array(),
  emit: () => undefined,
}
const desk = createDesk({
  ...{ host: noHost, casesFolder: path.join(folder, 'cases'), settingsFolder: path.join(folder, 'settings') },
  ...{ version: '0', hostName: 'chromium', engine: 'none' },
})

const ask = async <T>(key: string, input: unknown) => unwrap((await desk.invoke(key, input)) as Result<T>)

async function upload(kind: UploadKind, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const url = `https://workbench.localhost${bulkRoutes.upload(kind, sha256, 0, bytes.length)}`
  unwrap(
    (await (await desk.serve(new Request(url, { method: 'POST', body: bytes }))).json()) as Result<unknown>,
  )
}

async function save(draft: EntryDraft): Promise<void> {
  const { entry } = await ask<Committed>('journal/commit', { draft })
  // Straight to the descriptor: what the parent reads was said before the kill.
  fs.writeSync(1, `saved ${entry.seq} ${entry.id}\n`)
}

await ask('cases/open', { path: path.join(folder, 'cases', 'Herat.attest') })
for (let round = 0; ; round += 1) {
  const parts = articleParts(
    [`Round ${seed}-${round}: the garrison left at dawn.`, 'x'.repeat(20_000)],
    `Story ${seed}-${round}`,
  )
  await upload('file', parts.sourceFile.sha256, parts.original)
  await upload('body', parts.bodySha256, parts.bodyBytes)
  await save(importDraft(parts))
  for (let index = 0; index < 10; index += 1) await save(captureDraft(excerptOf(parts, 'left at dawn')))
}
