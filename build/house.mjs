// What every script of this folder needs: where the house stands, which Node runs it, how a child is started.
// The desk uses node:sqlite as Node 24 has it (the major that Electron 45 carries). A machine with Node 20 gets that
// one from the `node` package, so scripts enter the house first: install what is missing, then go on under its Node.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(import.meta.dirname ?? path.dirname(fileURLToPath(import.meta.url)), '..')
export const neededNodeMajor = 24

/** Scratch space that belongs to this checkout: stamps and reports, thrown away with node_modules. */
export const cacheDir = path.join(root, 'node_modules', '.cache', 'attest')

/** The Node that runs our TypeScript: this one when it is new enough, else the one that npm brought. */
export function houseNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededNodeMajor) return process.execPath
  const brought = path.join(root, 'node_modules', 'node', 'bin')
  const file = [path.join(brought, 'node'), path.join(brought, 'node.exe')].find((each) => existsSync(each))
  if (file === undefined)
    throw new Error(`Node ${neededNodeMajor} is missing: run "npm ci" once and try again.`)
  return file
}

/** Path of a command line tool's script; run it with `houseNode()`, which works on every system. */
export function toolScript(packageName, binName = packageName) {
  const folder = path.join(root, 'node_modules', ...packageName.split('/'))
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[binName])
}

/**
 * Runs a program to its end and gives back its exit code; a signal counts as 1. `output: 'stderr'` keeps the child
 * off our standard output, which belongs to the command that the caller is about to run.
 */
export function run(
  command,
  args,
  { cwd = root, env = process.env, output = 'inherit', shell = false } = {},
) {
  const out = output === 'stderr' ? 2 : output === 'none' ? 'ignore' : 'inherit'
  const stdio = ['inherit', out, output === 'none' ? 'ignore' : 'inherit']
  const child = spawn(command, args, { cwd, env, shell, stdio })
  // A terminal sends Ctrl+C to the child as well: passed on, it would count as the second, impatient one.
  const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
  const stop = () => ['SIGINT', 'SIGTERM'].forEach((signal) => process.off(signal, passOn))
  ;['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, passOn))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => (stop(), reject(error)))
    child.once('exit', (code) => (stop(), resolve(code ?? 1)))
  })
}

/**
 * A script of ours under the house's Node. The experimental-feature warning says nothing to an analyst. `wrap` is a command that runs it
 * somewhere else, such as where there is no network.
 */
export function runHouseScript(args, { wrap = [], ...options } = {}) {
  const [command, ...rest] = [...wrap, houseNode(), '--disable-warning=ExperimentalWarning', ...args]
  return run(command, rest, options)
}

/** One hash over the names and contents of files and folders: "has anything that matters changed?" */
export function hashOf(places) {
  const hash = createHash('sha256')
  const add = (file) =>
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  for (const place of places) {
    const full = path.join(root, place)
    if (!existsSync(full)) continue
    const entries = place.includes('.') ? null : readdirSync(full, { recursive: true, withFileTypes: true })
    if (entries === null) add(full)
    else
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
        .sort()
        .forEach(add)
  }
  return hash.digest('hex')
}

/** True when this module was started as a program, not imported. */
export function isProgram(moduleUrl) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl)
}
