/**
 * `attest COMMAND …`: the desk without a window. Finds the command, gives it its arguments, and turns what comes of it into an exit code:
 * 0 done, 1 failed, 2 called wrongly.
 */
import { once } from 'node:events'
import { describeFailure, UsageError, type Command, type CommandIo } from './command.ts'
import { commands } from './commands.ts'

const io: CommandIo = {
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  complain(line) {
    process.stderr.write(`${line}\n`)
  },
}

// `attest dump CASE | head`: the reader has seen enough, which is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    await io.write(await describeCommands())
    return name === undefined ? 2 : 0
  }
  if (!Object.hasOwn(commands, name)) {
    io.complain(`There is no command "${name}". Try: attest help`)
    return 2
  }
  const { command } = await commands[name]!()
  return run(command, args)
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args, io)
  } catch (error) {
    if (error instanceof UsageError) {
      io.complain(`${error.message}\nUsage: attest ${command.usage}`)
      return 2
    }
    io.complain(describeFailure(error))
    return 1
  }
}

async function describeCommands(): Promise<string> {
  const found = await Promise.all(Object.values(commands).map(async (load) => (await load()).command))
  const width = Math.max(...found.map(({ usage }) => usage.length))
  return `attest COMMAND\n\n${found.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`).join('\n')}\n`
}
