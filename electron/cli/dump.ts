/**
 * `dump CASE`: all records as canonical JSON lines, by table and id, so that two cases can be compared with `diff`. Reads beside whoever has
 * the case open and needs no browser.
 */
import path from 'node:path'
import { findCaseFolder } from '../desk/case/case-folder.ts'
import { dumpCase } from '../desk/check/dump-case.ts'
import { readArguments, type Command } from './command.ts'

/** Lines are written by the handful: one system call each took most of the time for 100,000 records. */
const PIECE_LENGTH = 64 * 1024

export const command: Command = {
  usage: 'dump CASE',
  summary: 'writes all records as canonical JSON lines',
  async run(args, io) {
    const { operands } = readArguments(args, ['CASE'], {})
    const folder = await findCaseFolder(path.resolve(operands[0]!))
    let piece = ''
    for (const line of dumpCase(folder)) {
      piece += `${line}\n`
      if (piece.length < PIECE_LENGTH) continue
      await io.write(piece)
      piece = ''
    }
    await io.write(piece)
    return 0
  },
}
