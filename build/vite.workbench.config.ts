// The workbench's pages: the window (index.html) and the page that the headless commands drive (headless.html).
// Nothing may be inlined: the content security policy of the workbench allows scripts, styles and fonts from its own
// origin only (electron/host/security-headers.ts).
import react from '@vitejs/plugin-react'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const pages = ['index.html', 'headless.html'].map((page) => path.join(root, 'renderer', page))

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: process.env['ATTEST_OUT_DIR'] ?? path.join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    // Electron 45 carries Chromium 150 or newer; Debian, Chrome and Edge are at least there.
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    rollupOptions: { input: pages.filter((page) => existsSync(page)) },
  },
})
