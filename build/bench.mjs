// `npm run -s bench -- NAME` runs one measurement of tests/bench/ against a fresh build; figures go to standard output.
// `npm run -s campaign -- NAME` runs one of the long searches for faults in tests/campaigns/ in the same way.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { root, runHouseScript } from './house.mjs'
import { ensureBrowser, ensurePackages } from './setup.mjs'

const [kind = 'bench', name = '', ...rest] = process.argv.slice(2)
const benchDir = path.join(root, 'tests', kind)
const script = path.join(benchDir, `${path.basename(name)}.ts`)

try {
  if (name === '' || !existsSync(script)) {
    const names = existsSync(benchDir) ? readdirSync(benchDir).filter((file) => file.endsWith('.ts')) : []
    throw new Error(
      `Which one? ${names.map((file) => path.basename(file, '.ts')).join(', ') || 'There are none yet.'}`,
    )
  }
  await ensurePackages()
  await ensureBrowser()
  await ensureBuilt({ only: ['renderer'] })
  process.exitCode = await runHouseScript([script, ...rest])
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
