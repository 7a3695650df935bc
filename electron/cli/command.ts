/** The shape of a headless command, and what all of them share: reading their arguments and writing their answers. One file per command. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { AttestError } from '../../shared/bridge/result.ts'

/** Where a command writes. Standard output belongs to its answer, standard error to everything said to people meanwhile. */
export interface CommandIo {
  /** Waits when the reader is slower than we are. */
  write(text: string): Promise<void>
  complain(line: string): void
}

export interface Command {
  /** What follows `attest`: "dump CASE". */
  readonly usage: string
  /** One sentence for the list of commands. */
  readonly summary: string
  /** Gives back the exit code. Throws UsageError for arguments that make no sense, AttestError for what went wrong. */
  run(args: readonly string[], io: CommandIo): Promise<number>
}

/** The arguments make no sense; the reader is told how to call the command. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Reads options and operands; as many operands as `names` has, or more when the last name ends in `...`. */
export function readArguments<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  names: readonly string[],
  options: O,
) {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const takesMore = names.at(-1)?.endsWith('...') === true
  if (positionals.length < names.length) throw new UsageError(`${names[positionals.length]} is missing.`)
  if (positionals.length > names.length && !takesMore)
    throw new UsageError(`"${positionals[names.length]}" is one argument too many.`)
  return { values, operands: positionals }
}

/** What went wrong, in a line for a terminal. */
export function describeFailure(error: unknown): string {
  if (error instanceof AttestError) return `${error.message} (${error.code})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
