/** Runs one of the scripts beside this file as a process of its own, with the same Node and without any warning on its error output. */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export interface Child {
  readonly process: ChildProcess
  /** Lines on standard output so far. */
  readonly lines: string[]
  /** The next line with this beginning, or an error with what it said instead. */
  waitFor(beginning: string): Promise<string>
  /** Kills it as a power cut would and waits until it is gone. */
  killHard(): Promise<void>
  readonly ended: Promise<number | null>
}

export function startChild(script: string, ...args: string[]): Child {
  const file = path.join(import.meta.dirname, script)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  let rest = ''
  let complaint = ''
  const waiting = new Set<() => void>()
  const onChange = () => {
    waiting.forEach((wake) => wake())
    waiting.clear()
  }
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const parts = (rest + piece).split('\n')
    // A line without its end was cut by the kill: it was not said.
    rest = parts.pop() ?? ''
    lines.push(...parts)
    onChange()
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaint += piece))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  void ended.then(onChange)

  async function waitFor(beginning: string): Promise<string> {
    for (;;) {
      const found = lines.find((line) => line.startsWith(beginning))
      if (found !== undefined) return found
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`ended without "${beginning}": ${complaint}`)
      await new Promise<void>((resolve) => waiting.add(resolve))
    }
  }

  async function killHard(): Promise<void> {
    child.kill('SIGKILL')
    await ended
  }

  return { process: child, lines, waitFor, killHard, ended }
}
