/**
 * `demo --out DIR`: the sample case from its files to briefing.pdf and briefing.json, by the same workflows, desk and print as in the window.
 * What a machine without a display runs to see that everything works. The case itself is left beside the briefings, to be opened.
 */
import { lstat, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { OpenCase } from '../../shared/bridge/case-calls.ts'
import { exportFormatSchema, type ExportedFile } from '../../shared/bridge/export-calls.ts'
import { AttestError, unwrap, type Result } from '../../shared/bridge/result.ts'
import type { Briefing } from '../../shared/domain/briefing.ts'
import { openForReading } from '../desk/journal/case-database.ts'
import { createCaseReader } from '../desk/journal/case-reader.ts'
import { findCaseFolder } from '../desk/case/case-folder.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { withHeadlessWorkbench } from './headless/headless-workbench.ts'
import { walkPaths } from './headless/incoming-files.ts'

export const command: Command = {
  usage: 'demo --out DIR',
  summary: 'makes the sample case and its briefing as PDF and JSON',
  async run(args, io) {
    const { values } = readArguments(args, [], { out: { type: 'string' } })
    if (values.out === undefined) throw new UsageError('--out is missing: where shall the files go?')
    const out = path.resolve(values.out)
    await mkdir(out, { recursive: true })
    const targets = exportFormatSchema.options.map((format) => ({ format, path: path.join(out, `briefing.${format}`) }))
    for (const target of targets) await refuseTaken(target.path)
    await refuseOldCase(out)

    await withHeadlessWorkbench(await walkPaths([]), async ({ desk, ask }) => {
      const call = async <T>(key: string, input: unknown) => unwrap((await desk.invoke(key, input)) as Result<T>)
      const made = await call<OpenCase>('cases/create', { title: 'Marenza Port 2031', question: '', parentFolder: out })
      await ask('openCase', made.path)
      io.complain('Importing the articles and doing the sample analyst\u2019s work on them …')
      await ask('makeSample')
      const briefing = await findBriefing(made.path)
      for (const { format, path: target } of targets) {
        const order = { briefingId: briefing.id, format, path: target, overwrite: false }
        const written = await call<ExportedFile>('exports/write-briefing', order)
        await io.write(`${written.path}\n`)
      }
      await ask('closeCase')
      await io.write(`${made.path}\n`)
    })
    return 0
  },
}

async function findBriefing(casePath: string): Promise<Briefing> {
  const database = openForReading(await findCaseFolder(casePath))
  try {
    return createCaseReader(database).list('briefings')[0]!
  } finally {
    database.close()
  }
}

async function refuseTaken(target: string): Promise<void> {
  const isTaken = await lstat(target).then(
    () => true,
    () => false,
  )
  if (isTaken) throw new AttestError('already-exists', `There is a file at ${target} already. Choose another folder.`)
}

/** Said before anything is made, not after the case could not be. */
async function refuseOldCase(out: string): Promise<void> {
  const old = (await readdir(out)).find((name) => name.startsWith('Marenza Port 2031') && name.endsWith('.attest'))
  if (old !== undefined)
    throw new AttestError('already-exists', `There is a sample case in ${out} already. Choose another folder.`)
}
