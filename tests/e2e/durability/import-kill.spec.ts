/**
 * kill -9 in the middle of an import. The same folder chosen again goes on where it ended: every file is there in the end, none of them twice,
 * also what was inside an archive.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '../fixtures.ts'
import { runAttest } from '../helpers/run-attest.ts'
import { writeZip } from '../../unit/renderer/extractor/archive/write-zip.ts'

const main = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts')

const PAGES = 70
const MEMBERS = 30

const pageOf = (name: string) => `<!doctype html><html lang="en"><head><title>Ferry report ${name}</title></head><body><article>
<h1>Ferry report ${name}</h1><p>The ferry of report ${name} left the mole at noon with its lights out, a pilot said on Tuesday.</p>
<p>Nobody at the port authority would say who had ordered it to leave, or where ferry ${name} was bound for.</p></article></body></html>`

test('an import that was killed goes on where it ended and doubles nothing', async ({ homeFolder, hostName }) => {
  test.skip(hostName !== 'chromium', 'the commands run in the Chromium host')
  test.setTimeout(240_000)
  const folder = path.join(homeFolder, 'given')
  mkdirSync(folder)
  for (let index = 0; index < PAGES; index++) writeFileSync(path.join(folder, `page-${index}.html`), pageOf(`p${index}`))
  const members = Array.from({ length: MEMBERS }, (_, index) => ({ name: `in/member-${index}.html`, content: pageOf(`m${index}`) }))
  writeFileSync(path.join(folder, 'archive.zip'), writeZip(members))
  const casePath = path.join(homeFolder, 'Killed.attest')

  const reached = [await importUntil(casePath, folder, 5), await importUntil(casePath, folder, 40)]
  expect(runAttest(['check', casePath]).status).toBe(0)
  console.log(`  killed when ${reached.join(' and ')} files were said to be done`)

  const last = runAttest(['import', casePath, folder, '--json'])
  expect(last.status, last.stderr).toBe(0)
  const again = runAttest(['import', casePath, folder])
  expect(again.stderr).toContain('0 imported')
  const titles = runAttest(['dump', casePath])
    .stdout.split('\n')
    .flatMap((line) => /"title":"Ferry report (\w+)"/.exec(line)?.[1] ?? [])
  expect(new Set(titles).size).toBe(PAGES + MEMBERS)
  expect(titles).toHaveLength(PAGES + MEMBERS)
  expect(runAttest(['check', casePath]).status).toBe(0)
})

/** Imports until so many files are said to be done, and then kills the command. Answers what it had said. */
async function importUntil(casePath: string, folder: string, wanted: number): Promise<number> {
  const child = spawn(process.execPath, [main, 'import', casePath, folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  let done = 0
  for await (const line of createInterface({ input: child.stderr })) {
    done = Number(/^(\d+) of \d+ files/.exec(line)?.[1] ?? done)
    if (done >= wanted) child.kill('SIGKILL')
  }
  await exited
  return done
}
