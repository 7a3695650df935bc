// Electron's preload script. A sandboxed renderer loads it as one CommonJS file and nothing else.
import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: path.join(root, 'electron', 'host', 'electron', 'preload.ts'),
    outDir: process.env['ATTEST_OUT_DIR'] ?? path.join(root, 'dist', 'desk'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
})
