/**
 * `extract FILE… | --list FILE`: reads files as an import would and prints what it found, one line of JSON a file, in the order given.
 * A file that can't be read is a line, too; the exit code tells only whether the command itself could do its work.
 */
import type { IncomingFile } from '../../shared/bridge/headless-page.ts'
import { readArguments, UsageError, type Command, type CommandIo } from './command.ts'
import { listFiles, readList } from './headless/incoming-files.ts'
import { withHeadlessWorkbench, type HeadlessWorkbench } from './headless/headless-workbench.ts'

/** Two are read while others are fetched and written. */
const IN_HAND = 4

/** Lines that wait for an earlier file. Keeps one slow file from piling up all that come after it. */
const MAX_WAITING = 32

export const command: Command = {
  usage: 'extract FILE... | --list FILE [--time-limit SECONDS]',
  summary: 'reads article files and prints one JSON object a line',
  async run(args, io) {
    const { files, timeLimitMs } = await readRequest(args)
    const incoming = await listFiles(files)
    await withHeadlessWorkbench(incoming, async (workbench) => {
      if (timeLimitMs !== null) await workbench.ask('setTimeLimit', timeLimitMs)
      await printInOrder(incoming.files, workbench, io)
    })
    return 0
  },
}

interface ExtractRequest {
  readonly files: readonly string[]
  /** Null: as long as the window gives a file. */
  readonly timeLimitMs: number | null
}

async function readRequest(args: readonly string[]): Promise<ExtractRequest> {
  const takesList = args.some((arg) => arg === '--list' || arg.startsWith('--list='))
  const options = { list: { type: 'string' }, 'time-limit': { type: 'string' } } as const
  const { values, operands } = readArguments(args, takesList ? [] : ['FILE...'], options)
  const limit = values['time-limit']
  const seconds = Number(limit)
  if (limit !== undefined && !(seconds > 0 && seconds <= 3600))
    throw new UsageError('--time-limit takes a number of seconds.')
  const timeLimitMs = limit === undefined ? null : seconds * 1000
  return { files: values.list === undefined ? operands : await readNames(values.list), timeLimitMs }
}

async function readNames(list: string): Promise<readonly string[]> {
  try {
    return await readList(list)
  } catch {
    throw new UsageError(`The list "${list}" can't be read.`)
  }
}

async function printInOrder(
  files: readonly IncomingFile[],
  workbench: HeadlessWorkbench,
  io: CommandIo,
): Promise<void> {
  const ready = new Map<number, readonly string[]>()
  let next = 0
  let printed = 0
  let printing: Promise<void> = Promise.resolve()
  const room: (() => void)[] = []

  async function work(): Promise<void> {
    while (next < files.length) {
      const index = next++
      ready.set(index, await readLine(files[index]!, workbench))
      printing = printing.then(print)
      if (index - printed > MAX_WAITING) await new Promise<void>((resolve) => room.push(resolve))
    }
  }

  async function print(): Promise<void> {
    for (let pieces = ready.get(printed); pieces !== undefined; pieces = ready.get(printed)) {
      ready.delete(printed++)
      for (const piece of pieces) await io.write(piece)
      await io.write('\n')
    }
    room.splice(0).forEach((resume) => resume())
  }

  await Promise.all(Array.from({ length: IN_HAND }, work))
  await printing
}

/** A line in pieces: the text of a book does not fit into one message. */
async function readLine(file: IncomingFile, { ask }: HeadlessWorkbench): Promise<string[]> {
  const pieces: string[] = []
  for (let part = await ask('extractFile', file); ; part = await ask('readOn', part.rest.key)) {
    pieces.push(part.text)
    if (part.rest === null) return pieces
  }
}
