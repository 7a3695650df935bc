/**
 * `check CASE`: reads the whole case back and says whether it is whole. Exit code 1 and what is wrong on standard error otherwise. Reads beside
 * whoever has the case open and needs no browser.
 */
import path from 'node:path'
import type { CaseReport } from '../../shared/bridge/case-calls.ts'
import { findCaseFolder } from '../desk/case/case-folder.ts'
import { checkCase } from '../desk/check/check-case.ts'
import { readArguments, type Command } from './command.ts'

export const command: Command = {
  usage: 'check CASE [--json]',
  summary: 'checks the journal, the records and every file against its hash',
  async run(args, io) {
    const { values, operands } = readArguments(args, ['CASE'], { json: { type: 'boolean' } })
    const report = await checkCase(await findCaseFolder(path.resolve(operands[0]!)))
    await io.write(values.json === true ? `${JSON.stringify(report)}\n` : describeReport(report))
    for (const { kind, what } of report.problems) io.complain(`${kind}: ${what}`)
    return report.isWhole ? 0 : 1
  },
}

function describeReport({ isWhole, entries, records, files, bodies, problems, notes }: CaseReport): string {
  const counts = Object.entries(records).filter(([, count]) => count > 0)
  const lines = [
    `journal entries  ${entries}`,
    `original files   ${files}`,
    `article texts    ${bodies}`,
    ...counts.map(([table, count]) => `${table.padEnd(16)} ${count}`),
    ...notes.map((note) => `note: ${note}`),
    isWhole
      ? 'The case is whole.'
      : `The case is damaged: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  ]
  return `${lines.join('\n')}\n`
}
