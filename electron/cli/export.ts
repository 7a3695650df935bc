/**
 * `export CASE`: writes a briefing as PDF, JSON or both, as the window does, and says where. Reads beside whoever has the case open; what the
 * lint has to say goes to standard error. All files are made before the first is written, and both say the same.
 */
import { lstat, mkdir } from 'node:fs/promises'
import path from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { exportFormatSchema, type ExportFormat } from '../../shared/bridge/export-calls.ts'
import { AttestError } from '../../shared/bridge/result.ts'
import type { Briefing } from '../../shared/domain/briefing.ts'
import { findCaseFolder, type CaseFolder } from '../desk/case/case-folder.ts'
import { composeFromCase } from '../desk/export/compose-from-case.ts'
import { checkExportTarget } from '../desk/export/export-target.ts'
import { makeBriefingFile } from '../desk/export/make-briefing-file.ts'
import { suggestFileName } from '../desk/export/suggest-file-name.ts'
import { writeExport } from '../desk/export/write-export.ts'
import { openForReading } from '../desk/journal/case-database.ts'
import { createCaseReader } from '../desk/journal/case-reader.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import type { PagePrinter } from './headless/page-printer.ts'

export const command: Command = {
  usage: 'export CASE --format pdf,json --out DIR [--briefing TITLE] [--overwrite]',
  summary: 'writes a briefing as PDF, JSON or both',
  async run(args, io) {
    const { values, operands } = readArguments(args, ['CASE'], {
      format: { type: 'string', default: 'pdf,json' },
      out: { type: 'string' },
      briefing: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
    })
    const formats = readFormats(values.format)
    if (values.out === undefined) throw new UsageError('--out is missing: where shall the files go?')
    const folder = await findCaseFolder(path.resolve(operands[0]!))
    const briefing = chooseBriefing(folder, values.briefing)
    await mkdir(path.resolve(values.out), { recursive: true })
    const targets = await Promise.all(
      formats.map((format) =>
        checkExportTarget(path.resolve(values.out!, suggestFileName(briefing.title, format)), format, folder),
      ),
    )
    if (!values.overwrite) for (const target of targets) await refuseTaken(target)

    const order = { folder, briefingId: briefing.id, now: new Date(), version: packageFile.version }
    const composed = composeFromCase(order)
    for (const { severity, message } of composed.findings) io.complain(`${severity}: ${message}`)
    let printer: PagePrinter | undefined
    // The browser's driver takes a second to load, and JSON needs none.
    const print = async (page: string) =>
      (printer ??= (await import('./headless/page-printer.ts')).createPagePrinter()).print(page)
    try {
      const made: Uint8Array[] = []
      for (const format of formats) made.push(await makeBriefingFile(composed, format, print))
      for (const [index, bytes] of made.entries()) {
        const { path: written } = await writeExport(targets[index]!, bytes, values.overwrite)
        await io.write(`${written}\n`)
      }
    } finally {
      await printer?.close()
    }
    return 0
  },
}

function readFormats(list: string): ExportFormat[] {
  const named = [...new Set(list.split(',').map((each) => each.trim().toLowerCase()))].filter(
    (each) => each !== '',
  )
  if (named.length === 0) throw new UsageError('--format is empty: pdf, json or pdf,json.')
  return named.map((each) => {
    const format = exportFormatSchema.safeParse(each)
    if (!format.success) throw new UsageError(`"${each}" is not a format: pdf, json or pdf,json.`)
    return format.data
  })
}

/** The briefing of that title, or the only one there is. */
function chooseBriefing(folder: CaseFolder, title: string | undefined): Briefing {
  const all = listBriefings(folder)
  const same = (a: string, b: string) =>
    a.trim().normalize().toLowerCase() === b.trim().normalize().toLowerCase()
  const found = title === undefined ? all : all.filter((briefing) => same(briefing.title, title))
  if (found.length === 1) return found[0]!
  const titles = all.map((briefing) => `\n  ${briefing.title}`).join('')
  if (all.length === 0) throw new AttestError('not-found', 'There is no briefing in this case.')
  if (found.length === 0)
    throw new AttestError('not-found', `There is no briefing “${title}” in this case. There is:${titles}`)
  throw new AttestError(
    'bad-request',
    title === undefined
      ? `There is more than one briefing. Choose one with --briefing TITLE:${titles}`
      : `More than one briefing is called “${title}”. Give them different titles first.`,
  )
}

function listBriefings(folder: CaseFolder): Briefing[] {
  const database = openForReading(folder)
  try {
    return createCaseReader(database).list('briefings')
  } finally {
    database.close()
  }
}

async function refuseTaken(target: string): Promise<void> {
  const isTaken = await lstat(target).then(
    () => true,
    () => false,
  )
  if (isTaken)
    throw new AttestError(
      'already-exists',
      `There is a file at ${target} already. Say --overwrite to replace it.`,
    )
}
