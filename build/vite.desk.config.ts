// The desk bundled for Electron: its main process and the desk's worker threads, each with everything in it that npm
// brought, so that the packaged app carries no node_modules. All files lie flat in one folder, because a worker is
// found beside the file that starts it: `new Worker(new URL('./x-worker.ts', import.meta.url))`.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

/** Worker threads are recognised by their name: `something-worker.ts` anywhere in the desk. */
const workers = readdirSync(path.join(root, 'electron', 'desk'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-worker.ts'))
  .map((file) => path.join(root, 'electron', 'desk', file))

/** In the sources a worker's URL ends in .ts, because Node strips the types; in the bundle it is the .js beside us. */
const pointAtBuiltWorkers: Plugin = {
  name: 'point-at-built-workers',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(path.join(root, 'electron')) || !code.includes('-worker.ts')) return null
    return code.replace(
      /new URL\('[^']*?([\w-]+-worker)\.ts', import\.meta\.url\)/g,
      `new URL('./$1.js', import.meta.url)`,
    )
  },
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [pointAtBuiltWorkers],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: process.env['ATTEST_OUT_DIR'] ?? path.join(root, 'dist', 'desk'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        'electron-main': path.join(root, 'electron', 'main.ts'),
        ...Object.fromEntries(workers.map((file) => [path.basename(file, '.ts'), file])),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
