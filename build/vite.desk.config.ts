// The desk bundled for Electron: its main process and the desk's worker threads, each with everything in it that npm
// brought, so that the packaged app carries no node_modules. All files lie flat in one folder, because the desk looks for
// a thread's file beside its own (threadFile in electron/desk/journal/journal-client.ts).
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

/** Worker threads are recognised by their name: `something-worker.ts` anywhere in the desk. */
const workers = readdirSync(path.join(root, 'electron', 'desk'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-worker.ts'))
  .map((file) => path.join(root, 'electron', 'desk', file))

export default defineConfig({
  root,
  publicDir: false,
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
