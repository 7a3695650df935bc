/**
 * `import CASE PATH…`: brings files and folders into a case, as the window does, and says what became of each. The case is made when there is
 * nothing at its place yet.
 */
import { mkdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import type { HeadlessImportLine, HeadlessImportReport } from '../../shared/bridge/headless-page.ts'
import { unwrap, type Result } from '../../shared/bridge/result.ts'
import type { OpenCase } from '../../shared/bridge/case-calls.ts'
import type { Desk } from '../desk/desk.ts'
import { readArguments, type Command, type CommandIo } from './command.ts'
import { walkPaths } from './headless/incoming-files.ts'
import { withHeadlessWorkbench } from './headless/headless-workbench.ts'

const CASE_ENDING = '.attest'
const SAY_EVERY_MS = 2_000

export const command: Command = {
  usage: 'import CASE PATH... [--json]',
  summary: 'brings files and folders into a case, which is made if it is not there',
  async run(args, io) {
    const { values, operands } = readArguments(args, ['CASE', 'PATH...'], { json: { type: 'boolean' } })
    const [wanted, ...paths] = operands
    const incoming = await walkPaths(paths)
    const report = await withHeadlessWorkbench(incoming, async ({ desk, ask }) => {
      await ask('openCase', await findOrMakeCase(path.resolve(wanted!), desk))
      const clock = setInterval(() => {
        ask('importProgress').then(
          ({ done, total }) => io.complain(`${done} of ${total} files`),
          () => undefined,
        )
      }, SAY_EVERY_MS)
      try {
        return await ask('importFiles', incoming.files)
      } finally {
        clearInterval(clock)
        await ask('closeCase').catch(() => undefined)
      }
    })
    await print(report, values.json === true, io)
    return report.stoppedBecause === null ? 0 : 1
  },
}

/** The case at a place, or the one of that name with the ending that cases have; a new one when there is neither. */
async function findOrMakeCase(wanted: string, desk: Desk): Promise<string> {
  for (const place of [wanted, wanted + CASE_ENDING])
    if (await exists(path.join(place, 'case.sqlite'))) return place
  if (await exists(wanted)) return wanted
  const title = path.basename(wanted, CASE_ENDING)
  const parentFolder = path.dirname(wanted)
  await mkdir(parentFolder, { recursive: true })
  const made = unwrap(
    (await desk.invoke('cases/create', { title, question: '', parentFolder })) as Result<OpenCase>,
  )
  if (made.path === wanted) return wanted
  // The folder's name is made of the title; whoever typed a path means that path.
  unwrap(await desk.invoke('cases/close', {}))
  await rename(made.path, wanted)
  return wanted
}

async function exists(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null
}

async function print(report: HeadlessImportReport, asJson: boolean, io: CommandIo): Promise<void> {
  for (const line of report.lines)
    await io.write(asJson ? `${JSON.stringify(line)}\n` : `${describeLine(line)}\n`)
  const count = (outcome: HeadlessImportLine['outcome']) =>
    report.lines.filter((line) => line.outcome === outcome).length
  const counts = `${count('imported')} imported, ${count('already-here')} already here, ${count('refused')} refused`
  const rest = [
    report.skipped > 0 ? `${report.skipped} hidden or system files left out` : '',
    report.notReached > 0 ? `${report.notReached} not reached` : '',
  ].filter((each) => each !== '')
  io.complain([counts, ...rest].join(', '))
  if (report.stoppedBecause !== null) io.complain(report.stoppedBecause)
}

function describeLine({ file, outcome, title, reason }: HeadlessImportLine): string {
  if (outcome === 'imported') return `imported      ${file}: ${title ?? ''}`
  if (outcome === 'unpacked') return `unpacked      ${file}`
  return outcome === 'already-here' ? `already here  ${file}` : `refused       ${file}: ${reason ?? ''}`
}
